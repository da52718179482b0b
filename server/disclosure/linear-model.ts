import loadHighs, { type Highs, type Model } from 'highs';
import type { Term } from './system.ts';

export interface LinearProblem {
  cost: readonly number[];
  lower: readonly number[];
  upper: readonly number[];
  rows: readonly { terms: readonly Term[]; lower: number; upper: number }[];
  maximise?: boolean;
  /** only costs change between two solutions: the last one is a place to start from */
  isPrimal?: boolean;
}

let solver: Promise<Highs> | undefined;

/** Compiled once in a process; models share nothing. */
export function loadSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

/** Nodes of a search for whole numbers. A limit in seconds would give another pattern on another machine. */
const MOST_NODES = 3_000;

/** Nearly all coefficients are 1 or -1: nothing is to be scaled. Steepest edge (2) takes a third of the time of Devex on five thousand linked cells. */
const QUICK = { simplex_scale_strategy: 0, simplex_dual_edge_weight_strategy: 2 };

/** Of HiGHS' simplex strategies the one that starts from the last solution where costs have changed. */
const PRIMAL = 4;

/**
 * A linear program that is kept and solved again after small changes. Terms name columns. To be disposed of by whoever made it.
 * Presolve is off: with it HiGHS 1.15 has returned wrong whole-number optima as optimal.
 */
export class LinearModel {
  private readonly model: Model;
  private readonly columns: number;

  constructor(
    private readonly highs: Highs,
    { cost, lower, upper, rows, maximise, isPrimal }: LinearProblem,
  ) {
    const bound = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
    const sense = highs.constants.objectiveSense;
    const terms = rows.flatMap((row) => row.terms);
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((row, n) => {
      starts[n + 1] = (starts[n] as number) + row.terms.length;
    });
    this.columns = cost.length;
    const size = { numRows: rows.length, numCols: this.columns };
    this.model = highs.createModel({
      ...size,
      sense: maximise ? sense.maximize : sense.minimize,
      colCost: Float64Array.from(cost),
      colLower: Float64Array.from(lower, bound),
      colUpper: Float64Array.from(upper, bound),
      rowLower: Float64Array.from(rows, (row) => bound(row.lower)),
      rowUpper: Float64Array.from(rows, (row) => bound(row.upper)),
      matrix: {
        ...size,
        format: 'csr',
        starts,
        indices: Int32Array.from(terms, ([, column]) => column),
        values: Float64Array.from(terms, ([coefficient]) => coefficient),
      },
    });
    this.model.options.set({ output_flag: false, random_seed: 0, presolve: 'off', mip_max_nodes: MOST_NODES, ...QUICK });
    if (isPrimal) this.model.options.set({ simplex_strategy: PRIMAL });
  }

  /** false where there is no solution, or none was found within the limits */
  solve(): boolean {
    return this.model.run().modelStatus === this.highs.constants.modelStatus.optimal;
  }

  get objective(): number {
    return this.model.getObjectiveValue();
  }

  /** Values of the columns. After a search that was cut short they may be no solution at all: check them. */
  get values(): Float64Array {
    return this.model.getSolution().colValue;
  }

  get duals(): Float64Array {
    return this.model.getSolution().rowDual;
  }

  /** Best bound of a search for whole numbers. */
  get bound(): number {
    return this.model.info.get('mip_dual_bound') as number;
  }

  setCost(column: number, cost: number): void {
    this.model.changeColCost(column, cost);
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, Math.min(upper, this.highs.infinity));
  }

  setAllBounds(lower: Float64Array, upper: Float64Array): void {
    this.model.changeColsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, lower, upper);
  }

  addRow(terms: readonly Term[], lower: number): void {
    const sorted = terms.toSorted(([, a], [, b]) => a - b);
    const entries = {
      indices: Int32Array.from(sorted, ([, column]) => column),
      values: Float64Array.from(sorted, ([coefficient]) => coefficient),
    };
    this.model.addRow(lower, this.highs.infinity, entries);
  }

  /** Whole numbers from now on, at most `gap` (as a share) from the best; without `gap` fractions are allowed again. */
  wholeNumbers(gap?: number): void {
    if (gap === undefined) {
      this.model.clearIntegrality();
      return;
    }
    const whole = new Int32Array(this.columns).fill(1);
    this.model.changeColsIntegrality({ kind: 'range', from: 0, to: this.columns - 1 }, whole);
    this.model.options.set({ mip_rel_gap: gap });
  }

  dispose(): void {
    this.model.dispose();
  }
}
