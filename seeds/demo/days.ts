export { DEMO_AS_OF } from '../../server/demo-day.ts';

const MILLISECONDS = 24 * 60 * 60 * 1000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const written = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => written(instant(day) + days * MILLISECONDS);

/** from one day to a later one */
export const daysBetween = (from: string, to: string): number => (instant(to) - instant(from)) / MILLISECONDS;

export const earlier = (one: string, other: string): string => (one < other ? one : other);
/** Order by code units: the same on every machine, whatever its language. */
export const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

export const later = (one: string, other: string): string => (one > other ? one : other);

/** The day itself, or the Friday before a weekend. */
export function workday(day: string): string {
  const weekday = new Date(instant(day)).getUTCDay();
  if (weekday === 0) return addDays(day, -2);
  return weekday === 6 ? addDays(day, -1) : day;
}

/** Last day of a month, months from 1. */
export const endOfMonth = (year: number, month: number): string => written(Date.UTC(year, month, 0));

/** The same day of a later month, or the last day of a shorter one. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = endOfMonth(year, month + months);
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`;
}
