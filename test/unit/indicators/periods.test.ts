import { expect, test } from 'vitest';
import { Language } from '../../../server/indicators/figures.input.ts';
import { labelOf } from '../../../server/indicators/period-label.ts';
import { Interval, periodsOf } from '../../../server/indicators/periods.ts';

test('TOTAL is one period from the start to the cut-off', () => {
  expect(periodsOf(Interval.TOTAL, '2026-01-01', '2026-11-22')).toEqual([{ from: '2026-01-01', to: '2026-11-22' }]);
});

test('quarters follow the calendar, the first begins with the operation and the last ends at the cut-off', () => {
  expect(periodsOf(Interval.QUARTER, '2026-02-15', '2026-08-10')).toEqual([
    { from: '2026-02-15', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-08-10' },
  ]);
});

test('months end on their last day, leap years included', () => {
  const months = periodsOf(Interval.MONTH, '2028-01-01', '2028-12-31');
  expect(months).toHaveLength(12);
  expect(months[1]).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('half-years and years touch without a gap', () => {
  expect(periodsOf(Interval.HALF_YEAR, '2026-01-01', '2027-03-01').map((p) => p.from)).toEqual([
    '2026-01-01',
    '2026-07-01',
    '2027-01-01',
  ]);
  expect(periodsOf(Interval.YEAR, '2026-01-01', '2028-12-31').map((p) => p.to)).toEqual([
    '2026-12-31',
    '2027-12-31',
    '2028-12-31',
  ]);
});

test('a cut-off before the start gives one period of that day', () => {
  expect(periodsOf(Interval.MONTH, '2026-01-01', '2025-06-30')).toEqual([{ from: '2025-06-30', to: '2025-06-30' }]);
});

test('more intervals than anybody reads are refused', () => {
  expect(() => periodsOf(Interval.MONTH, '1900-01-01', '2026-01-01')).toThrow(/more than 60 intervals/);
});

test('periods have names in both languages', () => {
  const quarter = { from: '2026-07-01', to: '2026-09-30' };
  expect(labelOf(quarter, Interval.QUARTER, Language.DE)).toBe('3. Quartal 2026');
  expect(labelOf(quarter, Interval.QUARTER, Language.EN)).toBe('Q3 2026');
  expect(labelOf(quarter, Interval.HALF_YEAR, Language.DE)).toBe('2. Halbjahr 2026');
  expect(labelOf(quarter, Interval.MONTH, Language.DE)).toBe('September 2026');
  expect(labelOf(quarter, Interval.TOTAL, Language.EN)).toBe('until 30 September 2026');
});
