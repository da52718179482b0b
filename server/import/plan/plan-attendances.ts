import type { Issue } from '../issue.ts';
import { findContradictions } from '../rows/attendance-rules.ts';
import { columnByField, inWordsOfTheFile } from '../rows/columns.ts';
import type { AttendanceField, AttendanceValues, FileRow } from '../rows/file-row.ts';
import type { StoredAttendance } from './known.ts';

const FIELDS: readonly AttendanceField[] = [
  'leftOn',
  'hours',
  'exitReason',
  'afterJobSearching',
  'afterEducation',
  'afterQualification',
  'afterEmployed',
  'afterSixMonthsEmployed',
  'afterSixMonthsImproved',
];

/**
 * The attendance after the import. The row is the whole truth about every column that the file has, so an empty cell
 * empties what was stored; about a column that it does not have it says nothing, so what was stored stays.
 * A value that was refused is missing in the result.
 */
export function mergeAttendance(
  row: FileRow,
  stored: StoredAttendance | undefined,
  absent: ReadonlySet<string>,
): Partial<AttendanceValues> {
  const merged: Record<string, unknown> = { ...row.attendance };
  for (const field of FIELDS) {
    if (absent.has(field)) merged[field] = stored?.[field] ?? null;
  }
  return merged;
}

export function sameAttendance(values: Partial<AttendanceValues>, stored: StoredAttendance): boolean {
  return FIELDS.every((field) => values[field] === stored[field]);
}

/** Contradictions that only show together with what is stored, because the file lacks a column. */
export function contradictionsWithStored(row: FileRow, merged: Partial<AttendanceValues>, today: string): Issue[] {
  const alone = new Set(findContradictions(row.enteredOn, row.attendance, today).map(({ field, code }) => `${field} ${code}`));
  return findContradictions(row.enteredOn, merged, today)
    .filter(({ field, code }) => !alone.has(`${field} ${code}`))
    .map(({ field, ...rest }) => {
      const value = field === 'enteredOn' ? row.entryText : inWordsOfTheFile(field, merged[field]);
      return { row: row.number, column: columnByField.get(field)?.name ?? null, value, ...rest };
    });
}
