import { expect, test } from 'vitest';
import { readHistory } from '../../../../server/indicators/forecast/history.ts';
import { monthly } from '../../../support/forecast/history.ts';

const valuesOf = (values: number[]) => readHistory(monthly(values)).map(({ value }) => value);

test.each([
  [[5, 7, -3, 4], [5, 4, 0, 4], 'in the month before'],
  [[2, 1, -3, 4], [0, 0, 0, 4], 'in several months before'],
  [[-2, 5, 1], [0, 3, 1], 'in the months after, where there is nothing before'],
  [[-5, 2], [0, 0], 'nowhere, where there is too little'],
])('%j becomes %j: a correction is set off %s', (values, expected) => {
  expect(valuesOf(values)).toEqual(expected);
});

test('the middle of a month is counted from the first day of the history', () => {
  const [first, second] = readHistory(monthly([1, 1]));
  expect(first?.middle).toBeCloseTo(0.5, 1);
  expect(second?.middle).toBeCloseTo(1.5, 1);
});
