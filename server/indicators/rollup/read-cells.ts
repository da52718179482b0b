import { type CellQuery, type CellRow, type CellStatement, compileCells, type Slots } from '../figures-sql.ts';
import type { Query } from '../operation-facts.ts';
import { rollupShortcut, sharedTables, USABLE, usableSql } from './read-sql.ts';

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

interface Part {
  statement: CellStatement;
  slots: Map<string, Slots>;
  fromRollup: boolean;
}

type PlacedRow = CellRow & { place: number };

const NOTHING: CellRead = { rows: [], slots: new Map(), fromRollup: false };

/**
 * All cells of questions about one operation, in one statement, which sees one state of the records; in two while the sums may
 * not be read. The answers come in the order of the questions.
 */
export async function readCells(query: Query, questions: readonly CellQuery[], path: FigurePath = 'AUTO'): Promise<CellRead[]> {
  const asked = questions.filter(({ indicators }) => indicators.length);
  const answers = asked.length ? await readParts(query, asked, path) : [];
  return questions.map((question) => answers[asked.indexOf(question)] ?? NOTHING);
}

async function readParts(query: Query, questions: readonly CellQuery[], path: FigurePath): Promise<CellRead[]> {
  const parts = questions.map((question): Part => {
    const shortcut = rollupShortcut();
    const { statement, slots } = compileCells(question, path === 'RECORDS' ? undefined : shortcut);
    return { statement, slots, fromRollup: shortcut.used };
  });
  const usesSums = parts.some(({ fromRollup }) => fromRollup);
  const { text, values } = together(parts, usesSums ? sharedTables(path === 'AUTO') : []);
  const rows = Map.groupBy(await query<PlacedRow>(text, values), ({ place }) => place);
  const isUsable = rows.get(parts.length)?.some(({ source, values: [usable] }) => source === USABLE && usable === 1);
  if (!usesSums || isUsable) return parts.map(({ slots, fromRollup }, n) => ({ rows: rows.get(n) ?? [], slots, fromRollup }));
  return readParts(query, questions, 'RECORDS');
}

/** One statement of several; each keeps its own tables and gets its own parameters, of which the first is the operation in all. */
function together(parts: readonly Part[], shared: readonly string[]): CellStatement {
  const values: unknown[] = [];
  const selects = parts.map(({ statement }, n) => {
    const before = values.length;
    values.push(...statement.values);
    const text = statement.text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
    return `select ${n} as place, x.* from (${text}) x`;
  });
  const tables = shared.length ? [`with ${shared.join(', ')}`] : [];
  const usable = shared.length ? [`select ${parts.length}, u.* from (${usableSql}) u`] : [];
  return { text: [...tables, [...selects, ...usable].join('\nunion all\n')].join('\n'), values };
}
