/** Why a file as a whole cannot be read. */
export type FileCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READABLE'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'NO_ROWS'
  | 'NOT_A_TABLE'
  | 'NOT_XLSX'
  | 'OLD_XLS'
  | 'XLSX_PROTECTED'
  | 'XLSX_DAMAGED'
  | 'ENCODING_UTF16'
  | 'ENCODING_NOT_UTF8'
  | 'SEPARATOR_NOT_SEMICOLON'
  | 'QUOTE_NOT_CLOSED'
  | 'QUOTE_MISPLACED'
  | 'HEADER_NOT_FIRST';

export type HeaderCode = 'COLUMN_UNKNOWN' | 'COLUMN_MISSING' | 'COLUMN_DUPLICATE' | 'COLUMN_WITHOUT_NAME';

/** What is wrong with one value, whatever else stands in the file. */
export type ValueCode =
  | 'VALUE_MISSING'
  | 'NOT_IN_LIST'
  | 'NOT_A_DATE'
  | 'NO_SUCH_DAY'
  | 'NOT_A_NUMBER'
  | 'AMBIGUOUS_NUMBER'
  | 'OUT_OF_RANGE'
  | 'FORMULA_ERROR'
  | 'PSEUDONYM_LENGTH'
  | 'PSEUDONYM_CHARACTERS'
  | 'PSEUDONYM_IS_NAME';

/** What is wrong with a row, or between rows, or between the file and the database. */
export type RowCode =
  | 'ROW_TOO_SHORT'
  | 'ROW_TOO_LONG'
  | 'EXIT_BEFORE_ENTRY'
  | 'NEEDS_EXIT'
  | 'RESULTS_EXCLUDE'
  | 'HOURS_EXCEED_DAYS'
  | 'MEASURE_UNKNOWN'
  | 'MEASURE_OF_OTHER_PROVIDER'
  | 'DUPLICATE_ROW'
  | 'OVERLAP'
  | 'OVERLAP_STORED';

export type WarningCode =
  | 'PERSON_DATA_DIFFER'
  | 'PERSON_DATA_DIFFER_STORED'
  | 'PSEUDONYM_RESEMBLES_NAME'
  | 'PSEUDONYM_SIMILAR'
  | 'PSEUDONYM_IS_NUMBER'
  | 'OUTSIDE_MEASURE_PERIOD'
  | 'MEASURE_LOW_THRESHOLD'
  | 'ENTRY_IN_FUTURE'
  | 'EXIT_IN_FUTURE'
  | 'SIX_MONTHS_NOT_OVER'
  | 'SEVERAL_SHEETS';

export type IssueCode = FileCode | HeaderCode | ValueCode | RowCode | WarningCode;

/** What the sentence about an issue needs beside the value. */
export interface Details {
  nearest?: string | null;
  otherRow?: number;
  otherColumn?: string;
  /** first and last day of the other attendance; null while it lasts */
  from?: string;
  to?: string | null;
  /** the value that is used instead; null = not given; absent where it is not for the eyes of the person who imports */
  used?: string | null;
  limit?: number;
  /** how many there are to choose from */
  available?: number;
  name?: string;
  cause?: string;
}

/** One thing to mend (error) or to know (warning). Row and column are null where it is about the whole file or row. */
export interface Issue {
  row: number | null;
  column: string | null;
  /** as it stands in the file */
  value: string | null;
  code: IssueCode;
  details?: Details;
}

/** The file as a whole cannot be read. Thrown by the readers and turned into an error of the report. */
export class FileFault extends Error {
  readonly issue: Issue;

  constructor(code: FileCode, details: Details = {}, row: number | null = null) {
    super(code);
    this.name = 'FileFault';
    this.issue = { row, column: null, value: null, code, details };
  }
}

/** Issues in the order of the file: by row, what concerns the whole file first. */
export function inFileOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
