import { FileFault, type Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { findContradictions, findDoubts } from './rows/attendance-rules.ts';
import type { FileRow } from './rows/file-row.ts';
import { type Header, readHeader } from './rows/header.ts';
import { readRow } from './rows/read-row.ts';
import { type TableRow, textOf } from './table/cell.ts';
import { readTable } from './table/read-table.ts';

/** A file, read and checked as far as that is possible without knowing what is stored. */
export interface ParsedFile {
  rows: readonly FileRow[];
  /** fields without a column in the file: it says nothing about them, so that stored values stay */
  absent: ReadonlySet<string>;
  errors: readonly Issue[];
  warnings: readonly Issue[];
}

export interface ParseOptions {
  /** YYYY-MM-DD */
  today: string;
  /** called now and then with the rows read so far */
  onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 2_000;

/**
 * Reads and checks a file row by row; only the values that are kept stay in memory.
 * @throws FileFault if it cannot be read as a table
 */
export async function parseFile(bytes: Uint8Array, fileName: string, options: ParseOptions): Promise<ParsedFile> {
  const table = await readTable(bytes, fileName);
  const parser = new FileParser(options.today);
  parser.noteSheets(table.sheets);
  for await (const row of table.rows) {
    parser.add(row);
    if (parser.rows.length > 0 && parser.rows.length % PROGRESS_EVERY === 0) options.onProgress?.(parser.rows.length);
  }
  return parser.end();
}

class FileParser {
  readonly rows: FileRow[] = [];
  private readonly errors: Issue[] = [];
  private readonly warnings: Issue[] = [];
  private header: Header | null = null;
  private hasNumericPseudonym = false;

  constructor(private readonly today: string) {}

  noteSheets([first, ...others]: readonly string[]): void {
    if (!first || others.length === 0) return;
    this.warnings.push({ row: null, column: null, value: null, code: 'SEVERAL_SHEETS', details: { name: first } });
  }

  add(row: TableRow): void {
    if (!this.header) {
      this.header = this.start(row);
      return;
    }
    if (row.cells.every((cell) => textOf(cell) === '')) return;
    if (this.rows.length === LIMITS.rows) throw new FileFault('TOO_MANY_ROWS', { limit: LIMITS.rows }, row.number);
    const read = readRow(row, this.header, this.errors);
    this.check(read, row, this.header);
    this.rows.push(read);
  }

  end(): ParsedFile {
    if (!this.header) throw new FileFault('FILE_EMPTY');
    if (this.rows.length === 0 && this.errors.length === 0) throw new FileFault('NO_ROWS');
    const absent = new Set(this.header.absent.map((column) => column.field));
    return { rows: this.rows, absent, errors: this.errors, warnings: this.warnings };
  }

  private start(row: TableRow): Header {
    const isEmpty = row.cells.every((cell) => textOf(cell) === '');
    if (row.number !== 1 || isEmpty) throw new FileFault('HEADER_NOT_FIRST', {}, 1);
    const header = readHeader(row.cells);
    this.errors.push(...header.issues);
    return header;
  }

  private check(read: FileRow, { number: row, cells }: TableRow, { columns }: Header): void {
    const at = (field: string) => {
      const index = columns.findIndex((column) => column?.field === field);
      return { row, column: columns[index]?.name ?? null, value: textOf(cells[index]) };
    };
    for (const { field, ...rest } of findContradictions(read.enteredOn, read.attendance, this.today)) {
      this.errors.push({ ...at(field), ...rest });
    }
    for (const { field, ...rest } of findDoubts(read.enteredOn, read.attendance, this.today))
      this.warnings.push({ ...at(field), ...rest });
    if (this.hasNumericPseudonym) return;
    this.hasNumericPseudonym = typeof cells[columns.findIndex((column) => column?.field === 'pseudonym')] === 'number';
    if (this.hasNumericPseudonym) this.warnings.push({ ...at('pseudonym'), code: 'PSEUDONYM_IS_NUMBER' });
  }
}
