import { FileFault } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import type { ReadTable } from './cell.ts';
import { detectFormat } from './detect-format.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * The rows of a file, whatever its form. The content decides, the name only helps to word an error.
 * @throws FileFault; for damage further down only while the rows are read
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadTable> {
  if (bytes.length > LIMITS.fileBytes) throw new FileFault('FILE_TOO_LARGE', { limit: LIMITS.fileBytes / 1024 / 1024 });
  if (detectFormat(bytes, fileName) === 'xlsx') return readXlsx(bytes);
  return { rows: readCsv(bytes), sheets: [] };
}
