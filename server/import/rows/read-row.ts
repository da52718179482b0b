import type { Issue } from '../issue.ts';
import { type Cell, type TableRow, textOf } from '../table/cell.ts';
import type { Code } from './code-lists.ts';
import type { Column } from './columns.ts';
import type { FileRow } from './file-row.ts';
import type { Header } from './header.ts';
import { isRefusal, type Refusal } from './readers.ts';

/** What spreadsheet programs write where a formula failed, English and German. */
const FORMULA_ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|WERT!|BEZUG!|ZAHL!|NV|ÜBERLAUF!)$/i;

/** Reads one row; whatever is wrong with a cell becomes an issue and the value stays away. */
export function readRow({ number, cells }: TableRow, header: Header, issues: Issue[]): FileRow {
  const key: Record<string, string> = {};
  const person: Record<string, Code | null> = {};
  const attendance: Record<string, Code | null> = {};
  const parts: Record<Column['part'], Record<string, Code | null>> = {
    key: key as Record<string, Code | null>,
    person,
    attendance,
  };
  checkWidth(number, cells, header, issues);
  header.columns.forEach((column, index) => {
    const cell = cells[index];
    if (!column || cell === undefined) return;
    const value = readCell(column, cell, number, issues);
    if (value !== undefined) parts[column.part][column.field] = value;
  });
  const entry = header.columns.findIndex((column) => column?.field === 'enteredOn');
  return {
    number,
    pseudonym: key.pseudonym,
    measure: key.measure,
    enteredOn: key.enteredOn,
    entryText: textOf(cells[entry]),
    person,
    attendance,
  };
}

/** @returns the value, null for "not given", undefined if it was refused */
function readCell(column: Column, cell: Cell, row: number, issues: Issue[]): Code | null | undefined {
  const value = textOf(cell);
  if (value === '') {
    if (column.part !== 'key') return null;
    issues.push({ row, column: column.name, value: null, code: 'VALUE_MISSING' });
    return undefined;
  }
  const read: Code | Refusal = FORMULA_ERROR.test(value) ? { refused: 'FORMULA_ERROR' } : column.read(cell);
  if (!isRefusal(read)) return read;
  issues.push({ row, column: column.name, value, code: read.refused, details: read.details });
  return undefined;
}

/** A row that is cut off, or that has a semicolon too many, says nothing reliable about its other cells. */
function checkWidth(row: number, cells: readonly Cell[], header: Header, issues: Issue[]): void {
  const about = { row, column: null, value: null };
  if (cells.length < header.width) issues.push({ ...about, code: 'ROW_TOO_SHORT', details: { limit: header.width } });
  const extra = cells.findIndex((cell, index) => index >= header.width && textOf(cell) !== '');
  if (extra !== -1)
    issues.push({ ...about, value: textOf(cells[extra]), code: 'ROW_TOO_LONG', details: { limit: header.width } });
}
