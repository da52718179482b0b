import { badUserInput } from '../errors.ts';

export enum Interval {
  TOTAL = 'TOTAL',
  YEAR = 'YEAR',
  HALF_YEAR = 'HALF_YEAR',
  QUARTER = 'QUARTER',
  MONTH = 'MONTH',
}

/** A closed interval of days. */
export interface Period {
  from: string;
  to: string;
}

export const MONTHS: Record<Exclude<Interval, Interval.TOTAL>, number> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 };
export const MOST_PERIODS = 60;

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const later = (a: string, b: string): string => [a, b].sort()[1] as string;
export const earlier = (a: string, b: string): string => [a, b].sort()[0] as string;

/**
 * The calendar periods from `start` to `asOf`; the first begins and the last ends there. TOTAL gives one.
 * An `asOf` before `start` gives one period of that day, in which nothing can have happened yet.
 */
export function periodsOf(interval: Interval, start: string, asOf: string): Period[] {
  const from = earlier(start, asOf);
  if (interval === Interval.TOTAL) return [{ from, to: asOf }];
  const size = MONTHS[interval];
  const [year, month] = from.split('-').map(Number) as [number, number];
  const first = month - 1 - ((month - 1) % size);
  const periods: Period[] = [];
  for (let n = 0; ; n++) {
    const begin = iso(year, first + n * size, 1);
    if (begin > asOf) return periods;
    if (n >= MOST_PERIODS)
      throw badUserInput(`From ${from} to ${asOf} there are more than ${MOST_PERIODS} intervals; choose a larger interval.`);
    const end = iso(year, first + (n + 1) * size, 0);
    periods.push({ from: later(begin, from), to: earlier(end, asOf) });
  }
}
