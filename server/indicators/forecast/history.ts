import { isWholeMonth, type Stretch, stretchOf } from './calendar.ts';
import type { MonthlyHistory } from './types.ts';

export interface PastMonth extends Stretch {
  value: number;
  /** ratios only: never less than `value` */
  denominator: number;
}

/**
 * The months with corrections taken back to where they belong: a month below zero is set off against the months before it, so
 * that a flow is never negative and the sum stays what it is (or zero where it would be less).
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
  const back = takeFrom(values.toReversed(), 0);
  return takeFrom(back.values.toReversed(), back.debt).values;
}

/** Each month pays what the ones before it in this order owe, and owes what it lacks itself. */
function takeFrom(values: number[], owed: number): { values: number[]; debt: number } {
  let debt = owed;
  const left = values.map((value) => {
    const balance = value - debt;
    debt = Math.max(0, -balance);
    return Math.max(0, balance);
  });
  return { values: left, debt };
}
