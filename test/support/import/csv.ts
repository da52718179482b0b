/** What a row of a test says; columns that no row names are not in the file. */
export type Row = Readonly<Record<string, string | number>>;

/** A row that is right: one person in `measure-1` since 1 March 2026. */
export const ROW: Row = { pseudonym: 'KIM-0001', massnahme: 'measure-1', eintritt: '2026-03-01' };

/** The same with a value in nearly every column; `minderheit` is not given. */
export const FULL: Row = {
  ...ROW,
  austritt: '31.05.2026',
  geschlecht: 'w',
  alter: '34',
  erwerbsstatus: 'agh',
  bildung: '3',
  drittstaat: 'ja',
  auslaendische_herkunft: 'ja',
  behinderung: 'nein',
  minderheit: '',
  wohnungslos: 'nein',
  laendlich: 'nein',
  aufenthaltsstatus: 't_104c',
  sprachniveau: 'a2',
  alpha_level: '4',
  stunden: '42,75',
  austrittsgrund: 'vorzeitig_positiv',
  nach_arbeitsuchend: 'nein',
  nach_bildung: 'ja',
  nach_qualifikation: 'nein',
  nach_beschaeftigt: 'ja',
};

/** Names of all columns that occur, in the order in which they occur first. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** CSV as a spreadsheet program writes it. */
export function csv(rows: readonly Row[], { bom = false, newline = '\r\n' } = {}): Buffer {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''))))];
  return Buffer.from((bom ? '\uFEFF' : '') + lines.map((cells) => cells.join(';') + newline).join(''));
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
