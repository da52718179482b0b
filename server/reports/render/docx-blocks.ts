import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Field, ReportModel } from '../model/model.type.ts';
import { isNamedAbove, signNote } from '../model/signs.ts';
import { tableOf } from './docx-table.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The blocks of a report as paragraphs and tables; behind a large page break in the larger type of Leichte Sprache. */
export function blocksOf({ blocks, placeholder }: ReportModel): (Paragraph | Table)[] {
  const large = blocks.findIndex((block) => block.kind === 'page-break' && block.large);
  return blocks.flatMap((block, n) => {
    const style = large >= 0 && n > large ? 'EasyText' : 'Normal';
    const isBroken = blocks[n - 1]?.kind === 'page-break';
    return render(block, { style, placeholder, isBroken, before: blocks.slice(0, n) });
  });
}

interface Place {
  style: string;
  placeholder: string;
  /** a new page begins here */
  isBroken: boolean;
  before: readonly Block[];
}

function render(block: Block, { style, placeholder, isBroken, before }: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], text: block.text, pageBreakBefore: isBroken })];
    case 'paragraph':
      return [new Paragraph({ style, text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ style, text, numbering: { reference: 'dash', level: 0 } }));
    case 'terms':
      return block.items.map(({ term, text }) => labelled(term, text, style));
    case 'fields':
      return block.items.map(({ label, value }: Field) => labelled(label, value ?? placeholder, style));
    case 'table':
      return titled(block.table, before);
    case 'chart':
    case 'page-break':
      return [];
  }
}

const labelled = (term: string, text: string, style: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(text)] });

function titled(table: Extract<Block, { kind: 'table' }>['table'], before: readonly Block[]): (Paragraph | Table)[] {
  const note = signNote(table);
  return [
    ...(isNamedAbove(table, before) ? [] : [new Paragraph({ style: 'Caption', text: table.title })]),
    tableOf(table),
    new Paragraph({ style: 'TableNote', text: note }),
  ];
}
