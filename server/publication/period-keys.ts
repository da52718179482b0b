import type { Text } from '../indicators/definition.ts';
import { Language } from '../indicators/figures.input.ts';
import { labelOf } from '../indicators/period-label.ts';
import { Interval, type Period } from '../indicators/periods.ts';

/** Code of a calendar period in a published table: 2026, 2026-H2, 2026-Q3, 2026-09. A period that is cut short keeps its code. */
export function periodKey(interval: Interval, { to }: Period): string {
  const [year, month] = [to.slice(0, 4), Number(to.slice(5, 7))];
  if (interval === Interval.YEAR) return year;
  if (interval === Interval.HALF_YEAR) return `${year}-H${Math.ceil(month / 6)}`;
  return interval === Interval.QUARTER ? `${year}-Q${Math.ceil(month / 3)}` : to.slice(0, 7);
}

/** Both names of a period. */
export const periodText = (interval: Interval, period: Period): Text => ({
  de: labelOf(period, interval, Language.DE),
  en: labelOf(period, interval, Language.EN),
});

/** First and last month, counted from the year 0, of the period with this code; null for anything else. */
export function monthsOf(key: string): readonly [first: number, last: number] | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)))?$/.exec(key);
  if (!match) return null;
  const [, year, half, quarter, month] = match;
  const january = Number(year) * 12;
  if (half) return [january + Number(half) * 6 - 6, january + Number(half) * 6 - 1];
  if (quarter) return [january + Number(quarter) * 3 - 3, january + Number(quarter) * 3 - 1];
  return month ? [january + Number(month) - 1, january + Number(month) - 1] : [january, january + 11];
}
