import type { Block, ReportCell, ReportModel, ReportTable } from './model/model.type.ts';
import { type CouncilReport, type PrintedTable, type ReportBlock, ReportBlockKind, type ReportItem } from './report.type.ts';

/** The API's form of a report. Charts are left out: each of them has its table. */
export const presentReport = ({ title, subtitle, running, placeholder, blocks }: ReportModel): CouncilReport => ({
  ...{ title, subtitle, placeholder, source: running.source, fingerprint: running.fingerprint },
  blocks: presentBlocks(blocks),
});

export const presentBlocks = (blocks: readonly Block[]): ReportBlock[] => blocks.flatMap(presentBlock);

function presentBlock(block: Block): ReportBlock[] {
  switch (block.kind) {
    case 'heading':
      return [make(ReportBlockKind.HEADING, { level: block.level, text: block.text })];
    case 'paragraph':
      return [make(ReportBlockKind.PARAGRAPH, { text: block.text })];
    case 'terms':
      return [make(ReportBlockKind.TERMS, { items: block.items.map(({ term, text }) => ({ label: term, text })) })];
    case 'list':
      return [make(ReportBlockKind.LIST, { items: block.items.map((text): ReportItem => ({ label: null, text })) })];
    case 'fields':
      return [make(ReportBlockKind.FIELDS, { items: block.items.map(({ label, value }) => ({ label, text: value })) })];
    case 'table':
      return [make(ReportBlockKind.TABLE, { table: presentPrinted(block.table) })];
    case 'page-break':
      return [make(ReportBlockKind.PAGE_BREAK, {})];
    case 'chart':
      return [];
  }
}

const make = (kind: ReportBlockKind, parts: Partial<ReportBlock>): ReportBlock => ({
  ...{ kind, level: null, text: null, items: [], table: null },
  ...parts,
});

export const presentPrinted = ({ id, title, heads, columns, rows }: ReportTable): PrintedTable => ({
  ...{ id, title, heads, columns },
  rows: rows.map(({ head, cells }) => ({ head, cells: cells.map(presentCell) })),
});

const presentCell = ({ text, words, number }: ReportCell) => ({
  ...{ text, words: words ?? null, number: number ?? null },
  isNumber: number !== undefined || words !== undefined,
});
