import type { Readable } from 'node:stream';
import { FileFault } from '../../issue.ts';
import type { ReadTable, TableRow } from '../cell.ts';
import type { CellContext } from './cell-value.ts';
import { asFault, XlsxPackage } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetHandler } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { XmlReader } from './xml.ts';

/** Rows of the first visible sheet of an XLSX, read as a stream. @throws FileFault */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
  const file = await XlsxPackage.open(bytes);
  const workbook = await readWorkbook(file);
  const [first] = workbook.sheets;
  if (!first) throw new FileFault('XLSX_DAMAGED', { cause: 'xl/workbook.xml' });
  const context: CellContext = {
    strings: await readSharedStrings(file, workbook.sharedStrings),
    isDateStyle: await readDateStyles(file, workbook.styles),
    from1904: workbook.from1904,
  };
  const rows = readRows(await file.text(first.path), context);
  return { rows: sameWidth(rows), sheets: workbook.sheets.map((sheet) => sheet.name) };
}

async function* readRows(stream: Readable, context: CellContext): AsyncGenerator<TableRow> {
  const sheet = new SheetHandler(context);
  const reader = new XmlReader(sheet);
  try {
    for await (const chunk of stream) {
      reader.write(chunk as string);
      yield* sheet.take();
    }
    reader.end();
    yield* sheet.take();
  } catch (error) {
    throw asFault(error);
  }
}

/** A spreadsheet leaves out what is empty at the end of a row; a CSV does not. Rows get the width of the first one. */
async function* sameWidth(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  let width: number | null = null;
  for await (const { number, cells } of rows) {
    width ??= cells.length;
    const missing = Math.max(0, width - cells.length);
    yield { number, cells: missing > 0 ? [...cells, ...new Array<string>(missing).fill('')] : cells };
  }
}
