import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../server/indicators/forecast/forecast.ts';
import type { Forecast, ForecastTarget } from '../../../../server/indicators/forecast/types.ts';
import { monthly, requestOf } from '../../../support/forecast/history.ts';

const TENS = Array.from({ length: 12 }, () => 10);
const of = (values: number[], target?: ForecastTarget, day?: number) =>
  forecast(requestOf('COUNT', monthly(values, { ...(day && { day }) }), { target: target ?? null })) as Forecast;
const end = (value: number, rest: Partial<ForecastTarget> = {}): ForecastTarget => ({ value, dueOn: '2028-12-31', ...rest });

describe('a count', () => {
  it('of ten in each month of a year is expected to be three times as many after three years', () => {
    const { expected, low, high, on, level } = of(TENS);
    expect([on, level]).toEqual(['2028-12-31', 0.8]);
    expect(Math.abs(expected - 360)).toBeLessThan(12);
    expect(low).toBeLessThan(330);
    expect(high).toBeGreaterThan(390);
  });

  it('starts from its value of today with a band of no width and goes on month by month', () => {
    const { points } = of(TENS);
    expect(points[0]).toEqual({ on: '2026-12-31', expected: 120, low: 120, high: 120 });
    expect(points.slice(1, 3).map(({ on }) => on)).toEqual(['2027-01-31', '2027-02-28']);
    expect(points).toHaveLength(25);
  });

  it('takes the days of an unfinished month for what they are: seven in 21 days are no slower than ten in a month', () => {
    const [unfinished, slow] = [of([...TENS.slice(0, 10), 7], undefined, 21), of([...TENS.slice(0, 10), 7])];
    expect(Math.abs(unfinished.expected - 360)).toBeLessThan(15);
    expect(slow.expected).toBeLessThan(unfinished.expected);
  });

  it('needs three whole months', () => {
    expect(of([30, 30])).toEqual({ reason: 'TOO_SHORT' });
    expect(of([30, 30, 20], undefined, 20)).toEqual({ reason: 'TOO_SHORT' });
    expect(of([30, 30, 30])).toHaveProperty('expected');
  });

  it('needs five events', () => {
    expect(of([0, 0, 0, 0])).toEqual({ reason: 'TOO_FEW' });
    expect(of([1, 0, 2, 1])).toEqual({ reason: 'TOO_FEW' });
    expect(of([1, 0, 2, 2])).toHaveProperty('expected');
  });

  it('goes on after months without any event', () => {
    const { expected, low } = of([0, 0, 6, 0, 9, 0, 0, 8]);
    expect(low).toBeGreaterThanOrEqual(23);
    expect(expected).toBeGreaterThan(23);
  });

  it('expects a start-up to be over some day, not to go on for ever', () => {
    const { expected } = of([5, 10, 15, 20, 25, 30]);
    expect(expected).toBeGreaterThan(105 + 30 * 25); // more than all months together say
    expect(expected).toBeLessThan(105 + 30 * 60); // less than five more each month
  });

  it('is less sure of groups that start together than of people who come one by one', () => {
    const [alone, groups] = [of([10, 11, 9, 10, 10, 11, 9, 10]), of([0, 20, 0, 20, 0, 20, 0, 20])];
    expect(groups.high - groups.low).toBeGreaterThan(1.5 * (alone.high - alone.low));
  });

  it('has nothing to add on its last day', () => {
    const history = monthly(TENS);
    const done = forecast(requestOf('COUNT', history, { until: '2026-12-31', target: { value: 100, dueOn: '2026-12-31' } }));
    expect(done).toMatchObject({ on: '2026-12-31', expected: 120, low: 120, high: 120, probability: 1, neededPerMonth: null });
  });
});

describe('the target of a count', () => {
  it('is missed by what remains, divided by the months that remain', () => {
    expect(of(TENS, end(360)).neededPerMonth).toBeCloseTo(10, 1);
    expect(of(TENS, end(120)).neededPerMonth).toBe(0);
  });

  it('is met for sure once it is reached, and about every other time where it is expected', () => {
    expect(of(TENS, end(120)).probability).toBe(1);
    expect(of(TENS, end(of(TENS).expected)).probability).toBeCloseTo(0.5, 1);
  });

  it('is met nine times out of ten at the lower end of the band and once out of ten above the upper', () => {
    const { low, high } = of(TENS);
    expect(of(TENS, end(low)).probability).toBeCloseTo(0.9, 1);
    expect(of(TENS, end(high + 1)).probability).toBeCloseTo(0.1, 1);
  });

  it('may be due before the last day: then its own day counts', () => {
    const early = of(TENS, { value: 240, dueOn: '2027-12-31' });
    expect(early.on).toBe('2028-12-31');
    expect(early.neededPerMonth).toBeCloseTo(10, 1);
    expect(early.probability).toBeGreaterThan(0.3);
    expect(early.probability).toBeLessThan(0.7);
    expect(early.points).toHaveLength(25);
  });

  it('may be due after the last day of the forecast', () => {
    const request = requestOf('COUNT', monthly(TENS), { until: '2027-06-30', target: { value: 240, dueOn: '2027-12-31' } });
    const late = forecast(request) as Forecast;
    expect([late.on, late.points.length]).toEqual(['2027-06-30', 7]);
    expect(late.probability).toBeGreaterThan(0.3);
  });

  it('that was due is no longer forecast', () => {
    expect(of(TENS, { value: 500, dueOn: '2026-06-30' })).toMatchObject({ neededPerMonth: null, probability: null });
  });

  it('may be a limit: then less is better, and the months may bring so many', () => {
    const limit = of(TENS, end(360, { isLimit: true }));
    expect((limit.probability ?? 0) + (of(TENS, end(361)).probability ?? 0)).toBeCloseTo(1, 10);
    expect(limit.neededPerMonth).toBeCloseTo(10, 1);
    expect(of(TENS, end(100, { isLimit: true })).probability).toBe(0);
  });
});
