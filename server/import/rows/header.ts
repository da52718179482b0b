import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { type Cell, textOf } from '../table/cell.ts';
import { COLUMNS, type Column, columnByName } from './columns.ts';

export interface Header {
  /** what each cell of a row belongs to; null where the column is not known */
  columns: readonly (Column | null)[];
  /** cells that a row needs, so that every named column is there */
  width: number;
  /** columns that the file does not have */
  absent: readonly Column[];
  issues: Issue[];
}

/** Which column stands where. Capital letters and spaces around a name do not matter, nor does the order. */
export function readHeader(cells: readonly Cell[]): Header {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const width = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  const columns = cells.slice(0, width).map((cell, index) => {
    const name = textOf(cell);
    const column = columnByName.get(name.toLowerCase());
    if (!column) {
      issues.push(unknown(name, index));
      return null;
    }
    if (seen.has(column.name)) issues.push({ row: 1, column: column.name, value: name, code: 'COLUMN_DUPLICATE' });
    seen.add(column.name);
    return column;
  });
  const absent = COLUMNS.filter((column) => !seen.has(column.name));
  for (const { name, part } of absent) {
    if (part === 'key') issues.push({ row: 1, column: name, value: null, code: 'COLUMN_MISSING' });
  }
  return { columns, width, absent, issues };
}

function unknown(name: string, index: number): Issue {
  if (name === '') return { row: 1, column: null, value: null, code: 'COLUMN_WITHOUT_NAME', details: { name: letters(index) } };
  return { row: 1, column: name, value: name, code: 'COLUMN_UNKNOWN', details: { nearest: nearest(name, columnByName.keys()) } };
}

/** 0 is column A of the spreadsheet, 27 is AB. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
