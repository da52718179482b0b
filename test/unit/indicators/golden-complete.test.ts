import { expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { codesOf } from '../../support/figures/golden/case.ts';
import { entryCases } from '../../support/figures/golden/entry.ts';
import { moneyCases } from '../../support/figures/golden/money.ts';
import { outcomeCases } from '../../support/figures/golden/outcomes.ts';
import { reachCases } from '../../support/figures/golden/reach.ts';
import { resultCases } from '../../support/figures/golden/results.ts';

const cases = [...entryCases, ...resultCases, ...reachCases, ...outcomeCases, ...moneyCases];
const known = new Set(catalogue.map(({ code }) => code));

test.each([...known])('%s has a case worked out by hand whose value is not nothing', (code) => {
  const numbers = cases.flatMap(({ expected }) => Object.values(expected).map((values) => values[code]));
  expect(numbers.some((number) => number)).toBe(true);
});

test('no case is about an indicator that there is not, and none is without its reason', () => {
  for (const golden of cases) {
    expect(codesOf(golden).filter((code) => !known.has(code))).toEqual([]);
    expect(golden.why.length, golden.title).toBeGreaterThan(80);
  }
});
