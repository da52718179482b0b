import { beforeAll, expect, test } from 'vitest';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { compactRollup, prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import { testDatabase } from '../../support/database.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { Random } from '../../support/random.ts';
import { expectSameAnswers, randomQuestions } from '../../support/rollup/compare.ts';
import { editRecords } from '../../support/rollup/edits.ts';

const database = await testDatabase('empty');
const { pool } = database;
const query: Query = async (text, values) => (await pool.query(text, values)).rows;
let operation: number;

beforeAll(async () => {
  await randomRecords(database.em(), 20260101, 120);
  await pool.query('analyze'); // as after every import: without it some plans take a hundred times as long
  const { rows } = await pool.query<{ id: number }>('select id from operation');
  operation = rows[0]?.id as number;
});

/** Asks in portions until more than `least` questions were answered from sums: how many are depends on the catalogue. */
async function expectSameUntil(least: number, seed: number, portion: number): Promise<void> {
  let answered = 0;
  for (let round = 0; round < 5 && answered <= least; round++)
    answered += await expectSameAnswers(query, randomQuestions(seed + 1_000 * round, portion, operation));
  expect(answered).toBeGreaterThan(least);
}

const notes = async (): Promise<number> => Number((await pool.query('select count(*) as n from figure_change')).rows[0].n);

test('before the sums are made, the records answer', async () => {
  expect(await expectSameAnswers(query, randomQuestions(1, 10, operation))).toBe(0);
});

test('sums made at the start give what the records give', async () => {
  await prepareRollup(pool);
  expect(await notes()).toBe(0);
  expect(await expectSameAnswers(query, randomQuestions(2, 90, operation))).toBeGreaterThan(30);
});

test('every kind of change is in the very next answer, and stays right when it is moved into the sums', async () => {
  for (let round = 0; round < 7; round++) {
    expect(await editRecords(pool, new Random(round), 12)).toBeGreaterThan(5);
    expect(await notes()).toBeGreaterThan(0);
    await expectSameUntil(2, 100 + round, 10);
    await pool.query('select figure_compact($1, 3)', [operation]);
    await expectSameUntil(0, 200 + round, 6);
    if (round % 3 === 0) await compactRollup(pool);
    if (round % 3 === 0) expect(await notes()).toBe(0);
  }
  await compactRollup(pool);
  expect(await expectSameAnswers(query, randomQuestions(3, 50, operation))).toBeGreaterThan(15);
});

test('sums that were changed bit by bit are those that would be made anew', async () => {
  const sums = async () =>
    (
      await pool.query(`select kind, grain, at::text, offer_id, gender, age_group, array_replace(amounts, null, 0) as amounts from figure_rollup
      where exists (select from unnest(amounts) a where a <> 0) order by kind, grain, at, offer_id, gender, age_group`)
    ).rows;
  const kept = await sums();
  await pool.query('update figure_rollup_state set is_ready = false');
  await prepareRollup(pool);
  const lines = (rows: unknown[]) => new Set(rows.map((row) => JSON.stringify(row)));
  const again = lines(await sums());
  const before = lines(kept);
  expect([...again].filter((line) => !before.has(line))).toEqual([]);
  expect([...before].filter((line) => !again.has(line))).toEqual([]);
});
