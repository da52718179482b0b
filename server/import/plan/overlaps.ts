import type { Issue } from '../issue.ts';
import type { FileRow } from '../rows/file-row.ts';
import type { StoredAttendance } from './known.ts';

/** One attendance of one person in one measure: from a row of the file, or stored and not in the file. */
export interface Stay {
  enteredOn: string;
  leftOn: string | null;
  source: FileRow | StoredAttendance;
}

const isRow = (source: FileRow | StoredAttendance): source is FileRow => 'entryText' in source;

/**
 * Attendances of one person in one measure must not share a day: the day of leaving still belongs to the attendance.
 * Two rows for the same day of entry are the same attendance twice.
 * @param stays of one person in one measure, in any order
 * @returns an error for each row that runs into another one; of two rows it is the later entry
 */
export function findOverlaps(stays: readonly Stay[]): Issue[] {
  const issues: Issue[] = [];
  const sorted = [...stays].sort(
    (a, b) => compare(a.enteredOn, b.enteredOn) || Number(isRow(a.source)) - Number(isRow(b.source)),
  );
  let longest: Stay | undefined;
  for (const stay of sorted) {
    if (longest && (longest.leftOn === null || longest.leftOn >= stay.enteredOn)) issues.push(overlap(longest, stay));
    if (!longest || ends(stay) > ends(longest)) longest = stay;
  }
  return issues;
}

function overlap(earlier: Stay, later: Stay): Issue {
  const [row, other] = isRow(later.source) ? [later.source, earlier] : [earlier.source as FileRow, later];
  const at = { row: row.number, column: 'eintritt', value: row.entryText };
  const details = { from: other.enteredOn, to: other.leftOn };
  if (!isRow(other.source)) return { ...at, code: 'OVERLAP_STORED', details };
  const isSame = earlier.enteredOn === later.enteredOn;
  return { ...at, code: isSame ? 'DUPLICATE_ROW' : 'OVERLAP', details: { ...details, otherRow: other.source.number } };
}

const ends = (stay: Stay): string => stay.leftOn ?? '9999-12-31';

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
