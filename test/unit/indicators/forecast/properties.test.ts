import { expect, test } from 'vitest';
import { forecast } from '../../../../server/indicators/forecast/forecast.ts';
import type { Forecast, ForecastRequest } from '../../../../server/indicators/forecast/types.ts';
import { Draws } from '../../../support/forecast/draws.ts';
import { monthly, requestOf } from '../../../support/forecast/history.ts';

const KINDS = ['COUNT', 'MONEY', 'RATIO'] as const;
const CASES = 60;

/** Histories of every sort: three to fourteen months, small and large, even and lumpy, many zeros, unfinished months. */
function requests(seed: number): ForecastRequest[] {
  const draws = new Draws(seed);
  return Array.from({ length: CASES }, (_, n) => {
    const kind = KINDS[n % KINDS.length] as ForecastRequest['kind'];
    const [size, spread, share] = [draws.log(1, 3000), draws.log(0.001, 3), draws.next()];
    const values = Array.from({ length: draws.int(3, 14) }, () => draws.poisson(size * draws.gamma(spread)));
    const parts = values.map((value) => draws.binomial(value, share));
    const options = { ...(kind === 'RATIO' && { outOf: values }), ...(draws.chance(0.5) && { day: draws.int(1, 27) }) };
    const target = { value: kind === 'RATIO' ? draws.next() : draws.int(0, 40 * Math.ceil(size)), dueOn: '2028-06-30' };
    return requestOf(kind, monthly(kind === 'RATIO' ? parts : values, options), { target });
  });
}

const answered = (seed: number) =>
  requests(seed).flatMap((request) => {
    const result = forecast(request);
    return 'reason' in result ? [] : [{ request, result }];
  });

test('the band holds the expected value on every day, and every number is a number', () => {
  const all = answered(1);
  expect(all.length).toBeGreaterThan(CASES / 2);
  for (const { result } of all)
    for (const { low, expected, high } of result.points) {
      expect(low).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(high);
      expect([low, expected, high].every(Number.isFinite)).toBe(true);
    }
});

test('a sum never falls, and a ratio stays between nothing and everything', () => {
  for (const { request, result } of answered(2))
    for (const [n, point] of result.points.slice(1).entries()) {
      const before = request.kind === 'RATIO' ? { low: 0, expected: 0, high: 0 } : (result.points[n] as Forecast);
      expect(point.low).toBeGreaterThanOrEqual(before.low);
      expect(point.expected).toBeGreaterThanOrEqual(before.expected);
      expect(point.high).toBeGreaterThanOrEqual(before.high);
      if (request.kind === 'RATIO') expect(point.high).toBeLessThanOrEqual(1);
    }
});

test('a higher target is never more probable and never needs less', () => {
  for (const { request, result } of answered(3)) {
    const target = request.target as { value: number; dueOn: string };
    const higher = forecast({ ...request, target: { ...target, value: target.value * 1.1 + 0.01 } }) as Forecast;
    expect(result.probability).toBeGreaterThanOrEqual(0);
    expect(result.probability).toBeLessThanOrEqual(1);
    expect(higher.probability).toBeLessThanOrEqual((result.probability as number) + 1e-9);
    if (higher.neededPerMonth !== null) expect(higher.neededPerMonth).toBeGreaterThanOrEqual(result.neededPerMonth as number);
  }
});

test('the target plays no part in what is expected', () => {
  for (const { request, result } of answered(4)) {
    const { points } = forecast({ ...request, target: null }) as Forecast;
    const cut = result.points.filter(({ on }) => points.some((point) => point.on === on));
    expect(cut.at(-1)?.expected).toBe(points.at(-1)?.expected);
  }
});

test('three times as much in every month means more in the end', () => {
  for (const { request, result } of answered(5)) {
    if (request.kind === 'RATIO') continue;
    const months = request.history.months.map((month) => ({ ...month, value: month.value * 3 }));
    expect((forecast({ ...request, history: { months } }) as Forecast).expected).toBeGreaterThan(result.expected);
  }
});

test('more in the last month never means noticeably less in the end', () => {
  for (const { request, result } of answered(5)) {
    if (request.kind === 'RATIO') continue;
    const { months } = request.history;
    const more = months.map((month, n) =>
      n === months.length - 1 ? { ...month, value: Math.ceil(1.1 * month.value) + 1 } : month,
    );
    const { expected } = forecast({ ...request, history: { months: more } }) as Forecast;
    // one month more can make a long start-up less credible: by a tenth of the band at most
    expect(expected).toBeGreaterThan(result.expected - (result.high - result.low) / 10);
  }
});

test('ten times as many people are forecast with a narrower band, in proportion', () => {
  const few = [4, 6, 3, 5, 5, 4, 7, 5];
  const [small, large] = [few, few.map((value) => value * 10)].map(
    (values) => forecast(requestOf('COUNT', monthly(values))) as Forecast,
  ) as [Forecast, Forecast];
  expect(Math.abs(large.expected / small.expected - 10)).toBeLessThan(1);
  expect((large.high - large.low) / large.expected).toBeLessThan((small.high - small.low) / small.expected);
});

test('the same question has the same answer', () => {
  expect(answered(6)).toEqual(answered(6));
});

test('a forecast takes less than 5 ms of the processor', () => {
  const all = answered(7).map(({ request }) => request);
  const { user } = process.cpuUsage();
  for (const request of all) forecast(request);
  expect((process.cpuUsage().user - user) / 1000 / all.length).toBeLessThan(5);
});
