import { beforeEach, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { asking } from '../../support/figures/ask.ts';
import { buildExpenditure, buildTarget } from '../../support/money-factories.ts';

const database = await testDatabase('empty');
const ask = asking(database);
let operation: string;
let number = 0;
beforeEach(() => {
  operation = `forecasts-${++number}`;
});

test('money, counts and shares are forecast without a target, too; plans, stocks, quotients and parts without a target are not', async () => {
  for (let month = 1; month <= 10; month++) {
    const day = `2026-${String(month).padStart(2, '0')}-10`;
    for (let n = 0; n < 4; n++) await buildParticipation(database.em(), { operation, enteredOn: day });
    await buildExpenditure(database.em(), { operation, bookedOn: day, esfPlusEurCents: 600_000, ownEurCents: 400_000 });
  }
  await buildExpenditure(database.em(), { operation, kind: 'PLANNED', bookedOn: '2028-12-31', esfPlusEurCents: 100 });
  const asked = ['KIM_FUNDS_SPENT', 'EECO01', 'KIM_WOMEN_SHARE', 'KIM_FUNDS_PLANNED', 'KIM_PLACES', 'KIM_COST_PER_PERSON'];
  const { figures } = await ask({ operation, indicators: asked });
  const forecasts = new Map(figures.map(({ indicator, forecast }) => [indicator.code, forecast]));
  // ten months brought 10,000 EUR each; 25 more and the rest of November will bring about 250,000
  const money = forecasts.get('KIM_FUNDS_SPENT');
  expect(money).toMatchObject({ on: '2028-12-31', neededPerMonth: null, probability: null });
  expect(Math.abs((money?.expected ?? 0) - 35_000_000)).toBeLessThan(2_000_000);
  expect([money?.low ?? 0, 35_000_000, money?.high ?? 0]).toEqual([money?.low, 35_000_000, money?.high].toSorted());
  expect(asked.filter((code) => forecasts.get(code))).toEqual(['KIM_FUNDS_SPENT', 'EECO01', 'KIM_WOMEN_SHARE']);
  const parts = await ask({ operation, breakdown: [Dimension.GENDER] });
  expect(parts.figures.map(({ forecast }) => forecast)).toEqual(parts.figures.map(() => null));
  const filtered = await ask({ operation, where: { gender: ['FEMALE'] } });
  expect(filtered.figures[0]?.forecast).toBeNull();
});

test('a forecast starts at the value of today, goes to the last day of the operation, and is there for the last period alone', async () => {
  for (let month = 1; month <= 10; month++) {
    const enteredOn = `2026-${String(month).padStart(2, '0')}-10`;
    for (let n = 0; n < 4; n++) await buildParticipation(database.em(), { operation, enteredOn });
  }
  await buildTarget(database.em(), { operation, value: 48, dueOn: '2026-12-31' });
  await buildTarget(database.em(), { operation, value: 144, dueOn: '2028-12-31' });
  const { figures } = await ask({ operation, interval: Interval.QUARTER });
  const forecasts = figures.map((figure) => figure.target?.forecast ?? null);
  expect(forecasts.slice(0, -1)).toEqual([null, null, null]);
  const last = forecasts.at(-1);
  expect(last?.points[0]).toEqual({ on: '2026-11-22', expected: 40, low: 40, high: 40 });
  expect(last).toMatchObject({ on: '2028-12-31', level: 0.8 });
  expect(last?.expected).toBeGreaterThan(80);
  expect(last?.neededPerMonth).toBeGreaterThan(4);
  expect(figures.at(-1)?.forecast).toEqual(last);
  const young = await ask({ operation, asOf: '2026-02-15' });
  expect(young.figures[0]?.target?.forecast).toBeNull();
});
