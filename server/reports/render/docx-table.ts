import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ReportTable } from '../model/model.type.ts';
import { WIDTH } from './docx-styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD9' } as const;

/** A column of words takes as much as this many columns of numbers. */
const WORDS = 2;

/** A table whose head is marked as one and stands on every page that the table reaches. */
export function tableOf({ heads, columns, rows }: ReportTable): Table {
  const isText =
    columns.length === 1 && rows.every(({ cells }) => cells.every(({ number, words }) => number === undefined && !words));
  const parts = [...heads.map(() => WORDS), ...columns.map(() => (isText ? 2 * WORDS : 1))];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((WIDTH * part) / whole));
  const cell = (text: string, n: number, bold = false) =>
    new TableCell({
      width: { size: widths[n] as number, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          style: 'TableText',
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
        children: [...heads, ...columns].map((head, n) => cell(head, n, true)),
      }),
      ...rows.map(
        ({ head, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [...head, ...cells.map(({ text }) => text)].map((text, n) => cell(text, n)),
          }),
      ),
    ],
  });
}
