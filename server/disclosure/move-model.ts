import type { Highs } from 'highs';
import { LinearModel } from './linear-model.ts';
import type { OpenRow } from './open-rows.ts';
import type { Term } from './system.ts';

/** How far a column moves: down (0 or less) and up. */
export type Reach = readonly [lowest: number, highest: number];

const WHOLE = 1e-5;
/** A row that leaves this much room hardly ever stands in the way: it is looked at once a solution is there. */
const FAR = 4;
/** Columns that are rounded one after the other before the search for a whole solution gives up. */
const DIVES = 30;

/** The least costly moves of columns away from the true table. A move costs its length times the price of its column. */
export class MoveModel {
  private readonly model: LinearModel;
  private readonly columns: number;
  /** rows that are added once a solution breaks them */
  private far: OpenRow[];
  private readonly reach: Reach[];

  constructor(
    highs: Highs,
    prices: readonly number[],
    reach: readonly Reach[],
    private readonly rows: readonly OpenRow[],
  ) {
    this.columns = prices.length;
    this.reach = [...reach];
    this.far = rows.filter(isFar);
    this.model = new LinearModel(highs, {
      cost: [...prices, ...prices],
      lower: new Array(2 * this.columns).fill(0),
      upper: [...reach.map(([, highest]) => highest), ...reach.map(([lowest]) => -lowest)],
      rows: rows.filter((row) => !isFar(row)).map((row) => ({ ...row, terms: this.split(row) })),
    });
  }

  /** A move is what goes up less what goes down. */
  private split({ terms }: OpenRow): Term[] {
    return terms.flatMap(([factor, column]): Term[] => [
      [factor, column],
      [-factor, this.columns + column],
    ]);
  }

  setPrice(column: number, price: number): void {
    this.model.setCost(column, price);
    this.model.setCost(this.columns + column, price);
  }

  setReach(column: number, reach: Reach): void {
    this.reach[column] = reach;
    const [lowest, highest] = reach;
    this.model.setBounds(column, Math.max(0, lowest), Math.max(0, highest));
    this.model.setBounds(this.columns + column, Math.max(0, -highest), Math.max(0, -lowest));
  }

  /** @returns the moves of all columns, fractions among them perhaps; undefined where there are none */
  solve(): Float64Array | undefined {
    while (this.model.solve()) {
      const moves = this.read();
      const broken = brokenBy(moves, this.far);
      if (!broken.length) return moves;
      this.addRows(broken);
    }
    return undefined;
  }

  private addRows(broken: readonly OpenRow[]): void {
    this.far = this.far.filter((row) => !broken.includes(row));
    for (const row of broken) {
      const terms = this.split(row);
      const negative = terms.map(([factor, column]): Term => [-factor, column]);
      if (row.lower > Number.NEGATIVE_INFINITY) this.model.addRow(terms, row.lower);
      if (row.upper < Number.POSITIVE_INFINITY) this.model.addRow(negative, -row.upper);
    }
  }

  /**
   * Rounds one fractional column after the other, to the nearer side first. Narrows their reach, which the caller restores.
   * @param dive called with each column that was narrowed
   */
  dive(narrowed: (column: number) => void): Float64Array | undefined {
    let moves = this.solve();
    for (let left = DIVES; moves && left > 0; left--) {
      const column = mostFractional(moves);
      if (column === undefined) return moves;
      narrowed(column);
      const moved = moves[column] as number;
      const near = Math.round(moved);
      moves = this.fix(column, near) ?? this.fix(column, near > moved ? near - 1 : near + 1);
    }
    return undefined;
  }

  private fix(column: number, move: number): Float64Array | undefined {
    this.setReach(column, [move, move]);
    return this.solve();
  }

  /** By the solver's own search for whole numbers: finds more than a dive and can take seconds. */
  search(): Float64Array | undefined {
    this.model.wholeNumbers(1);
    for (;;) {
      this.model.solve();
      // a search that was cut short may have found one all the same; one that found that there is none leaves what is no solution
      const moves = this.read();
      const isWithin = this.reach.every(([lowest, highest], n) => within(moves[n] as number, lowest, highest));
      const isWhole = isWithin && mostFractional(moves) === undefined;
      const broken = isWhole ? brokenBy(moves, this.rows) : [];
      const isMissing = (row: OpenRow) => this.far.includes(row);
      if (broken.length && broken.every(isMissing)) {
        this.addRows(broken);
        continue;
      }
      this.model.wholeNumbers();
      return isWhole && !broken.length ? moves : undefined;
    }
  }

  /** What the last solution costs. */
  get cost(): number {
    return this.model.objective;
  }

  private read(): Float64Array {
    const { values } = this.model;
    return Float64Array.from({ length: this.columns }, (_, n) => (values[n] as number) - (values[this.columns + n] as number));
  }

  dispose(): void {
    this.model.dispose();
  }
}

const within = (value: number, lower: number, upper: number): boolean => value >= lower - WHOLE && value <= upper + WHOLE;

const isFar = ({ lower, upper }: OpenRow): boolean => lower < -FAR && upper > FAR;

const brokenBy = (moves: Float64Array, rows: readonly OpenRow[]): OpenRow[] =>
  rows.filter(({ terms, lower, upper }) => {
    const sum = terms.reduce((total, [factor, column]) => total + factor * (moves[column] as number), 0);
    return !within(sum, lower, upper);
  });

const distance = (move: number): number => Math.abs(move - Math.round(move));

/** The column that is furthest from a whole number; undefined where all are whole. */
export function mostFractional(moves: Float64Array): number | undefined {
  let worst: number | undefined;
  for (const [column, move] of moves.entries()) {
    // a solution without a value is none
    if (Number.isNaN(move)) return column;
    if (distance(move) > (worst === undefined ? WHOLE : distance(moves[worst] as number))) worst = column;
  }
  return worst;
}
