import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { NumberKind, ReportCell, ReportModel, ReportTable } from '../model/model.type.ts';
import { signNote } from '../model/signs.ts';
import { words } from '../words/words.ts';
import { emblemPng } from './emblem.ts';
import { rezip } from './zip.ts';

type SheetOf = Sheet<Buffer>;

const FORMATS: Record<NumberKind, string> = { count: '#,##0', share: '0.0%', euro: '#,##0.00 "€"', decimal: '#,##0.0' };
/** A spreadsheet takes no longer names, and none of these characters. */
const LONGEST_NAME = 31;
/** rows that the emblem covers */
const EMBLEM_ROWS = 5;

const plain = (value: string): CellObject => ({ value, type: String, alignVertical: 'top' });
const wrapped = (value: string): CellObject => ({ ...plain(value), wrap: true });
const bold = (value: string): CellObject => ({ ...wrapped(value), fontWeight: 'bold' });

/** All published tables as a workbook: the first sheet says what they are, then a sheet for each. Nothing in it is a formula. */
export async function renderXlsx(model: ReportModel): Promise<Buffer> {
  const names = model.tables.map(({ id }, n) => `${n + 1} ${id}`.replaceAll(/[\\/?*[\]:]/g, '-').slice(0, LONGEST_NAME));
  const sheets = [overview(model, names), ...model.tables.map((table, n) => sheetOf(table, names[n] as string, model))];
  const bytes = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
  return rezip(bytes, (xml) => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${model.date}T00:00:00Z`));
}

function overview({ notes, language, tables, running }: ReportModel, names: readonly string[]): SheetOf {
  const say = words(language).sheet;
  const data: Row[] = [
    ...Array.from({ length: EMBLEM_ROWS }, (): Row => [null]),
    [bold(running.euWording)],
    ...notes.map(({ label, value }): Row => [bold(label), wrapped(value ?? '')]),
    [null],
    [bold(say.sheet), bold(say.content)],
    ...tables.map(({ title }, n): Row => [plain(names[n] as string), wrapped(title)]),
  ];
  const picture = {
    ...{ content: emblemPng(), contentType: 'image/png', width: 450, height: 300, dpi: 300, anchor: { row: 1, column: 1 } },
    ...{ title: running.emblemAlt, description: running.emblemAlt },
  };
  return { data, sheet: say.overview, columns: [{ width: 28 }, { width: 100 }], images: [picture] };
}

function sheetOf(table: ReportTable, sheet: string, { running }: ReportModel): SheetOf {
  const { asOf, demo, euWording, source, fingerprint } = running;
  const lines = [asOf, demo, euWording, source, fingerprint, signNote(table)].filter(Boolean);
  return {
    data: [
      [{ ...bold(table.title), wrap: false }],
      [plain(lines.join(' · '))],
      [null],
      [...table.heads, ...table.columns].map(bold),
      ...table.rows.map(({ head, cells }): Row => [...head.map(wrapped), ...cells.map(cellOf)]),
    ],
    ...{ sheet, stickyRowsCount: 4 },
    columns: [...table.heads.map(() => ({ width: 38 })), ...table.columns.map(() => ({ width: 16 }))],
  };
}

/** Numbers stay numbers; a sign stands as text among them, and never as an empty cell. */
function cellOf({ text, number, kind }: ReportCell): CellObject {
  const isNumber = number !== undefined && number !== 0 && kind !== undefined && !text.endsWith('r');
  if (isNumber) return { value: number, type: Number, format: FORMATS[kind], align: 'right' };
  return { value: text, type: String, align: 'right' };
}
