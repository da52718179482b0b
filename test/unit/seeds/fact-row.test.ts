import { expect, test } from 'vitest';
import { FactRow } from '../../../seeds/facts-files.ts';

const cell = (value: string): FactRow => new FactRow('operations.csv', 7, { column: value });

test.each([
  ['602107.80', 60_210_780],
  ['0.29', 29],
  ['2036652.03', 203_665_203],
])('%s EUR are %i cents exactly', (written, cents) => {
  expect(cell(written).optionalCents('column')).toBe(cents);
});

test.each(['1095729', '1.095.729,00', '1095729.0', '-1.00', '1e6'])('%s is no amount in EUR and is refused', (written) => {
  expect(() => cell(written).optionalCents('column')).toThrow(/operations\.csv, line 7, column column: expected EUR/);
});

test.each(['2026-02-30', '17.12.2025', '2025-12-17T00:00'])('%s is no day and is refused', (written) => {
  expect(() => cell(written).date('column')).toThrow(/expected a day written YYYY-MM-DD/);
});

test('an empty cell is not published: null where that may be, refused where it may not', () => {
  expect([cell('').optional('column'), cell('').optionalDate('column'), cell('').optionalCents('column')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(() => cell('').text('column')).toThrow(/expected a text, found ""/);
});

test('a column that is not there is named, not taken for an empty one', () => {
  expect(() => cell('x').optional('quelle')).toThrow(/column quelle: expected a column of that name/);
});

test('a code outside its list is refused with the list', () => {
  expect(() => cell('TOWN').oneOf('column', { CITY: 'CITY', DISTRICT: 'DISTRICT' })).toThrow(
    /one of CITY, DISTRICT, found "TOWN"/,
  );
});

test('a number with a decimal comma is refused, not cut off', () => {
  expect(() => cell('12,2').number('column')).toThrow(/expected a number such as 12\.2/);
});
