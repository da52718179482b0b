import type { Details, RowCode, WarningCode } from '../issue.ts';
import type { AttendanceField, AttendanceValues } from './file-row.ts';

export interface Finding {
  field: AttendanceField | 'enteredOn';
  code: RowCode | WarningCode;
  details?: Details;
}

const HOURS_PER_DAY = 24;
const NEED_EXIT: readonly AttendanceField[] = [
  'exitReason',
  'afterJobSearching',
  'afterEducation',
  'afterQualification',
  'afterEmployed',
  'afterSixMonthsEmployed',
  'afterSixMonthsImproved',
];
const AFTER_SIX_MONTHS: readonly AttendanceField[] = ['afterSixMonthsEmployed', 'afterSixMonthsImproved'];

/**
 * Rules that the values of one attendance keep among themselves. What is not known (undefined) breaks no rule.
 * @param today YYYY-MM-DD
 */
export function findContradictions(enteredOn: string | undefined, values: Partial<AttendanceValues>, today: string): Finding[] {
  const findings: Finding[] = [];
  const { leftOn } = values;
  if (enteredOn && leftOn && leftOn < enteredOn) findings.push({ field: 'leftOn', code: 'EXIT_BEFORE_ENTRY' });
  if (leftOn === null) {
    // "nein" for somebody who is still there says nothing wrong: forms are filled in that way
    const claimed = NEED_EXIT.filter((field) => Boolean(values[field]));
    findings.push(...claimed.map((field) => ({ field, code: 'NEEDS_EXIT' as const })));
  }
  if (values.afterJobSearching && values.afterEmployed) {
    findings.push({ field: 'afterEmployed', code: 'RESULTS_EXCLUDE', details: { otherColumn: 'nach_arbeitsuchend' } });
  }
  const most = mostHours(enteredOn, leftOn, today);
  if (values.hours && most !== null && Number(values.hours) > most) {
    findings.push({ field: 'hours', code: 'HOURS_EXCEED_DAYS', details: { limit: most } });
  }
  return findings;
}

/** What is possible, but not likely to be right. A day to come is counted from that day on. */
export function findDoubts(enteredOn: string | undefined, values: Partial<AttendanceValues>, today: string): Finding[] {
  const { leftOn } = values;
  const findings: Finding[] = [];
  if (enteredOn && enteredOn > today) findings.push({ field: 'enteredOn', code: 'ENTRY_IN_FUTURE' });
  if (leftOn && leftOn > today) findings.push({ field: 'leftOn', code: 'EXIT_IN_FUTURE' });
  if (!leftOn || sixMonthsAfter(leftOn) <= today) return findings;
  const given = AFTER_SIX_MONTHS.filter((field) => Boolean(values[field]));
  return [...findings, ...given.map((field) => ({ field, code: 'SIX_MONTHS_NOT_OVER' as const }))];
}

/** Hours that fit into the days of the attendance, both ends included; null if the days are not known or out of order. */
function mostHours(enteredOn: string | undefined, leftOn: string | null | undefined, today: string): number | null {
  const last = leftOn === null ? today : leftOn;
  if (!enteredOn || !last || last < enteredOn) return null;
  return (dayNumber(last) - dayNumber(enteredOn) + 1) * HOURS_PER_DAY;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The same day six months on, or the last of that month: 31 August -> 28 February. */
export function sixMonthsAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
