import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { twoOperations } from '../../support/access/world.ts';
import { post, testApp } from '../../support/app.ts';
import { type Entry, entriesAfter, newest } from '../../support/audit/entries.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('facts');
const { pool } = database;
const app = await testApp(database);
const { ownProvider } = await twoOperations(database);
const tokens: Partial<Record<Role, string>> = {};
let last = '';

beforeAll(async () => {
  for (const role of [Role.PROVIDER, Role.COORDINATION, Role.STEERING, Role.ADMIN]) {
    const providerId = role === Role.PROVIDER ? ownProvider : null;
    tokens[role] = await createToken(pool, { name: 'reads', role, providerId, days: 1 });
  }
});
beforeEach(async () => {
  last = await newest(pool);
});

const ask = (role: Role, query: string, headers: Record<string, string> = {}) =>
  post(app, query, {}, { authorization: `Bearer ${tokens[role]}`, ...headers });
const written = (): Promise<Entry[]> => entriesAfter(pool, last);
const idsOf = async (where: string): Promise<number[]> =>
  (await pool.query<{ id: number }>(`select id from participation p where ${where} order by id`)).rows.map(({ id }) => id);
const own = `exists (select from attendance a join measure m on m.id = a.measure_id where a.participation_id = p.id and m.provider_id = ${ownProvider})`;

test('reading records leaves one entry for each type, with the people whose records were shown', async () => {
  const query =
    '{ participations { nodes { id age attendances { nodes { id } } participant { pseudonym } } } again: participations { nodes { id } } }';
  const { body } = await ask(Role.PROVIDER, query);
  const ids = await idsOf(own);
  expect(body.data.participations.nodes).toHaveLength(ids.length);
  const entries = await written();
  expect(entries.map(({ subject_type }) => subject_type).sort()).toEqual(['Attendance', 'Participant', 'Participation']);
  for (const entry of entries)
    expect(entry).toMatchObject({
      ...{ action: 'RECORDS_READ', role: 'PROVIDER', provider_id: ownProvider, actor: expect.stringMatching(/^token:\d+$/) },
      details: { people: ids.length, participations: ids },
    });
});

test('the way that graphql-js takes leaves the same entries as the direct one', async () => {
  await ask(Role.PROVIDER, '{ viewer { role } participations(first: 2) { nodes { id age } } }');
  const ids = (await idsOf(own)).slice(0, 2);
  expect((await written()).map(({ details }) => details)).toEqual([{ rows: 2, people: 2, participations: ids }]);
});

test('a record by its id is named', async () => {
  const [id = 0] = await idsOf(own);
  await ask(Role.PROVIDER, `{ node(id: "${globalId('Participation', id)}") { ... on Participation { age } } }`);
  expect(await written()).toMatchObject([
    { subject_type: 'Participation', subject_id: String(id), details: { rows: 1, people: 1 } },
  ]);
});

test('counting records and filtering by them is reading too', async () => {
  await ask(Role.COORDINATION, '{ participants(where: { pseudonym: { eq: "nobody" } }) { totalCount } }');
  expect(await written()).toMatchObject([{ subject_type: 'Participant', details: { rows: 0, people: 0 } }]);
});

test.each([
  [
    'one record',
    async () =>
      `{ node(id: "${globalId('Participation', (await idsOf('true'))[0] ?? 0)}") { ... on Participation { hasDisability } } }`,
  ],
  ['a list', async () => '{ participations(first: 3) { nodes { residenceStatus } } }'],
  ['below another list', async () => '{ attendances(first: 2) { nodes { participation { isMinority } } } }'],
  ['with graphql-js', async () => '{ viewer { role } participations { nodes { residenceStatusChanges { nodes { status } } } } }'],
])('the coordination gives a reason for special categories: %s', async (_, query) => {
  const refused = await ask(Role.COORDINATION, await query());
  expect(JSON.stringify(refused.body.data ?? null)).not.toMatch(/true|false|DULDUNG|T_104C/);
  expect(refused.body.errors[0]).toMatchObject({
    message: expect.stringMatching(/X-KIM-Reason/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  last = await newest(pool);
  const given = await ask(Role.COORDINATION, await query(), { 'x-kim-reason': 'Pr%C3%BCfung der Angaben' });
  expect(given.body.errors).toBeUndefined();
  const special = (await written()).filter(({ details }) => details.special);
  expect(special).toMatchObject([{ reason: 'Prüfung der Angaben', role: 'COORDINATION' }]);
});

test.each(['', 'abc', 'x'.repeat(201)])('a reason must be one: %j is none', async (reason) => {
  const { body } = await ask(Role.COORDINATION, '{ participations { nodes { hasDisability } } }', { 'x-kim-reason': reason });
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('a provider reads special categories of its own people without a reason, and leaves a trace', async () => {
  const { body } = await ask(Role.PROVIDER, '{ participations { nodes { hasDisability residenceStatus } } }');
  expect(body.errors).toBeUndefined();
  expect(await written()).toMatchObject([{ details: { special: ['hasDisability', 'residenceStatus'] } }]);
});

test('the public, and who may read no records, write nothing by reading', async () => {
  const [id = 0] = await idsOf('true');
  const query = `{ operations { nodes { slug } } measures { nodes { slug } } node(id: "${globalId('Participation', id)}") { id } }`;
  expect((await post(app, query)).body.data.node).toBeNull();
  expect((await ask(Role.STEERING, query)).body.data.node).toBeNull();
  await post(app, '{ participations { totalCount } }');
  expect(await written()).toEqual([]);
});

test('refused requests of accounts and tokens are written down, so many a minute', async () => {
  for (let n = 0; n < 13; n++) await ask(Role.ADMIN, '{ secret: participations { totalCount } }');
  const entries = await written();
  expect(entries).toHaveLength(10);
  expect(entries[0]).toMatchObject({ action: 'REFUSED', role: 'ADMIN', details: { fields: ['participations'] } });
  expect(JSON.stringify(entries)).not.toContain('secret');
});

test('where the log cannot be written there is no answer', async () => {
  await pool.query('revoke execute on function audit_append(jsonb) from kim_app');
  const { status, body } = await ask(Role.PROVIDER, '{ participations { nodes { age } } }');
  const open = await ask(Role.PROVIDER, '{ operations { totalCount } }');
  await pool.query('grant execute on function audit_append(jsonb) to kim_app');
  expect([status, body.data, body.errors[0].extensions.code]).toEqual([500, undefined, 'INTERNAL']);
  expect(open.body.errors).toBeUndefined();
});
