/** Spreadsheets run a cell that begins so; also after blanks, and with the wide forms of East Asian keyboards. */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?$/;
const BOM = '\ufeff';

/** Text that a spreadsheet would run gets an apostrophe in front; a number stays a number. */
const harmless = (text: string): string => (RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text);

function cell(text: string): string {
  const safe = harmless(text);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV, like the files of the pages: semicolons, CRLF, UTF-8 with a byte order mark. */
export const toCsv = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BOM}${[heads, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
