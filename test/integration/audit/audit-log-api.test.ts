import { expect, test } from 'vitest';
import { seal } from '../../../server/audit/seal.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { twoOperations } from '../../support/access/world.ts';
import { post, testApp } from '../../support/app.ts';
import { entriesAfter, newest } from '../../support/audit/entries.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('facts');
const { pool } = database;
const app = await testApp(database);
await twoOperations(database);
await pool.query('update participation set age = 44, has_disability = false where id = (select min(id) from participation)');
await pool.query(`update provider set name = 'Renamed' where id = (select min(id) from provider)`);
await seal(pool);
const token = (role: Role) => createToken(pool, { name: 'api', role, providerId: null, days: 1 });
const auditor = await token(Role.AUDITOR);
const ask = (query: string, secret = auditor) => post(app, query, {}, { authorization: `Bearer ${secret}` });

const newestChange = async (type: string) => {
  const { body } =
    await ask(`{ auditLog(where: { action: { eq: CHANGED }, subjectType: { eq: "${type}" } }, orderBy: [AT_DESC], first: 1) {
    totalCount nodes { at day actor action subjectType subjectId details before after position hash } } }`);
  expect(body.errors).toBeUndefined();
  return body.data.auditLog.nodes[0];
};

test('entries by action and subject, newest first, with the values before and after', async () => {
  const entry = await newestChange('Provider');
  expect(JSON.parse(entry.details)).toMatchObject({ kind: 'UPDATE', columns: ['name'] });
  expect([Object.keys(JSON.parse(entry.before)), JSON.parse(entry.after)]).toEqual([['name'], { name: 'Renamed' }]);
});

test('of a record of a person only which columns changed, because who reads the log reads no such record', async () => {
  const entry = await newestChange('Participation');
  expect(JSON.parse(entry.details)).toMatchObject({ kind: 'UPDATE', columns: ['age', 'has_disability'] });
  expect([entry.before, entry.after]).toEqual([null, null]);
  expect(entry).toMatchObject({ position: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('entries by day and actor', async () => {
  const count = async (where: string) =>
    (await ask(`{ auditLog(where: ${where}) { totalCount } }`)).body.data.auditLog.totalCount;
  expect(await count('{ day: { gte: "2020-01-01" } }')).toBeGreaterThan(0);
  expect(await count('{ day: { lte: "2020-01-01" } }')).toBe(0);
  expect(await count('{ actor: { eq: "user:nobody" } }')).toBe(0);
});

test('who looks for one record finds also the entries about many that name it, and no number that only looks like it', async () => {
  const { rows } = await pool.query<{ id: number }>('select id from participation order by id');
  const ids = rows.map(({ id }) => id);
  const append = (participations: number[]) =>
    pool.query('select audit_append($1)', [
      JSON.stringify({
        action: 'RECORDS_READ',
        actor: 'user:x',
        subjectType: 'Attendance',
        details: { rows: 1, participations },
      }),
    ]);
  await append([ids[0] as number, 77]);
  await append([177, 7]);
  const found = async (number: number, action: string) => {
    const where = `{ actor: { eq: "user:x" }, action: { eq: ${action} }, named: { contains: " ${number} " } }`;
    const { body } = await ask(`{ auditLog(where: ${where}) { nodes { named } } }`);
    return body.data.auditLog.nodes.map(({ named }: { named: string }) => named);
  };
  expect(await found(77, 'RECORDS_READ')).toEqual([` ${ids[0]} 77 `]);
  expect(await found(7, 'RECORDS_READ')).toEqual([' 177 7 ']);
  const { body } = await ask(
    '{ auditLog(where: { action: { eq: CHANGED }, subjectType: { eq: "Participation" } }) { nodes { named } } }',
  );
  expect(body.data.auditLog.nodes.map(({ named }: { named: string }) => named)).toContain(` ${ids.at(-1)} `);
});

test('reading the log is written down, and so is a file of it', async () => {
  const last = await newest(pool);
  await ask('{ auditLog(first: 2) { nodes { id } } }');
  await ask('mutation { noteAuditExport(rows: 2) }');
  expect(await entriesAfter(pool, last)).toMatchObject([
    { action: 'AUDIT_LOG_READ', role: 'AUDITOR', subject_type: 'AuditEntry', details: { rows: 2 } },
    { action: 'EXPORTED', role: 'AUDITOR', details: { rows: 2 } },
  ]);
});

test('a file of figures is written down for who may read more than what is public; others have nothing to write', async () => {
  const last = await newest(pool);
  const mutation = (code: string) => `mutation { noteFigureExport(indicator: "${code}") }`;
  await ask(mutation('EECO01'), await token(Role.STEERING));
  expect((await ask(mutation('NOTHING'), await token(Role.COUNCIL))).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect((await ask(mutation('EECO01'))).body.errors[0].extensions.code).toBe('FORBIDDEN');
  expect(await entriesAfter(pool, last, 'EXPORTED')).toMatchObject([
    { action: 'EXPORTED', role: 'STEERING', subject_type: 'Indicator', subject_id: 'EECO01' },
  ]);
});

test('the state of the chain says where it ends', async () => {
  const { body } = await ask('{ auditChain { position hash verifiedAt verifiedUntil isWhole } }');
  const { rows } = await pool.query('select position::int, hash from audit_chain order by position desc limit 1');
  expect(body.data.auditChain).toMatchObject({ ...rows[0], verifiedAt: null });
});

test.each([Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.COORDINATION, Role.ADMIN])('%s reads nothing of it', async (role) => {
  const secret = await token(role);
  for (const query of ['{ auditLog { totalCount } }', '{ auditChain { hash } }', 'mutation { noteAuditExport(rows: 1) }'])
    expect((await ask(query, secret)).body.errors[0].extensions.code).toBe('FORBIDDEN');
});
