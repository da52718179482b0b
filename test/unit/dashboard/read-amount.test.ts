import { expect, test } from 'vitest';
import { readAmount } from '../../../dashboard/src/lib/indicators/read-amount.ts';

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
