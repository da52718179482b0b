import { beforeAll, expect, test } from 'vitest';
import { freezeSnapshot, releaseSnapshot } from '../../../server/publication/publish.ts';
import type { SnapshotDocument } from '../../../server/publication/snapshot-document.type.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase('facts');
const transaction = transactionOn(database.pool);

/** Freezes a date, publishes it, and gives the hours that it prints: of the operation, and whether those by pillar are there. */
async function hoursOf(date: string, reason: string | null = null) {
  const { document } = await freezeSnapshot(transaction, { operation: 'kim-potsdam', date, reason, by: 'test' });
  await releaseSnapshot(transaction, { operation: 'kim-potsdam', date, by: 'test' });
  return [whole(document), pillars(document)];
}
const cellsOf = ({ tables }: SnapshotDocument) =>
  tables.flatMap(({ cells }) => cells.filter((cell) => cell.indicator === 'KIM_HOURS'));
const whole = (document: SnapshotDocument) => {
  const cells = cellsOf(document).filter(({ key }) => (key[0] ?? 'TOTAL') === 'TOTAL');
  return cells.map(({ status, value }) => (status === 'PUBLISHED' ? value : status));
};
const pillars = (document: SnapshotDocument) =>
  new Set(cellsOf(document).flatMap(({ key, status }) => (key[0] && key[0] !== 'TOTAL' ? [status] : [])));
const WITHHELD = 'SUPPRESSED';

/** People who attend from a day on; the first of them with hours. */
async function attend(people: number, enteredOn: string, hours: number[]): Promise<void> {
  for (let n = 0; n < people; n++)
    await buildParticipation(database.em(), {
      ...{ gender: n % 2 ? 'MALE' : 'FEMALE' },
      attendances: [{ measure: 'spurwechsel', enteredOn, hours: hours[n] ?? null }],
    });
}

beforeAll(() => attend(40, '2026-02-02', [12.5, 20]), 60_000);

test('hours of two people are not printed, however many are counted there', async () => {
  expect(await hoursOf('2026-03-31')).toEqual([[WITHHELD, WITHHELD], new Set([WITHHELD])]);
}, 30_000);

test('hours of three are, and those of one more are not told by the next date', async () => {
  await attend(20, '2026-04-01', [7]);
  const [printed] = await hoursOf('2026-04-30');
  expect(printed).toEqual([39.5, 39.5]);
  await attend(20, '2026-05-04', [30]);
  expect((await hoursOf('2026-05-31'))[0]).toEqual([WITHHELD, WITHHELD]);
  await attend(20, '2026-06-01', [1, 2]);
  expect((await hoursOf('2026-06-30'))[0]).toEqual([72.5, 72.5]);
}, 60_000);

test('a correction prints no hours: whether it is about those of somebody, nobody can tell', async () => {
  expect(await hoursOf('2026-06-30', 'nothing about hours')).toEqual([[WITHHELD, WITHHELD], new Set([WITHHELD])]);
  await database.pool.query('update attendance set hours = hours + 5 where hours = 30');
  expect((await hoursOf('2026-06-30', 'hours were wrong'))[0]).toEqual([WITHHELD, WITHHELD]);
}, 60_000);
