import { beforeEach, describe, expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { personTables } from '../../../server/data-protection/person-tables.ts';
import { compactRollup, prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';
import { askApi } from '../../support/read/api.ts';

/* today is 23 November 2026: records of a last payment in 2020 may go, those of 2021 may not */
const database = await testDatabase();
const ask = askApi(database);
const coordination = { viewer: { role: Role.COORDINATION, providerId: null } };
const tables = personTables(database.orm);
const REPORT = '{ people kept confirmation retention { keptBecause retainUntil legalReason } rows { table rows } }';

const count = async (table: string, slug: string): Promise<number> =>
  (
    await database.pool.query<{ n: number }>(
      `select count(*)::int as n from ${table} t join operation o on o.id = t.operation_id where o.slug = $1`,
      [slug],
    )
  ).rows[0]?.n ?? -1;
const stored = async (slug: string) => (await Promise.all(tables.map(({ table }) => count(table, slug)))).reduce((a, b) => a + b);
const paid = (slug: string, year: number | null) =>
  ask('mutation ($slug: String!, $year: Int) { setLastPaymentYear(operation: $slug, year: $year) { retainUntil } }', {
    ...coordination,
    variables: { slug, year },
  });
const plan = async (slug: string) =>
  (await ask(`{ deletionPlan(operation: "${slug}") ${REPORT} }`, coordination)).data.deletionPlan;
const erase = (slug: string, confirmation: string) =>
  ask(`mutation { runDeletion(operation: "${slug}", confirmation: "${confirmation}") ${REPORT} }`, coordination);

let number = 0;
const [over, other] = [() => `over-${number}`, () => `other-${number}`];

beforeEach(async () => {
  number += 1;
  const em = database.em();
  for (const operation of [over(), other()]) {
    await buildMeasure(em, { operation, slug: `m-${operation}` });
    for (const pseudonym of ['p-one', 'p-two'])
      await buildParticipation(em, {
        ...{ operation, pseudonym, attendances: [{ measure: `m-${operation}` }] },
        outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
        languageLevelChanges: [{ level: 'B1', assessedOn: '2026-03-01' }],
        residenceStatusChanges: [{ status: 'T_104C', validFrom: '2026-03-01' }],
      });
  }
  await database.pool.query(
    `insert into record_correction (operation_id, participation_id, subject_type, subject_id, field, before, after, reason, role)
     select operation_id, id, 'Participation', id, 'alter', '33', '34', 'typing error', 'COORDINATION' from participation
      where operation_id = (select id from operation where slug = $1)`,
    [over()],
  );
});

test('every table that leads to a person is known from the metadata, the person first', () => {
  expect(tables.map(({ table }) => table)[0]).toBe('participant');
  expect(tables.map(({ table }) => table).toSorted()).toEqual([
    ...['attendance', 'language_level_change', 'outcome', 'participant', 'participation'],
    ...['record_correction', 'residence_status_change'],
  ]);
});

test('while the year of the last payment is not known nothing is erased, and the report says so', async () => {
  expect(await plan(over())).toMatchObject({
    ...{ people: 0, kept: 2, confirmation: null, rows: [] },
    retention: { keptBecause: 'PAYMENT_YEAR_UNKNOWN', legalReason: expect.stringContaining('Art. 82') },
  });
  expect((await erase(over(), '')).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  expect(await stored(over())).toBe(14);
});

test('a plan changes nothing; with its confirmation everything about people goes, and nothing of another operation', async () => {
  await paid(over(), 2020);
  await paid(other(), 2021);
  const { confirmation, ...planned } = await plan(over());
  expect(planned).toMatchObject({ people: 2, kept: 0, retention: { keptBecause: null } });
  expect(planned.rows.map(({ rows }: { rows: number }) => rows)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(await stored(over())).toBe(14);
  expect((await erase(over(), 'abc')).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  expect((await erase(other(), confirmation)).errors).toMatchObject([{ message: expect.stringContaining('2026-12-31') }]);
  expect((await erase(over(), confirmation)).errors).toBeUndefined();
  expect([await stored(over()), await stored(other())]).toEqual([0, 12]);
  const { data } = await ask(`{ deletionRuns(operation: "${over()}") { people isRequestOfPerson rows { table rows } } }`, {
    viewer: { role: Role.AUDITOR, providerId: null },
  });
  expect(data.deletionRuns).toMatchObject([{ people: 2, isRequestOfPerson: false }]);
});

test('a confirmation does not hold for somebody who came after the plan', async () => {
  await paid(over(), 2020);
  const { confirmation } = await plan(over());
  await buildParticipation(database.em(), { operation: over(), attendances: [{ measure: `m-${over()}` }] });
  expect((await erase(over(), confirmation)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  expect(await count('participant', over())).toBe(3);
});

test('proceedings keep everything; once they have ended their days are added', async () => {
  await paid(over(), 2020);
  const HOLDS = '{ keptBecause retainUntil holds { id } }';
  const held = await ask(
    `mutation { holdErasure(operation: "${over()}", kind: PROCEEDINGS, reason: "VG 12 K 3/26", beganOn: "2025-12-01") ${HOLDS} }`,
    coordination,
  );
  expect(held.data.holdErasure).toMatchObject({ keptBecause: 'PROCEEDINGS', retainUntil: null });
  expect(await plan(over())).toMatchObject({ people: 0, kept: 2 });
  const id = held.data.holdErasure.holds[0].id;
  const ended = (slug: string, day: string) =>
    ask(`mutation { endHold(operation: "${slug}", id: ${id}, endedOn: "${day}") ${HOLDS} }`, coordination);
  expect((await ended(other(), '2025-12-31')).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect((await ended(over(), '2025-11-30')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await ended(over(), '2025-12-31')).data.endHold).toMatchObject({ keptBecause: null, retainUntil: '2026-01-31' });
});

describe('a person who wants to be erased', () => {
  const request = (pseudonym: string) =>
    ask(
      `mutation { eraseParticipant(operation: "${over()}", pseudonym: "${pseudonym}") { isErased refusal refusalEn } }`,
      coordination,
    );

  test('is told why not, with the article, while records have to be kept', async () => {
    await paid(over(), 2025);
    const { data } = await request('p-one');
    expect(data.eraseParticipant).toMatchObject({
      isErased: false,
      refusal: expect.stringMatching(/Art\. 17 Abs\. 3.*2030-12-31/),
    });
    expect(await stored(over())).toBe(14);
  });

  test('is erased where they have not, alone, and the sums forget the person too', async () => {
    await paid(over(), 2020);
    await prepareRollup(database.pool);
    expect((await request('p-one')).data.eraseParticipant).toEqual({ isErased: true, refusal: null, refusalEn: null });
    expect([await stored(over()), await stored(other())]).toEqual([7, 12]);
    expect((await request('p-one')).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    await compactRollup(database.pool);
    const values = await database.pool.query(
      "select from audit_change where coalesce(before, after) ->> 'pseudonym' = 'p-one' and participant_id is not null",
    );
    expect(values.rows).toEqual([]);
    const noted = await database.pool.query("select actor from audit_log where action = 'ERASED'");
    expect(noted.rows).toContainEqual({ actor: 'COORDINATION' });
    const { rows } = await database.pool.query('select from figure_change');
    expect(rows).toEqual([]);
  });
});

describe('nobody but the coordination erases or sets periods', () => {
  test.each([Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])('%s', async (role) => {
    const viewer = { role, providerId: null };
    const mutations = [
      'setLastPaymentYear(year: 2001) { operation }',
      'holdErasure(kind: PROCEEDINGS, reason: "abc", beganOn: "2026-01-01") { operation }',
      'endHold(id: 1, endedOn: "2026-01-01") { operation }',
      'runDeletion(confirmation: "x") { people }',
      'eraseParticipant(pseudonym: "p-one") { isErased }',
    ];
    for (const mutation of mutations)
      expect((await ask(`mutation { ${mutation} }`, { viewer })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    for (const query of ['retention { operation }', 'deletionPlan { people }', 'deletionRuns { id }']) {
      const { errors } = await ask(`{ ${query.replace(/^\w+/, `$&(operation: "${over()}")`)} }`, { viewer });
      expect(errors?.[0]?.extensions?.code).toBe(role === Role.AUDITOR ? undefined : 'FORBIDDEN');
    }
  });
});

test('the application itself can neither read nor write reports and holds', async () => {
  for (const table of ['deletion_run', 'retention_hold'])
    await expect(database.app.query(`select from ${table}`)).rejects.toThrow(/permission denied/);
});
