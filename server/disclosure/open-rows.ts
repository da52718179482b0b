import type { Column } from './same-moves.ts';
import type { Relation, Term } from './system.ts';

export interface OpenRow {
  /** coefficient and column */
  terms: Term[];
  lower: number;
  upper: number;
}

/** What relations say about the moves of open cells away from their true values. */
export interface OpenRows {
  rows: OpenRow[];
  /** by column: how far down (0 or less) and up a relation with no other open cell lets it go */
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * Relations as far as cells can move, each once: a relation with one open cell is a bound of that cell, and those that differ in
 * nothing but printed cells or in their sign are one. With many dates that is half of them.
 * @param columnOf each open cell; all others stand still
 */
export function openRows(relations: Iterable<Relation>, columnOf: ReadonlyMap<number, Column>, columns: number): OpenRows {
  const lower = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rows = new Map<string, OpenRow>();
  for (const relation of relations) {
    const { terms, ...row } = inMoves(relation, columnOf);
    const [first, second] = terms;
    if (!first) continue;
    if (!second) {
      const [factor, at] = first;
      lower[at] = Math.max(lower[at] as number, row.lower / factor);
      upper[at] = Math.min(upper[at] as number, row.upper / factor);
      continue;
    }
    const name = terms.join(' ');
    const known = rows.get(name);
    if (!known) rows.set(name, { terms, ...row });
    else Object.assign(known, { lower: Math.max(known.lower, row.lower), upper: Math.min(known.upper, row.upper) });
  }
  return { rows: [...rows.values()], lower, upper };
}

/** Relative to the true table, where nothing moves; the first coefficient is positive. */
function inMoves({ terms, lower, upper, sum }: Relation, columnOf: ReadonlyMap<number, Column>): OpenRow {
  const factors = new Map<number, number>();
  for (const [factor, cell] of terms) {
    const [column, way] = columnOf.get(cell) ?? [];
    if (column !== undefined) factors.set(column, (factors.get(column) ?? 0) + factor * (way as number));
  }
  const open = [...factors]
    .filter(([, factor]) => factor !== 0)
    .sort(([a], [b]) => a - b)
    .map(([column, factor]): Term => [factor, column]);
  const [low, high] = [lower - sum, upper - sum];
  if (!open[0] || open[0][0] > 0) return { terms: open, lower: low, upper: high };
  return { terms: open.map(([factor, at]) => [-factor, at]), lower: 0 - high, upper: 0 - low };
}
