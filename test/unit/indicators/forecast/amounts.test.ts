import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../server/indicators/forecast/forecast.ts';
import type { Forecast, ForecastTarget } from '../../../../server/indicators/forecast/types.ts';
import { monthly, requestOf } from '../../../support/forecast/history.ts';

const SALARIES = [900_000, 1_600_000, 2_400_000, 3_000_000, 3_300_000, 3_500_000, 3_500_000, 3_600_000];
const of = (values: number[], target?: ForecastTarget, day?: number) =>
  forecast(requestOf('MONEY', monthly(values, { ...(day && { day }) }), { target: target ?? null })) as Forecast;

describe('an amount', () => {
  it('goes on at the pace of the last months, not of the start-up', () => {
    const { expected, low, high } = of(SALARIES);
    const ahead = 28;
    expect(expected).toBeGreaterThan(21_800_000 + ahead * 3_200_000);
    expect(expected).toBeLessThan(21_800_000 + ahead * 4_400_000);
    expect(low).toBeLessThan(expected);
    expect(high).toBeGreaterThan(expected);
  });

  it('is the same in euros and in cents', () => {
    const [cents, euros] = [of(SALARIES), of(SALARIES.map((value) => value / 100))];
    expect(cents.expected / 100).toBeCloseTo(euros.expected, -1);
    expect(cents.low / 100).toBeCloseTo(euros.low, -1);
    expect(cents.high / 100).toBeCloseTo(euros.high, -1);
  });

  it('is whole cents and never less than today, also after a correction', () => {
    const { points } = of([...SALARIES, -400_000, 3_600_000]);
    expect(points[0]?.expected).toBe(21_800_000 - 400_000 + 3_600_000);
    for (const { low, expected, high } of points) {
      expect([low, expected, high].every(Number.isSafeInteger)).toBe(true);
      expect(low).toBeGreaterThanOrEqual(25_000_000);
    }
  });

  it('knows that an unfinished month has not booked all its payments', () => {
    const [waiting, whole] = [of([...SALARIES, 0], undefined, 22), of(SALARIES)];
    expect(Math.abs(waiting.expected / whole.expected - 1)).toBeLessThan(0.03);
  });

  it('that is called every quarter is called in those months again', () => {
    const { points } = of([0, 0, 9_000_000, 0, 0, 9_500_000, 0, 0, 9_200_000, 0, 0]);
    const steps = points.slice(1, 8).map(({ expected }, n) => expected - (points[n]?.expected ?? 0));
    expect(steps.map((step) => step > 4_000_000)).toEqual([true, false, false, true, false, false, true]);
  });

  it('that was called this month already is not called again in the rest of it', () => {
    const { points } = of([0, 0, 9_000_000, 0, 0, 9_500_000, 0, 0, 9_200_000], undefined, 15);
    const [now, rest, next] = points.map(({ expected }) => expected) as [number, number, number];
    expect(rest - now).toBeLessThan(500_000);
    expect(next - rest).toBeLessThan(1_500_000);
  });

  it('needs three payments, and six months where some have none', () => {
    expect(of([500, 0, 0, 0, 0, 700])).toEqual({ reason: 'TOO_FEW' });
    expect(of([500, 300, 0, 400])).toEqual({ reason: 'TOO_FEW' });
    expect(of([500, 300, 200])).toHaveProperty('expected');
    expect(of([0, 0, 0, 500, 300, 200])).toHaveProperty('expected');
  });

  it('has a target that is met for sure once it is reached', () => {
    const reached = of(SALARIES, { value: 21_800_000, dueOn: '2028-12-31' });
    expect([reached.probability, reached.neededPerMonth]).toEqual([1, 0]);
    expect(of(SALARIES, { value: 500_000_000, dueOn: '2028-12-31' }).probability).toBeLessThan(0.01);
  });
});
