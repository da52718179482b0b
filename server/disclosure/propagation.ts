import type { Reach } from './move-model.ts';
import type { OpenRow } from './open-rows.ts';
import type { Term } from './system.ts';

/** Rows that are followed before the answer is left to the solver; more of them take longer than it does. */
const MOST_ROWS = 60;

/**
 * Follows how far each row lets its cells move once one of them has to. Finds many moves impossible without a program: most
 * cells that are withheld for others are needed, and this shows it.
 */
export class Propagation {
  private readonly rowsOf: number[][];

  /** @param reach how far down (0 or less) and up a column can move as things stand */
  constructor(
    private readonly rows: readonly OpenRow[],
    columns: number,
    private readonly reach: (column: number) => Reach,
  ) {
    this.rowsOf = Array.from({ length: columns }, () => []);
    for (const [row, { terms }] of rows.entries()) for (const [, column] of terms) this.rowsOf[column]?.push(row);
  }

  /** true where no table in whole numbers moves the column so far; false says nothing */
  excludes(column: number, move: number): boolean {
    const [lowest, highest] = this.reach(column);
    if (move < lowest || move > highest) return true;
    const narrowed = new Map<number, Reach>([[column, move > 0 ? [move, highest] : [lowest, move]]]);
    const waiting = new Set(this.rowsOf[column]);
    let left = MOST_ROWS;
    for (const row of waiting) {
      waiting.delete(row);
      if (left-- === 0) return false;
      for (const [each, interval] of this.follow(this.rows[row] as OpenRow, narrowed)) {
        if (interval[0] > interval[1]) return true;
        narrowed.set(each, interval);
        for (const next of this.rowsOf[each] as number[]) if (next !== row) waiting.add(next);
      }
    }
    return false;
  }

  /** The columns to which a row leaves less than they had. */
  private follow({ terms, lower, upper }: OpenRow, narrowed: ReadonlyMap<number, Reach>): [number, Reach][] {
    const intervalOf = (column: number) => narrowed.get(column) ?? this.reach(column);
    const moves = terms.map(([factor, column]) => {
      const [lowest, highest] = intervalOf(column);
      return inOrder([factor * lowest, factor * highest]);
    });
    const least = moves.reduce((sum, [low]) => sum + low, 0);
    const most = moves.reduce((sum, [, high]) => sum + high, 0);
    return terms.flatMap(([factor, column]: Term, n): [number, Reach][] => {
      const [low, high] = moves[n] as Reach;
      // what the others leave, as the move of this column
      const [from, to] = inOrder([(lower - (most - high)) / factor, (upper - (least - low)) / factor]);
      const [lowest, highest] = intervalOf(column);
      if (from <= lowest && to >= highest) return [];
      return [[column, [Math.max(lowest, Math.ceil(from)), Math.min(highest, Math.floor(to))]]];
    });
  }
}

const inOrder = ([one, other]: Reach): Reach => (one <= other ? [one, other] : [other, one]);
