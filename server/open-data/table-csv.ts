import type { DocumentTable } from '../publication/snapshot-document.type.ts';
import type { Language } from '../reports/model/model.type.ts';
import { toCsv } from '../reports/render/csv-cell.ts';
import type { FrozenSnapshot } from '../reports/report-model.ts';
import { columnsOf } from './columns.ts';

/** A published table as CSV: one row for each cell, which says what it is, as of when, from where and why it may have no value. */
export function tableCsv({ document, sha256 }: FrozenSnapshot, table: DocumentTable, language: Language): string {
  const columns = columnsOf(table.dimensions);
  const indicators = new Map(document.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = table.cells.flatMap((cell) => {
    const indicator = indicators.get(cell.indicator);
    return indicator ? [columns.map(({ text }) => text({ document, sha256, table, indicator, cell }, language))] : [];
  });
  return toCsv(
    columns.map(({ name }) => name[language]),
    rows,
  );
}
