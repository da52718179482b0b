import type { PublishedIndex } from '../publication/published-index.ts';
import type { DocumentTable } from '../publication/snapshot-document.type.ts';
import { printCell } from './model/cell.ts';
import { dimensionName } from './model/document-table.ts';
import type { ReportTable } from './model/model.type.ts';
import type { View } from './model/view.ts';

/** What a revision has corrected: of each table its changed cells, as they were and as they are. Tables without any are left out. */
export function changedTables(view: View, before: PublishedIndex): ReportTable[] {
  const { document, language, say } = view;
  const columns = [say.revision(before.document.revision), say.revision(document.revision)];
  return document.tables.flatMap((table) => {
    const rows = changedRows(table, view, before);
    if (rows.length === 0) return [];
    const heads = [say.esf.indicator, ...table.dimensions.map((dimension) => dimensionName(dimension, language))];
    return [{ id: table.id, title: table.title[language], heads, columns, rows }];
  });
}

function changedRows(table: DocumentTable, { figures, format, language }: View, before: PublishedIndex): ReportTable['rows'] {
  return table.cells.flatMap((cell) => {
    const indicator = figures.indicator(cell.indicator);
    if (!cell.isRevised || !indicator) return [];
    const labels = table.values.map((values, n) => values.find(({ value }) => value === cell.key[n])?.label[language] ?? '');
    const was = before.cell(cell.indicator, new Map(table.dimensions.map((dimension, n) => [dimension, cell.key[n] ?? ''])));
    return [
      {
        head: [indicator.name[language], ...labels],
        cells: [printCell(was, indicator, format), printCell(cell, indicator, format)],
      },
    ];
  });
}
