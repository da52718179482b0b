import { type CellQuery, type CellRow, compileCells, type Slots } from '../figures-sql.ts';
import type { Query } from '../operation-facts.ts';
import { rollupShortcut, USABLE, usableSql } from './read-sql.ts';

/**
 * All give the same. AUTO: from sums where they answer, are complete and are faster; ROLLUP: also while much is not in them yet;
 * RECORDS: always from the records.
 */
export type FigurePath = 'AUTO' | 'ROLLUP' | 'RECORDS';

export interface CellRead {
  rows: CellRow[];
  slots: Map<string, Slots>;
  /** true if sums were read for any part of the answer */
  fromRollup: boolean;
}

/** All cells of a question in one statement; in two while the sums may not be read. */
export async function readCells(query: Query, question: CellQuery, path: FigurePath = 'AUTO'): Promise<CellRead> {
  if (!question.indicators.length) return { rows: [], slots: new Map(), fromRollup: false };
  const shortcut = rollupShortcut(path === 'AUTO');
  const { statement, slots } = compileCells(question, path === 'RECORDS' ? undefined : shortcut);
  if (!shortcut.used) return { rows: await query<CellRow>(statement.text, statement.values), slots, fromRollup: false };
  const rows = await query<CellRow>(`${statement.text}\nunion all\n${usableSql}`, statement.values);
  const isUsable = rows.some((row) => row.source === USABLE && row.values[0] === 1);
  return isUsable
    ? { rows: rows.filter((row) => row.source !== USABLE), slots, fromRollup: true }
    : readCells(query, question, 'RECORDS');
}
