import type { Pool, PoolClient } from 'pg';
import type { Random } from '../random.ts';

const day = (random: Random): string => `'${random.day('2026-01-01', 500)}'::date`;
const boolean = (random: Random): string => random.pick(['true', 'false', 'null']);
const some = (table: string, random: Random): string =>
  `id in (select id from ${table} order by hashint4(id + ${random.int(0, 9999)}) limit ${random.int(1, 4)})`;
const any = (table: string, random: Random): string =>
  `(select id from ${table} order by hashint4(id + ${random.int(0, 9999)}) limit 1)`;

/** What people do to records, as SQL; some of it breaks a rule of the tables and is refused. */
const edits: readonly ((random: Random) => string)[] = [
  (random) =>
    `update participation set gender = ${random.pick(["'FEMALE'", "'MALE'", 'null'])}, age = ${random.pick(['17', '29', '60', 'null'])} where ${some('participation', random)}`,
  (random) =>
    `update participation set entered_on = ${day(random)}, residence_status = ${random.pick(["'DULDUNG'", "'SCHUTZ'", 'null'])} where ${some('participation', random)}`,
  (random) =>
    `update participation set employment_status = ${random.pick(["'EMPLOYED'", "'INACTIVE'", 'null'])}, has_disability = ${boolean(random)} where ${some('participation', random)}`,
  (random) =>
    `update attendance set left_on = entered_on + ${random.int(0, 200)}, after_employed = ${boolean(random)}, after_job_searching = false, after_six_months_employed = ${boolean(random)} where ${some('attendance', random)}`,
  (random) => `update attendance set left_on = null, exit_reason = null where ${some('attendance', random)}`,
  (random) =>
    `update attendance set measure_id = ${any('measure', random)}, hours = ${random.int(0, 9000)} / 100.0 where ${some('attendance', random)}`,
  (random) =>
    `insert into attendance (operation_id, participation_id, measure_id, entered_on) select p.operation_id, p.id, ${any('measure', random)}, ${day(random)} from participation p where ${some('participation', random)}`,
  (random) => `delete from attendance where ${some('attendance', random)}`,
  (random) => `update attendance set participation_id = ${any('participation', random)} where ${some('attendance', random)}`,
  (random) =>
    `insert into outcome (operation_id, participation_id, kind, occurred_on) select operation_id, id, '${random.pick(['MINI_JOB', 'QUALIFICATION', 'VOCATIONAL_TRAINING'])}', ${day(random)} from participation where ${some('participation', random)}`,
  (random) =>
    `update outcome set occurred_on = ${day(random)}, participation_id = ${any('participation', random)} where ${some('outcome', random)}`,
  (random) => `delete from outcome where ${some('outcome', random)}`,
  (random) =>
    `insert into language_level_change (operation_id, participation_id, level, assessed_on) select operation_id, id, 'B2', ${day(random)} from participation where ${some('participation', random)}`,
  (random) => `delete from language_level_change where ${some('language_level_change', random)}`,
  (random) =>
    `insert into residence_status_change (operation_id, participation_id, status, valid_from) select operation_id, id, 'T_25B', ${day(random)} from participation where ${some('participation', random)}`,
  (random) =>
    `update residence_status_change set status = 'T_104C', valid_from = ${day(random)} where id = ${any('residence_status_change', random)}`,
  (random) => {
    const children = ['attendance', 'outcome', 'language_level_change', 'residence_status_change'];
    const person = any('participation', random);
    return `do $$ declare gone int := ${person}; begin
      ${children.map((table) => `delete from ${table} where participation_id = gone;`).join(' ')}
      delete from participation where id = gone; end $$`;
  },
  (random) =>
    `insert into attendance select (r).* from (select jsonb_populate_record(a, jsonb_build_object('id', nextval('attendance_id_seq'), 'entered_on', a.left_on + 1, 'left_on', null, 'exit_reason', null)) as r from attendance a where left_on is not null and ${some('attendance', random)}) b`,
];

/** Makes random changes, each transaction with some of them; every tenth is given up. @returns how many statements took effect */
export async function editRecords(pool: Pool, random: Random, transactions: number): Promise<number> {
  let done = 0;
  for (let n = 0; n < transactions; n++) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const number = random.int(1, 3);
      for (let edit = 0; edit < number; edit++) done += (await attempt(client, random.pick(edits)(random))) ? 1 : 0;
      await client.query(random.chance(0.1) ? 'rollback' : 'commit');
    } finally {
      client.release();
    }
  }
  return done;
}

/** Codes of refusals: a rule of the tables, or two writers that stand in each other's way. */
const REFUSED = /^(23|40)/;

async function attempt(client: PoolClient, text: string): Promise<boolean> {
  await client.query('savepoint edit');
  try {
    await client.query(text);
    return true;
  } catch (error) {
    if (!REFUSED.test((error as { code?: string }).code ?? '')) throw error;
    await client.query('rollback to savepoint edit');
    return false;
  }
}
