import type { Counts } from '../import-attendances.ts';
import type { DescribedIssue } from '../messages/describe.ts';

/**
 * What `--json` prints. A promise to programs: fields may be added, none is renamed or removed.
 * The counts are people and attendances of the file; after an error they are all 0, because nothing was imported.
 */
export interface ImportReport {
  ok: boolean;
  dryRun: boolean;
  /** as it was given; null if none was */
  file: string | null;
  /** slug */
  operation: string;
  /** slug; null: all providers of the operation */
  provider: string | null;
  /** true: the operation holds invented data; null: the database was not asked */
  isDemo: boolean | null;
  /** rows below the names that are not empty */
  rows: number;
  persons: Counts;
  attendances: Counts;
  errors: readonly (DescribedIssue | CommandError)[];
  warnings: readonly DescribedIssue[];
}

/** What is wrong with the call is no issue of a file, but programs find it in the same place. */
export interface CommandError {
  row: null;
  column: null;
  value: null;
  code: 'WRONG_ARGUMENT' | 'FAILED';
  message: string;
  expected: null;
}
