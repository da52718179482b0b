import { expect, test } from 'vitest';
import { readAmount, writePercent } from '../../../dashboard/src/lib/indicators/read-amount.ts';

test.each<[text: string, unit: 'PERSONS' | 'SHARE' | 'EUR_CENT', locale: 'de' | 'en', value: number | null]>([
  ['400', 'PERSONS', 'de', 400],
  ['1.400', 'PERSONS', 'de', 1400],
  ['1,400', 'PERSONS', 'en', 1400],
  ['1.4', 'PERSONS', 'en', 1.4],
  ['1,4', 'PERSONS', 'de', 1.4],
  ['45,1 %', 'SHARE', 'de', 0.451],
  ['45.1', 'SHARE', 'en', 0.451],
  ['1.095.729,00 €', 'EUR_CENT', 'de', 109_572_900],
  ['1,095,729.00', 'EUR_CENT', 'en', 109_572_900],
  ['1.4.00', 'PERSONS', 'de', null],
  ['1,40,0', 'PERSONS', 'en', null],
  ['-3', 'PERSONS', 'de', null],
  ['', 'PERSONS', 'de', null],
  ['vierhundert', 'PERSONS', 'de', null],
  ['1e3', 'PERSONS', 'de', null],
])('%s in %s, %s, is %s', (text, unit, locale, value) => {
  expect(readAmount(text, unit, locale)).toBe(value);
});

test('a share is shown as people type it, and read back as it was', () => {
  expect([writePercent(0.075, 'de'), writePercent(0.05, 'en')]).toEqual(['7,5', '5']);
  for (const share of [0.05, 0.075, 0.1234]) expect(readAmount(writePercent(share, 'de'), 'SHARE', 'de')).toBe(share);
});
