import type { ReportModel, ReportTable } from '../../../server/reports/model/model.type.ts';

/** Every table of a report, in its text and among those of the spreadsheet. */
export const tablesOf = ({ blocks, tables }: ReportModel): ReportTable[] => [
  ...blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  ...tables,
];

/** Everything that a report says, one piece a line. */
export function textOf(model: ReportModel): string {
  const pieces: string[] = [model.title, model.subtitle];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') pieces.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(model.blocks);
  collect(model.tables);
  return pieces.join('\n');
}

/** A paragraph, table cell or bar that says this, or undefined. */
export const rowOf = (table: ReportTable | undefined, head: string): string[] | undefined =>
  table?.rows.find((row) => row.head.includes(head))?.cells.map(({ text }) => text);
