import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { NumberKind, ReportCell, ReportModel, ReportTable } from '../model/model.type.ts';
import { signNote } from '../model/signs.ts';
import { words } from '../words/words.ts';
import { emblemPng } from './emblem.ts';
import { preparePrint } from './xlsx-print.ts';
import { rezip } from './zip.ts';

type SheetOf = Sheet<Buffer>;
type Cells = (CellObject | null)[];

const FORMATS: Record<NumberKind, string> = { count: '#,##0', share: '0.0%', euro: '#,##0.00 "€"', decimal: '#,##0.0' };
/** A spreadsheet takes no longer names, and none of these characters. */
const LONGEST_NAME = 31;
/** rows above the numbers of a table, which stay while one scrolls and stand on every printed page */
const HEAD_ROWS = 4;
const NUMBER_WIDTH = 16;
const WIDEST = 60;
/** of a whole table: the hash below it is a word of 64 letters */
const NARROWEST = 76;
/** in points */
const LINE_HEIGHT = 15;
const OVERVIEW = [{ width: 28 }, { width: 100 }];
/** rows that the emblem covers */
const EMBLEM_ROWS = 5;

const plain = (value: string): CellObject => ({ value, type: String, alignVertical: 'top' });
const wrapped = (value: string): CellObject => ({ ...plain(value), wrap: true });
const bold = (value: string): CellObject => ({ ...wrapped(value), fontWeight: 'bold' });

/** All published tables as a workbook: the first sheet says what they are, then a sheet for each. Nothing in it is a formula. */
export async function renderXlsx(model: ReportModel): Promise<Buffer> {
  const names = model.tables.map(({ id }, n) => `${n + 1} ${id}`.replaceAll(/[\\/?*[\]:]/g, '-').slice(0, LONGEST_NAME));
  const sheets = [overview(model, names), ...model.tables.map((table, n) => sheetOf(table, names[n] as string, model))];
  const all = [words(model.language).sheet.overview, ...names];
  const bytes = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
  return rezip(bytes, (xml, part) =>
    preparePrint(xml, part, all, HEAD_ROWS).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${model.date}T00:00:00Z`,
    ),
  );
}

function overview({ notes, language, tables, running }: ReportModel, names: readonly string[]): SheetOf {
  const say = words(language).sheet;
  const data: Row[] = [
    // programs differ in how high a row without a height is; the emblem must not lie on its wording
    ...Array.from({ length: EMBLEM_ROWS }, (): Row => [{ value: '', type: String, height: LINE_HEIGHT }]),
    [{ ...bold(running.euWording), wrap: false }],
    ...notes.map(({ label, value }) => asHigh([bold(label), wrapped(value ?? '')], OVERVIEW)),
    [null],
    [bold(say.sheet), bold(say.content)],
    ...tables.map(({ title }, n): Row => [plain(names[n] as string), wrapped(title)]),
  ];
  const picture = {
    ...{ content: emblemPng(), contentType: 'image/png', width: 450, height: 300, dpi: 300, anchor: { row: 1, column: 1 } },
    ...{ title: running.emblemAlt, description: running.emblemAlt },
  };
  return { data, sheet: say.overview, columns: OVERVIEW, images: [picture] };
}

function sheetOf(table: ReportTable, sheet: string, { running }: ReportModel): SheetOf {
  const { asOf, demo, euWording, source, fingerprint } = running;
  const heads = table.heads.map((head, n) => widthOf([head, ...table.rows.map((row) => row.head[n] ?? '')]));
  const numbers = table.columns.map(() => ({ width: NUMBER_WIDTH }));
  const spare = NARROWEST - widthAll([...heads, ...numbers]);
  if (heads[0] && spare > 0) heads[0].width += spare;
  const columns = [...heads, ...numbers];
  const below = [signNote(table), source, euWording, fingerprint].filter(Boolean);
  return {
    data: [
      [{ ...bold(table.title), wrap: false }],
      [plain([asOf, demo].filter(Boolean).join(' · '))],
      [null],
      asHigh(
        [...table.heads.map(bold), ...table.columns.map((column): CellObject => ({ ...bold(column), align: 'right' }))],
        columns,
      ),
      ...table.rows.map(({ head, cells }) => asHigh([...head.map(wrapped), ...cells.map(cellOf)], heads)),
      [null],
      ...below.map((line) => across(line, columns)),
    ],
    ...{ sheet, stickyRowsCount: HEAD_ROWS, columns },
  };
}

/** A line across the table. */
function across(line: string, columns: readonly { width: number }[]): Cells {
  return asHigh(
    [{ ...wrapped(line), columnSpan: columns.length }, ...columns.slice(1).map(() => null)],
    [{ width: widthAll(columns) }],
  );
}

const widthAll = (columns: readonly { width: number }[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** As wide as the longest text, within reason; widths are counted in digits. */
const widthOf = (texts: readonly string[]) => ({ width: Math.min(WIDEST, Math.max(...texts.map(({ length }) => length)) + 2) });

/** A row as high as its longest text needs; not every program finds that out by itself. */
function asHigh(row: Cells, columns: readonly { width: number }[]): Cells {
  const lines = columns.map(({ width }, n) => Math.ceil(String(row[n]?.value ?? '').length / width));
  const [first, ...others] = row;
  return first ? [{ ...first, height: Math.max(1, ...lines) * LINE_HEIGHT }, ...others] : row;
}

/** Numbers stay numbers, corrected ones too; a sign stands as text among them, and never as an empty cell. */
function cellOf({ text, number, kind }: ReportCell): CellObject {
  const place = { align: 'right', alignVertical: 'top' } as const;
  const isNumber = number !== undefined && number !== 0 && kind !== undefined;
  const mark = text.endsWith('r') ? '" r"' : '';
  if (isNumber) return { value: number, type: Number, format: `${FORMATS[kind]}${mark}`, ...place };
  return { value: text, type: String, ...place };
}
