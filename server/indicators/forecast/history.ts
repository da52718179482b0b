import { isWholeMonth, type Stretch, stretchOf } from './calendar.ts';
import type { MonthlyHistory } from './types.ts';

export interface PastMonth extends Stretch {
  value: number;
  /** ratios only: never less than `value` */
  denominator: number;
}

/**
 * The months with corrections taken back to where they belong: a month below zero is set off against the months before it, so
 * that a flow is never negative and the sum stays what it is. (Only a sum below zero becomes zero.)
 */
export function readHistory({ months }: MonthlyHistory): PastMonth[] {
  const origin = months[0]?.from ?? '';
  const values = setOff(months.map(({ value }) => value));
  const denominators = setOff(months.map(({ denominator }) => denominator ?? 0));
  return months.map(({ from, to }, n) => {
    const denominator = denominators[n] as number;
    return { ...stretchOf(from, to, origin), value: values[n] as number, denominator };
  });
}

export const wholeMonths = ({ months }: MonthlyHistory): number => months.filter(isWholeMonth).length;

function setOff(values: number[]): number[] {
  const result = [...values];
  for (let n = result.length - 1; n >= 0; n--) {
    const value = result[n] as number;
    if (value >= 0) continue;
    result[n] = 0;
    if (n > 0) result[n - 1] = (result[n - 1] as number) + value;
  }
  return result;
}
