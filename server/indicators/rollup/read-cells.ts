import { type CellQuery, type CellRow, compileCells, type Slots } from '../figures-sql.ts';
import type { Query } from '../operation-facts.ts';
import { rollupShortcut, USABLE, usableSql } from './read-sql.ts';

/** ROLLUP: from sums where they answer, and their tables are complete; RECORDS: always from the records. Both give the same. */
export type FigurePath = 'ROLLUP' | 'RECORDS';

export interface CellRead {
  rows: CellRow[];
  slots: Map<string, Slots>;
  /** true if sums were read for any part of the answer */
  fromRollup: boolean;
}

/** All cells of a question in one statement; in two while the sums are not complete. */
export async function readCells(query: Query, question: CellQuery, path: FigurePath = 'ROLLUP'): Promise<CellRead> {
  if (!question.indicators.length) return { rows: [], slots: new Map(), fromRollup: false };
  const shortcut = rollupShortcut();
  const { statement, slots } = compileCells(question, path === 'ROLLUP' ? shortcut : undefined);
  if (!shortcut.used) return { rows: await query<CellRow>(statement.text, statement.values), slots, fromRollup: false };
  const rows = await query<CellRow>(`${statement.text}\nunion all\n${usableSql}`, statement.values);
  const isUsable = rows.some((row) => row.source === USABLE && row.values[0] === 1);
  return isUsable
    ? { rows: rows.filter((row) => row.source !== USABLE), slots, fromRollup: true }
    : readCells(query, question, 'RECORDS');
}
