import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';

/* What the database refuses by itself, whoever writes. */

const database = await testDatabase('empty');
const sql = (text: string) => database.pool.query(text);

beforeAll(async () => {
  await buildParticipation(database.em(), {
    pseudonym: 'first',
    attendances: [{ measure: 'm', enteredOn: '2026-02-01', leftOn: '2026-03-31' }],
  });
  await buildMeasure(database.em(), { operation: 'other', slug: 'elsewhere', provider: 'other-provider' });
});

const attend = (from: string, to: string | null) =>
  sql(`insert into attendance (operation_id, participation_id, measure_id, entered_on, left_on)
    select operation_id, participation_id, measure_id, '${from}', ${to ? `'${to}'` : 'null'} from attendance order by id limit 1`);

test.each([
  ['2026-03-31', '2026-04-30'],
  ['2026-01-01', '2026-02-01'],
  ['2026-02-10', '2026-02-20'],
  ['2026-01-01', null],
])('a second attendance in the same measure from %s to %s overlaps', async (from, to) => {
  await expect(attend(from, to)).rejects.toThrow(/attendance_no_overlap/);
});

test('one day after leaving the same measure may be entered again', async () => {
  await attend('2026-04-01', '2026-04-02');
});

test('one person has one participation in an operation, and one pseudonym', async () => {
  await expect(
    sql(
      `insert into participation (operation_id, participant_id, entered_on) select operation_id, participant_id, '2026-05-01' from participation`,
    ),
  ).rejects.toThrow(/participation_participant_id_unique/);
  await expect(
    sql(`insert into participant (operation_id, pseudonym) select operation_id, pseudonym from participant`),
  ).rejects.toThrow(/participant_operation_id_pseudonym_unique/);
});

test('nothing points into another operation', async () => {
  await expect(sql(`update attendance set measure_id = (select id from measure where slug = 'elsewhere')`)).rejects.toThrow(
    /attendance_measure_id_foreign/,
  );
});

test.each([
  [
    'an exit before the entry',
    `update attendance set left_on = entered_on - 1`,
    /attendance_dates_in_order|daterange|range lower bound/,
  ],
  [
    'job searching and employed at once',
    `update attendance set after_job_searching = true, after_employed = true`,
    /attendance_last_event_counts/,
  ],
  [
    'a reason to leave without a day',
    `update attendance set left_on = null, exit_reason = 'REGULAR' where entered_on = '2026-04-01'`,
    /attendance_exit_needs_a_day/,
  ],
  ['a level of literacy that is none', `update participation set alpha_level = 5`, /participation_alpha_level_possible/],
  ['an education that ISCED does not know', `update participation set education = 9`, /participation_education_is_isced/],
  ['an age that nobody has', `update participation set age = 140`, /participation_age_possible/],
  ['a threshold below three', `update operation set disclosure_threshold = 2`, /operation_threshold_at_least_three/],
  [
    'money that does not add up',
    `update operation set esf_plus_eur_cents = 60, own_eur_cents = 40, total_eur_cents = 99`,
    /operation_money_adds_up/,
  ],
  ['a pseudonym of two letters', `update participant set pseudonym = 'ab'`, /participant_pseudonym_length/],
])('%s is refused', async (_, statement, reason) => {
  await expect(sql(statement)).rejects.toThrow(reason);
});

test('every check that an entity declares stands in the database, word by word', async () => {
  const tables = (await sql("select relname as name from pg_class where relkind = 'r'")).rows.map(({ name }) => name);
  const entities = [...database.orm.getMetadata().getAll().values()].filter(({ tableName }) => tables.includes(tableName));
  const declared = entities.flatMap(({ tableName, checks }) => checks.map((check) => ({ ...check, tableName })));
  expect(declared.length).toBeGreaterThan(10);
  for (const { tableName, name, expression } of declared) {
    // PostgreSQL writes both in its own words
    await sql(`alter table ${tableName} add constraint as_declared check (${String(expression)}) not valid`);
    const { rows } = await sql(
      `select replace(pg_get_constraintdef(oid), ' NOT VALID', '') as words from pg_constraint
        where conname in ('as_declared', '${name}') and conrelid = '${tableName}'::regclass`,
    );
    await sql(`alter table ${tableName} drop constraint as_declared`);
    expect(rows.length, name).toBe(2);
    expect(rows[0].words, name).toBe(rows[1].words);
  }
});
