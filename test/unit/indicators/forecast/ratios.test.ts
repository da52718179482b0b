import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../server/indicators/forecast/forecast.ts';
import type { Forecast, ForecastTarget } from '../../../../server/indicators/forecast/types.ts';
import { monthly, requestOf } from '../../../support/forecast/history.ts';

const HALF = { part: [10, 11, 9, 10, 10, 12, 8, 10], whole: [20, 21, 19, 20, 21, 22, 18, 20] };
const of = ({ part, whole }: { part: number[]; whole: number[] }, target?: ForecastTarget) =>
  forecast(requestOf('RATIO', monthly(part, { outOf: whole }), { target: target ?? null })) as Forecast;
const end = (value: number, rest: Partial<ForecastTarget> = {}): ForecastTarget => ({ value, dueOn: '2028-12-31', ...rest });

describe('a ratio', () => {
  it('of one half stays near one half, between nothing and everything', () => {
    const { expected, low, high, points } = of(HALF);
    expect(expected).toBeCloseTo(0.5, 1);
    expect(points[0]?.low).toBeCloseTo(80 / 161, 10);
    expect(low).toBeGreaterThan(0.35);
    expect(high).toBeLessThan(0.65);
  });

  it('is less sure where all of one month are alike', () => {
    const courses = { part: [20, 1, 19, 0, 21, 2, 18, 0], whole: HALF.whole };
    const [alike, mixed] = [of(courses), of(HALF)];
    expect(alike.high - alike.low).toBeGreaterThan(1.5 * (mixed.high - mixed.low));
  });

  it.each([
    ['nobody', 0],
    ['everybody', 1],
  ])('of %s so far may still change, but stays within its ends', (_, share) => {
    const { points, low, high } = of({ part: HALF.whole.map((value) => value * share), whole: HALF.whole });
    for (const point of points) {
      expect(point.low).toBeGreaterThanOrEqual(0);
      expect(point.high).toBeLessThanOrEqual(1);
    }
    expect(high).toBeGreaterThan(low);
  });

  it('skips months in which nobody came', () => {
    const { expected } = of({ part: [6, 0, 6, 0, 6], whole: [10, 0, 10, 0, 10] });
    expect(expected).toBeCloseTo(0.6, 1);
  });

  it('needs five to be counted out of', () => {
    expect(of({ part: [1, 1, 1], whole: [1, 2, 1] })).toEqual({ reason: 'TOO_FEW' });
    expect(of({ part: [0, 0, 0], whole: [1, 2, 2] })).toHaveProperty('expected');
  });

  it('has a target that asks of the months to come what the months so far lack', () => {
    const { neededPerMonth, probability } = of(HALF, end(0.55));
    // 161 so far at 0.497, about 570 to come in 28 months at 20 a month
    expect(neededPerMonth).toBeGreaterThan(0.55);
    expect(neededPerMonth).toBeLessThan(0.58);
    expect(probability).toBeLessThan(0.3);
  });

  it('has a target that no month can meet any more, and says so', () => {
    expect(of(HALF, { value: 0.9, dueOn: '2026-09-30' }).neededPerMonth).toBeNull();
  });

  it('may have to lie between two bounds: the nearer they are, the less probable', () => {
    const [wide, narrow] = [of(HALF, end(0.5, { band: [0.4, 0.6] })), of(HALF, end(0.5, { band: [0.49, 0.51] }))];
    expect(wide.probability).toBeGreaterThan(0.8);
    expect(narrow.probability).toBeLessThan(0.5);
    expect(narrow.probability).toBeGreaterThan(0);
  });
});
