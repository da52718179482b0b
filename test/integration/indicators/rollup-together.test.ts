import { beforeAll, expect, test } from 'vitest';
import { findIndicator } from '../../../server/indicators/catalogue.ts';
import type { IndicatorDefinition } from '../../../server/indicators/definition.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { compactRollup, prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import { keepRollup } from '../../../server/indicators/rollup/keeper.ts';
import { readCells } from '../../../server/indicators/rollup/read-cells.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { Random } from '../../support/random.ts';
import { expectSameAnswers, randomQuestions } from '../../support/rollup/compare.ts';
import { editRecords } from '../../support/rollup/edits.ts';

const database = await testDatabase('empty');
const { pool } = database;
const query: Query = async (text, values) => (await pool.query(text, values)).rows;
let operation: number;

beforeAll(async () => {
  await randomRecords(database.em(), 77, 80);
  const { rows } = await pool.query<{ id: number }>('select id from operation');
  operation = rows[0]?.id as number;
});

const ask = (seed: number, number = 25): Promise<number> => expectSameAnswers(query, randomQuestions(seed, number, operation));
const notes = async (): Promise<number> => Number((await pool.query('select count(*) as n from figure_change')).rows[0].n);

/** Both answers of each question from one and the same snapshot of the database. */
async function askInOneSnapshot(seed: number, number: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const inside: Query = async (text, values) => (await client.query(text, values)).rows;
    return await expectSameAnswers(inside, randomQuestions(seed, number, operation));
  } finally {
    await client.query('commit');
    client.release();
  }
}

test('while several write and the sums are kept in step, every answer is that of its snapshot', async () => {
  await prepareRollup(pool);
  const failures: unknown[] = [];
  const keeper = keepRollup(pool, (error) => failures.push(error), 5);
  let writing = true;
  const writers = Promise.all([1, 2].map((seed) => editRecords(pool, new Random(seed), 120))).finally(() => {
    writing = false;
  });
  let fromRollup = 0;
  for (let seed = 0; writing; seed++) fromRollup += await askInOneSnapshot(seed, 4);
  await writers;
  await keeper.stop();
  expect(failures).toEqual([]);
  expect(fromRollup).toBeGreaterThan(3);
  await compactRollup(pool);
  expect(await notes()).toBe(0);
  expect(await ask(1000)).toBeGreaterThan(3);
});

test('a writer who commits after the sums took the person in is not lost', async () => {
  const writer = await pool.connect();
  const person = '(select min(id) from participation)';
  await pool.query(
    `update participation set age = 40, gender = 'FEMALE', employment_status = 'EMPLOYED', education = 3 where id = ${person}`,
  );
  await writer.query('begin');
  await writer.query(
    `insert into outcome (operation_id, participation_id, kind, occurred_on) select operation_id, id, 'VOCATIONAL_TRAINING', entered_on from participation where id = ${person}`,
  );
  expect(await compactRollup(pool)).toBe(1);
  expect(await notes()).toBe(0);
  await writer.query('commit');
  writer.release();
  expect(await notes()).toBe(1);
  expect(await ask(2)).toBeGreaterThan(3);
  await compactRollup(pool);
  expect(await ask(3)).toBeGreaterThan(3);
});

test('other rules than these are not read, and the sums are made anew', async () => {
  await pool.query("update figure_rollup_state set rule = 'older'; update figure_rollup set amounts = array[1000]");
  expect(await ask(4)).toBe(0);
  await prepareRollup(pool);
  expect(await ask(5)).toBeGreaterThan(3);
});

test('a measure that moves to another pillar or provider takes its people along', async () => {
  await pool.query(
    "update measure set field_of_action_id = (select max(id) from field_of_action), provider_id = (select max(id) from provider) where slug = 'measure-0'",
  );
  expect(await ask(6)).toBe(0);
  await prepareRollup(pool);
  expect(await ask(7)).toBeGreaterThan(3);
});

test('emptied tables are noticed', async () => {
  await pool.query('truncate outcome');
  expect(await ask(8)).toBe(0);
  await prepareRollup(pool);
  expect(await ask(9)).toBeGreaterThan(3);
});

test('sums made while others write are right', async () => {
  await pool.query('update figure_rollup_state set is_ready = false');
  const writers = editRecords(pool, new Random(9), 30);
  await prepareRollup(pool);
  await writers;
  expect(await ask(10)).toBeGreaterThan(3);
  await compactRollup(pool);
  expect(await ask(11)).toBeGreaterThan(3);
});

test('while many people are noted the records answer, with few the sums', async () => {
  const [question] = randomQuestions(1, 1, operation);
  const simple = {
    ...(question as NonNullable<typeof question>),
    indicators: [findIndicator('EECO01') as IndicatorDefinition],
    breakdown: [],
    filter: {},
    withLineage: false,
  };
  const fromRollup = async () => (await readCells(query, [simple]))[0]?.fromRollup;
  await compactRollup(pool);
  expect(await fromRollup()).toBe(true);
  await pool.query('update participation set age = 41 where id = (select min(id) from participation)');
  expect(await fromRollup()).toBe(true);
  await pool.query('update participation set age = 41');
  expect(await fromRollup()).toBe(false);
  await compactRollup(pool);
  expect(await fromRollup()).toBe(true);
});

test('whoever was deleted before the sums are made anew is not taken from them again', async () => {
  await buildParticipation(database.em(), { operation: 'empty', attendances: [{ measure: 'only' }] });
  await compactRollup(pool);
  await pool.query("update figure_rollup_state set rule = 'older'");
  const gone = "(select p.id from participation p join operation o on o.id = p.operation_id where o.slug = 'empty')";
  await pool.query(`delete from attendance where participation_id in ${gone}`);
  await pool.query(`delete from participation where id in ${gone}`);
  await prepareRollup(pool);
  await buildParticipation(database.em(), { operation: 'empty', attendances: [{ measure: 'only' }] });
  const { rows } = await pool.query<{ id: number }>("select id from operation where slug = 'empty'");
  expect(await expectSameAnswers(query, randomQuestions(12, 15, rows[0]?.id as number))).toBeGreaterThan(2);
});
