import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { columnsOf, type Row } from './csv.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBERS = new Set(['alter', 'bildung', 'alpha_level', 'stunden']);

/** The rows of a test as a workbook with real date and number cells, as a person would have typed them. */
export async function xlsx(rows: readonly Row[]): Promise<Buffer> {
  const columns = columnsOf(rows);
  const names = columns.map((name): Cell => ({ value: name, type: String }));
  const body = rows.map((row) => columns.map((column) => cell(column, row[column])));
  return writeXlsxFile([names, ...body]).toBuffer();
}

function cell(column: string, value: string | number | undefined): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && DAY.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  if (NUMBERS.has(column)) return { value: Number(String(value).replace(',', '.')), type: Number };
  return { value: String(value), type: String };
}
