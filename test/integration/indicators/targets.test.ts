import { beforeEach, expect, test } from 'vitest';
import { Interval } from '../../../server/indicators/periods.ts';
import { Assessment } from '../../../server/indicators/target-comparison.ts';
import type { TargetComparison } from '../../../server/indicators/target-comparison.type.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { asking } from '../../support/figures/ask.ts';
import { buildTarget, type TargetInput } from '../../support/money-factories.ts';
import { buildOperation, type OperationInput } from '../../support/parent-factories.ts';

const database = await testDatabase('empty');
const ask = asking(database, true, '2026-12-31');
let operation: string;
let number = 0;
beforeEach(() => {
  operation = `targets-${++number}`;
});

const target = (input: TargetInput) => buildTarget(database.em(), { ...input, operation });
const given = (input: OperationInput) => buildOperation(database.em(), { ...input, slug: operation });
const people = async (count: number) => {
  for (let n = 0; n < count; n++) await buildParticipation(database.em(), { operation, enteredOn: '2026-01-02' });
};
const comparison = async (asOf: string): Promise<TargetComparison | null> =>
  (await ask({ operation, asOf })).figures[0]?.target ?? null;

test('a changed target keeps its predecessor: an older cut-off shows the older one', async () => {
  await target({ value: 80, supersededOn: '2026-07-01', decidedOn: '2025-12-03', paperNumber: '25/SVV/0001' });
  await target({ value: 120, validFrom: '2026-07-01', decidedOn: '2026-06-24', paperNumber: '26/SVV/0002' });
  expect(await comparison('2026-06-30')).toMatchObject({ target: 80, decidedOn: '2025-12-03', paperNumber: '25/SVV/0001' });
  expect(await comparison('2026-07-01')).toMatchObject({ target: 120, decidedOn: '2026-06-24', paperNumber: '26/SVV/0002' });
});

test('a target counts from its first day, and one that was given up counts until the day before', async () => {
  await target({ validFrom: '2026-03-01', supersededOn: '2026-09-01' });
  const days = ['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'];
  const found = await Promise.all(days.map(async (day) => Boolean(await comparison(day))));
  expect(found).toEqual([false, true, true, false]);
});

test('the cut-off decides for all periods: what was planned for the past is judged by the plan in force then', async () => {
  await target({ value: 80, supersededOn: '2026-07-01' });
  await target({ value: 120, validFrom: '2026-07-01' });
  const months = async (asOf: string) =>
    (await ask({ operation, asOf, interval: Interval.MONTH })).figures.map((figure) => figure.target?.target);
  expect(new Set(await months('2026-06-30'))).toEqual(new Set([80]));
  expect(new Set(await months('2026-08-31'))).toEqual(new Set([120]));
});

test('two targets of one series and day are never in force together', async () => {
  await target({ value: 80, supersededOn: '2026-07-01' });
  await expect(target({ value: 90, validFrom: '2026-06-30' })).rejects.toThrow(/target_one_at_a_time/);
  await target({ value: 90, validFrom: '2026-07-01' });
  await target({ value: 40, gender: 'FEMALE' });
  await target({ value: 30, pillar: 'SPURWECHSEL' });
  await expect(target({ value: 31, pillar: 'SPURWECHSEL', validFrom: '2026-02-01' })).rejects.toThrow(/target_one_at_a_time/);
});

test('dated targets between are the path of the plan: a slow first half is no delay', async () => {
  // 20 until the end of June (181 days), 100 until the end of the year: 80 more in 184 days
  await people(20);
  await target({ value: 100, dueOn: '2026-12-31' });
  expect((await comparison('2026-06-30'))?.assessment).toBe(Assessment.OFF_TRACK); // 20 instead of 49.6 on a straight line
  await target({ value: 20, dueOn: '2026-06-30' });
  expect(await comparison('2026-06-30')).toMatchObject({
    target: 20,
    dueOn: '2026-06-30',
    planToDate: 20,
    assessment: 'ON_TRACK',
  });
  const september = await comparison('2026-09-30');
  expect(september).toMatchObject({ target: 100, dueOn: '2026-12-31' });
  expect(september?.planToDate).toBeCloseTo(20 + (80 * 92) / 184, 9); // half of the second half
  expect((await comparison('2026-03-31'))?.planToDate).toBeCloseTo((20 * 90) / 181, 9);
});

test.each([
  [undefined, undefined, 'AT_RISK'],
  [0.1, 0.2, 'ON_TRACK'],
  [0.02, 0.08, 'OFF_TRACK'],
])('90 of 100 with thresholds of %s and %s: %s', async (assessmentOnTrack, assessmentAtRisk, assessment) => {
  await given({ ...(assessmentOnTrack && { assessmentOnTrack }), ...(assessmentAtRisk && { assessmentAtRisk }) });
  await people(9);
  await target({ value: 10 });
  expect(await comparison('2026-12-31')).toMatchObject({ deviationShare: -0.1, assessment });
});

test.each([
  [0, 0.15],
  [0.15, 0.15],
  [0.2, 0.1],
  [0.05, 1],
])('thresholds of %d and %d make no sense and are refused', async (assessmentOnTrack, assessmentAtRisk) => {
  await expect(given({ assessmentOnTrack, assessmentAtRisk })).rejects.toThrow(/operation_assessment_in_order/);
});
