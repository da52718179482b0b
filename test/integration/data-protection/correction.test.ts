import { beforeEach, describe, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase();
const ask = askApi(database);
const coordination: Viewer = { role: Role.COORDINATION, providerId: null, actor: 'user:c' };
const north = await buildMeasure(database.em(), { slug: 'in-the-north', provider: 'north' });
const south = await buildMeasure(database.em(), { slug: 'in-the-south', provider: 'south' });
const provider = (measure: typeof north): Viewer => ({
  role: Role.PROVIDER,
  providerId: measure.provider.id,
  actor: 'user:p',
});

type Change = [field: string, before: string | null, after: string | null];
const correct = (id: string, changes: Change[], viewer: Viewer = coordination, reason = 'typing error') =>
  ask(
    'mutation ($id: ID!, $changes: [CorrectionInput!]!, $reason: String!) { correctRecord(id: $id, changes: $changes, reason: $reason) { field before after } }',
    { viewer, variables: { id, reason, changes: changes.map(([field, before, after]) => ({ field, before, after })) } },
  );
const code = ({ errors }: { errors?: readonly { extensions?: { code?: unknown } }[] }) => errors?.[0]?.extensions?.code;
const row = async (table: string, id: number) =>
  (await database.pool.query(`select * from ${table} where id = $1`, [id])).rows[0];

let person = { id: 0, participant: 0, attendances: [] as number[], outcome: 0 };
const idOf = (type: string, key: number | undefined) => globalId(type, key ?? 0);

beforeEach(async () => {
  const { id } = await buildParticipation(database.em(), {
    attendances: [
      { measure: 'in-the-north', enteredOn: '2026-02-01', leftOn: '2026-03-31', hours: 12.5 },
      { measure: 'in-the-south', enteredOn: '2026-05-01' },
    ],
    outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
  });
  const { rows } = await database.pool.query(
    `select participant_id as participant, array(select a.id from attendance a where participation_id = $1 order by id) as attendances,
            (select o.id from outcome o where participation_id = $1) as outcome from participation where id = $1`,
    [id],
  );
  person = { id, ...rows[0] };
});

test('a corrected value is stored, and what stood there stays in the history of the record with reason and role', async () => {
  const id = idOf('Participation', person.id);
  const { data } = await correct(id, [
    ['geschlecht', 'w', 'd'],
    ['alter', '34', '35'],
    ['bildung', '3', '3'],
  ]);
  expect(data.correctRecord).toEqual([
    { field: 'geschlecht', before: 'w', after: 'd' },
    { field: 'alter', before: '34', after: '35' },
  ]);
  expect(await row('participation', person.id)).toMatchObject({ gender: 'NON_BINARY', age: 35, education: 3 });
  const history = await ask(
    `{ node(id: "${id}") { ... on Participation { recordCorrections { nodes { field before after reason role subjectType } } } } }`,
    { viewer: coordination },
  );
  expect(history.data.node.recordCorrections.nodes).toMatchObject([
    { field: 'geschlecht', before: 'w', after: 'd', reason: 'typing error', role: 'COORDINATION', subjectType: 'Participation' },
    { field: 'alter', before: '34', after: '35' },
  ]);
});

test('what was corrected may be of a special category: COORDINATION gives a reason to read it', async () => {
  await correct(idOf('Participation', person.id), [['behinderung', null, 'ja']]);
  const values = '{ recordCorrections { nodes { field after } } }';
  expect(code(await ask(values, { viewer: coordination, reason: null }))).toBe('BAD_USER_INPUT');
  expect((await ask('{ recordCorrections { nodes { field } } }', { viewer: coordination, reason: null })).errors).toBeUndefined();
  expect((await ask(values, { viewer: coordination })).errors).toBeUndefined();
});

test.each<[string, () => string, Change, string, object]>([
  ['pseudonym', () => idOf('Participant', person.participant), ['pseudonym', '', ''], 'participant', {}],
  ['outcome', () => idOf('Outcome', person.outcome), ['ergebnis', 'mini_job', 'internship'], 'outcome', { kind: 'INTERNSHIP' }],
])('also of the %s', async (what, id, [field, before, after], table, expected) => {
  const key = what === 'pseudonym' ? person.participant : person.outcome;
  const stored = (await row(table, key)).pseudonym;
  const change: Change = stored ? [field, stored, `${stored}-b`] : [field, before, after];
  expect((await correct(id(), [change])).errors).toBeUndefined();
  expect(await row(table, key)).toMatchObject(stored ? { pseudonym: `${stored}-b` } : expected);
});

test('of two who correct the same value the second one is told, and the first one stays', async () => {
  const id = idOf('Participation', person.id);
  const both = await Promise.all([correct(id, [['alter', '34', '35']]), correct(id, [['alter', '34', '36']])]);
  expect(both.map(code).toSorted()).toEqual(['CONFLICT', undefined]);
  const { rows } = await database.pool.query('select after from record_correction where participation_id = $1', [person.id]);
  expect(rows).toEqual([{ after: String((await row('participation', person.id)).age) }]);
});

test('the day of first entry follows that of the earliest attendance, whoever ran it', async () => {
  const [first, second] = person.attendances.map((key) => idOf('Attendance', key)) as [string, string];
  expect((await correct(second, [['eintritt', '2026-05-01', '15.01.2026']], provider(south))).errors).toBeUndefined();
  expect((await row('participation', person.id)).entered_on).toEqual(new Date('2026-01-15T00:00:00'));
  await correct(second, [['eintritt', '2026-01-15', '2026-06-01']], provider(south));
  expect((await row('participation', person.id)).entered_on).toEqual(new Date('2026-02-01T00:00:00'));
  expect((await correct(first, [['stunden', '12,5', '13']], provider(north))).errors).toBeUndefined();
  expect((await row('attendance', person.attendances[0] ?? 0)).hours).toBe('13.00');
});

describe('a wrong value is refused in the words of an import, and nothing is stored', () => {
  test.each<[string, Change, RegExp]>([
    ['Participation', ['geschlecht', 'w', 'x'], /w, m, d/],
    ['Participation', ['alter', '34', '134'], /0 bis 120/],
    ['Attendance', ['austritt', '2026-03-31', '2026-01-31'], /austritt/],
    ['Attendance', ['austritt', '2026-03-31', '31.02.2026'], /gibt es nicht/],
    ['Attendance', ['stunden', '12,5', '9999'], /stunden/],
    ['Attendance', ['eintritt', '2026-02-01', null], /eintritt/],
    ['Participation', ['farbe', null, 'rot'], /farbe/],
  ])('%s %j', async (type, change, said) => {
    const key = type === 'Participation' ? person.id : person.attendances[0];
    const answer = await correct(idOf(type, key), [change]);
    expect([code(answer), answer.errors?.[0]?.message]).toEqual(['BAD_USER_INPUT', expect.stringMatching(said)]);
    const { rows } = await database.pool.query('select from record_correction where participation_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  test('without a reason, or with results that exclude each other', async () => {
    const id = idOf('Attendance', person.attendances[0]);
    expect(code(await correct(id, [['stunden', '12,5', '13']], coordination, ' '))).toBe('BAD_USER_INPUT');
    const both: Change[] = [
      ['nach_arbeitsuchend', null, 'ja'],
      ['nach_beschaeftigt', null, 'ja'],
    ];
    expect(code(await correct(id, both))).toBe('BAD_USER_INPUT');
  });
});

describe('whose records', () => {
  test('a provider does not reach, nor learn of, an attendance elsewhere and its history', async () => {
    const [own, other] = person.attendances.map((key) => idOf('Attendance', key)) as [string, string];
    expect(code(await correct(other, [['stunden', null, '1']], provider(north)))).toBe('NOT_FOUND');
    await correct(other, [['stunden', null, '1']]);
    await correct(own, [['stunden', '12,5', '13']]);
    const { data } = await ask('{ recordCorrections { nodes { field after } } }', { viewer: provider(north) });
    const seen = data.recordCorrections.nodes.filter(({ after }: { after: string }) => ['1.00', '13.00'].includes(after));
    expect(seen).toContainEqual({ field: 'stunden', after: '13.00' });
    expect(seen).not.toContainEqual({ field: 'stunden', after: '1.00' });
  });

  test('a provider corrects no pseudonym, and nobody but provider and coordination anything', async () => {
    expect(code(await correct(idOf('Participant', person.participant), [['pseudonym', 'a-1', 'b-1']], provider(north)))).toBe(
      'FORBIDDEN',
    );
    for (const role of [Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.AUDITOR, Role.ADMIN])
      expect(code(await correct(idOf('Participation', person.id), [['alter', '34', '35']], { role, providerId: null }))).toBe(
        'FORBIDDEN',
      );
  });
});

test('the application cannot change or delete history', async () => {
  for (const statement of ['update record_correction set reason = $$other$$', 'delete from record_correction'])
    await expect(database.app.query(statement)).rejects.toThrow(/permission denied/);
});
