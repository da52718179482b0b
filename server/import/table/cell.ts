/** A cell as a reader delivers it: text, or the number of a numeric spreadsheet cell. An empty cell is ''. */
export type Cell = string | number;

/** One row of the file. `number` counts as the spreadsheet program does: the names stand in row 1, empty rows count. */
export interface TableRow {
  number: number;
  cells: readonly Cell[];
}

/** The rows of a file in their order, the row with the names first. Empty rows may be missing. */
type Table = AsyncIterable<TableRow>;

export interface ReadTable {
  rows: Table;
  /** names of the sheets of a workbook, the one that is read first; empty for CSV */
  sheets: readonly string[];
}

/** What a person sees in the cell, trimmed, in one Unicode form: decomposed umlauts equal composed ones. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim().normalize('NFC');
}
