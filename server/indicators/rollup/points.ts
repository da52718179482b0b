import type { Window } from '../figures-sql.ts';

/** A day whose sums are needed for a window: its end, or with sign -1 the day before it begins. */
export interface Point {
  window: number;
  day: string;
  sign: 1 | -1;
}

const DAY_MS = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

export function pointsOf(windows: readonly Window[]): Point[] {
  return windows.flatMap(({ low, t }, window): Point[] => {
    const end: Point = { window, day: t, sign: 1 };
    return low === '-infinity' ? [end] : [end, { window, day: dayBefore(low), sign: -1 }];
  });
}

/** First day of the month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

export const isMonthEnd = (day: string): boolean => new Date(Date.parse(day) + DAY_MS).getUTCDate() === 1;
