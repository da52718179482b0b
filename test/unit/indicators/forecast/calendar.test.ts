import { expect, test } from 'vitest';
import { isWholeMonth, monthsBetween, stretchesAfter } from '../../../../server/indicators/forecast/calendar.ts';

test('the days to come are cut at the ends of months and at the day of a target', () => {
  const stretches = stretchesAfter('2026-11-22', ['2027-02-28', '2026-12-15'], '2026-01-01');
  expect(stretches.map(({ to }) => to)).toEqual(['2026-11-30', '2026-12-15', '2026-12-31', '2027-01-31', '2027-02-28']);
  expect(stretches.reduce((sum, { months }) => sum + months, 0)).toBeCloseTo(monthsBetween('2026-11-23', '2027-02-28'), 10);
});

test('there are none after the last day', () => {
  expect(stretchesAfter('2028-12-31', ['2028-12-31'], '2026-01-01')).toEqual([]);
});

test('a month is whole from its first to its last day, in leap years too', () => {
  expect(isWholeMonth({ from: '2028-02-01', to: '2028-02-29' })).toBe(true);
  expect(isWholeMonth({ from: '2028-02-01', to: '2028-02-28' })).toBe(false);
  expect(isWholeMonth({ from: '2026-01-12', to: '2026-01-31' })).toBe(false);
});

test('a year has twelve average months', () => {
  expect(monthsBetween('2026-01-01', '2026-12-31')).toBeCloseTo(12, 1);
});
