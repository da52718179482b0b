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

/** A month or year of which only a part is needed: its first and last day, and the last day needed. */
export interface Part {
  grain: 'DAY' | 'MONTH';
  from: string;
  day: string;
  end: string;
}

/** Where sums of days have to be read because no month ends on the point, and sums of months because no year does. */
export function partsOf(points: readonly Point[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { day } of points) {
    const [year, month] = day.split('-').map(Number) as [number, number];
    const monthEnd = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const candidates: Part[] = [
      { grain: 'DAY', from: `${day.slice(0, 7)}-01`, day, end: monthEnd },
      { grain: 'MONTH', from: `${day.slice(0, 4)}-01-01`, day, end: `${day.slice(0, 4)}-12-31` },
    ];
    for (const part of candidates) {
      const known = parts.get(part.grain + part.from);
      if (part.day < part.end && part.day > (known?.day ?? '')) parts.set(part.grain + part.from, part);
    }
  }
  return [...parts.values()];
}
