/** Spreadsheets run a cell that begins so; also after blanks, and with the wide forms of East Asian keyboards. */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;
const BOM = '\ufeff';

/** A cell that stays what it is: text that a spreadsheet would run gets an apostrophe in front, a number stays a number. */
function cell(text: string): string {
  const safe = RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV: semicolons, CRLF, UTF-8 with a byte order mark, so that spreadsheets read umlauts and columns. */
export function toCsv(heads: string[], rows: string[][]): string {
  return `${BOM}${[heads, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
