import { CsvError, parse } from 'csv-parse';
import { FileFault } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import type { TableRow } from './cell.ts';

const BYTE_ORDER_MARK = 0xfeff;
const OTHER_SEPARATORS = [',', '\t', '|'];

/** Rows of a CSV with semicolons in UTF-8, with or without byte order mark. @throws FileFault */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<TableRow> {
  checkFirstLine(bytes);
  const parser = parse({
    bom: true,
    delimiter: ';',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    max_record_size: LIMITS.recordBytes,
  });
  parser.end(bytes);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (cells.length > 1 || cells[0] !== '') yield { number, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? quoteFault(error) : error;
  }
}

/** Commas and tabs are what comes out of spreadsheet programs with other settings: say that, not "unknown column". */
function checkFirstLine(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 10_000));
  if (text.trim() === '' && bytes.length < 10_000) throw new FileFault('FILE_EMPTY');
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const line = text.slice(start).split(/[\r\n]/, 1)[0] ?? '';
  if (line.includes(';')) return;
  const name = OTHER_SEPARATORS.find((separator) => line.includes(separator));
  if (name) throw new FileFault('SEPARATOR_NOT_SEMICOLON', { name }, 1);
}

/** `records` are the rows before; the faulty one is the next, wherever a quoted cell breaks over lines. */
function quoteFault(error: CsvError): FileFault {
  const row = Number(error.records) + 1;
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new FileFault(isOpen ? 'QUOTE_NOT_CLOSED' : 'QUOTE_MISPLACED', {}, row);
}
