/** A stretch of days within one month. */
export interface Stretch {
  to: string;
  /** which month it lies in, counted from the year 0 */
  month: number;
  /** its length in average months */
  months: number;
  /** from the origin to its middle, in average months */
  middle: number;
}

const DAY = 86_400_000;
const AVERAGE_MONTH = 365.25 / 12;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Average months from the first day to the last, both included. */
export const monthsBetween = (from: string, to: string): number => (dayNumber(to) - dayNumber(from) + 1) / AVERAGE_MONTH;

export const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1);

export function endOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export const isWholeMonth = ({ from, to }: { from: string; to: string }): boolean =>
  from.endsWith('-01') && to === endOfMonth(from);

export function stretchOf(from: string, to: string, origin: string): Stretch {
  const months = monthsBetween(from, to);
  const [year, month] = to.split('-').map(Number) as [number, number];
  return { to, month: year * 12 + month - 1, months, middle: monthsBetween(origin, to) - months / 2 };
}

/** The days after `today` up to the last of these days, cut at each of them and at each end of a month; `middle` counts from `origin`. */
export function stretchesAfter(today: string, days: readonly string[], origin: string): Stretch[] {
  const until = days.toSorted().at(-1) as string;
  const stretches: Stretch[] = [];
  for (let from = dayAfter(today); from <= until; ) {
    const begin = from;
    const to = [endOfMonth(begin), ...days.filter((day) => day >= begin)].sort()[0] as string;
    stretches.push(stretchOf(begin, to, origin));
    from = dayAfter(to);
  }
  return stretches;
}
