import { beforeAll, expect, test } from 'vitest';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { asking } from '../../support/figures/ask.ts';
import { buildExpenditure, buildTarget } from '../../support/money-factories.ts';

/*
 * Today is 22 November 2026. Nothing but a plan is known of days to come, and nothing dated before the operation is lost.
 */

const database = await testDatabase('empty');
const ask = asking(database);
const END = '2028-12-31';

beforeAll(async () => {
  const em = database.em();
  await buildParticipation(em, { enteredOn: '2026-02-01' });
  await buildParticipation(em, { enteredOn: '2026-12-01' }); // somebody who is expected
  await buildTarget(em, { indicator: 'EECO01', dueOn: END, value: 1096 });
  await buildExpenditure(em, { kind: 'PLANNED', bookedOn: END, esfPlusEurCents: 109_600, ownEurCents: 0 });
  await buildExpenditure(em, { kind: 'SPENT', bookedOn: '2025-12-30', esfPlusEurCents: 700, ownEurCents: 0 });
});

test('a cut-off in the future counts and judges as of today, and says so', async () => {
  const today = await ask({});
  const ahead = await ask({ asOf: END });
  expect(ahead.figures).toEqual(today.figures);
  expect(ahead.figures[0]).toMatchObject({ value: 1, target: { planToDate: 326 } }); // 326th of 1096 days
  expect(ahead.asOf).toBe('2026-11-22');
  expect(ahead.notes.join()).toContain('Zukunft');
  expect(today.notes.join()).not.toContain('Zukunft');
});

test('months to come have no value, the month under way ends today', async () => {
  const { figures } = await ask({ asOf: '2027-01-15', interval: Interval.MONTH, cumulative: false });
  expect(figures.slice(-3).map(({ period, status, value }) => [period.from, period.to, status, value])).toEqual([
    ['2026-11-01', '2026-11-22', 'PUBLISHED', 0],
    ['2026-12-01', '2026-12-31', 'NOT_AVAILABLE', null],
    ['2027-01-01', '2027-01-15', 'NOT_AVAILABLE', null],
  ]);
});

test('a plan reaches to the day asked for, beside figures that end today', async () => {
  const { asOf, figures } = await ask({ asOf: END, indicators: ['KIM_FUNDS_PLANNED', 'EECO01'] });
  expect(figures.map(({ period, value }) => [period.to, value])).toEqual([
    [END, 109_600],
    ['2026-11-22', 1],
  ]);
  expect(asOf).toBe(END);
});

test('what is dated before the operation belongs to its first period', async () => {
  const { figures } = await ask({ indicators: ['KIM_FUNDS_SPENT'], interval: Interval.QUARTER, cumulative: false });
  expect(figures.map(({ value }) => value)).toEqual([700, 0, 0, 0]);
});
