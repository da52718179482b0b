import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ReportTable } from '../model/model.type.ts';
import { WIDTH } from './docx-styles.ts';
import { columnWidths } from './docx-widths.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD9' } as const;

/** of the type of tables, beside each other between the margins of the page */
const LETTERS = 113;

/** A table whose head is marked as one and stands on every page that the table reaches. */
export function tableOf(table: ReportTable): Table {
  const { heads, columns, rows } = table;
  const isText =
    columns.length === 1 && rows.every(({ cells }) => cells.every(({ number, words }) => number === undefined && !words));
  const widths = columnWidths(table, WIDTH, LETTERS);
  const cell = (text: string, n: number, { bold = false, keepNext = false } = {}) =>
    new TableCell({
      width: { size: widths[n] as number, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          style: 'TableText',
          keepNext,
          alignment: n < heads.length || isText ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  return new Table({
    ...{ width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths },
    borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: THIN, insideHorizontal: THIN },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [...heads, ...columns].map((head, n) => cell(head, n, { bold: true, keepNext: true })),
      }),
      ...rows.map(
        ({ head, cells }, row) =>
          new TableRow({
            cantSplit: true,
            // what the signs mean stands on the page of the last row
            children: [...head, ...cells.map(({ text }) => text)].map((text, n) =>
              cell(text, n, { keepNext: row === rows.length - 1 }),
            ),
          }),
      ),
    ],
  });
}
