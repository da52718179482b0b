import type { Highs } from 'highs';
import { CannotProtect } from './cannot-protect.ts';
import { LinearModel } from './linear-model.ts';
import { type OpenRow, openRows } from './open-rows.ts';
import type { ReaderSystem, Term } from './system.ts';

/** The weighted columns add up to at least 1; a column says whether a cell is withheld. */
export type Cut = readonly Term[];

const EPSILON = 1e-6;
const NOTHING: ReadonlySet<number> = new Set();

/** An attacker who may move each cell as far as it is withheld (0 to 1), and who says by his dual why he gets no further. */
export class Separator {
  readonly cells: number[];
  /** by column: the cell is withheld, whatever is chosen */
  readonly isAlways: readonly boolean[];
  private readonly column: ReadonlyMap<number, number>;
  private readonly lower: number[];
  private readonly upper: number[];
  private readonly rows: readonly OpenRow[];
  private readonly model: LinearModel;
  private isKnown: readonly boolean[] = [];

  constructor(highs: Highs, system: ReaderSystem) {
    this.cells = [...system.cells.keys()].filter((cell) => system.cell(cell).standing !== 'PRINTED');
    this.isAlways = this.cells.map((cell) => system.cell(cell).standing === 'WITHHELD');
    this.column = new Map(this.cells.map((cell, n) => [cell, n]));
    const room = Math.max(10, system.threshold, 2 * system.cells.reduce((most, { value }) => Math.max(most, value), 0));
    const { rows, lower, upper } = openRows(
      system.relations,
      new Map(this.cells.map((cell, n) => [cell, [n, 1]])),
      this.cells.length,
    );
    this.rows = rows;
    this.upper = this.cells.map((_, n) => Math.min(room, upper[n] as number));
    this.lower = this.cells.map((cell, n) =>
      Math.max(-room, system.cell(cell).lower - system.cell(cell).value, lower[n] as number),
    );
    const zeros = this.cells.map(() => 0);
    this.model = new LinearModel(highs, {
      cost: zeros,
      lower: zeros,
      upper: zeros,
      rows: this.rows,
      maximise: true,
      isPrimal: true,
    });
  }

  columnOf(cell: number): number {
    return this.column.get(cell) as number;
  }

  /** @param known cells that this attacker knows though they are withheld */
  allow(withheld: Float64Array, known = NOTHING): void {
    this.isKnown = this.cells.map((cell) => known.has(cell));
    const scaled = (bounds: readonly number[]) =>
      Float64Array.from(bounds, (bound, n) => (this.isKnown[n] ? 0 : bound * (withheld[n] as number)));
    this.model.setAllBounds(scaled(this.lower), scaled(this.upper));
  }

  /** How each cell moves where these columns together move as far as they can, up (1) or down (-1), and why they get no further. */
  reach(columns: readonly number[], sign: 1 | -1): { moved: Float64Array; duals: Float64Array } {
    for (const column of columns) this.model.setCost(column, sign);
    if (!this.model.solve())
      throw new CannotProtect({
        de: 'Das Rechenverfahren fand keine Antwort, als es ein besseres Muster suchte.',
        en: 'The solver found no answer while it sought a better pattern.',
      });
    const { values, duals } = this.model;
    for (const column of columns) this.model.setCost(column, 0);
    return { moved: values, duals };
  }

  /** What every pattern that lets the column move by `need` fulfils (Fischetti and Salazar). */
  cut(column: number, sign: 1 | -1, duals: Float64Array, need: number): Cut | undefined {
    const reduced = new Float64Array(this.cells.length);
    reduced[column] = sign;
    let least = need;
    for (const [n, { terms, lower, upper }] of this.rows.entries()) {
      const dual = duals[n] as number;
      if (Math.abs(dual) < 1e-9) continue;
      for (const [factor, each] of terms) reduced[each] = (reduced[each] as number) - dual * factor;
      least -= dual * (dual > 0 ? upper : lower);
    }
    const weights = Array.from(reduced, (cost, n) =>
      this.isKnown[n] ? 0 : Math.max(cost * (this.lower[n] as number), cost * (this.upper[n] as number)),
    );
    // what is withheld anyway counts on the other side
    const needed = weights.reduce((left, weight, n) => (this.isAlways[n] ? left - weight : left), least);
    if (!(needed > EPSILON) || !Number.isFinite(needed)) return undefined;
    const isFree = (weight: number, n: number) => weight > 1e-7 && !this.isAlways[n];
    // no single cell can do more than all that is needed
    return weights.flatMap((weight, n): Term[] => (isFree(weight, n) ? [[Math.min(1, weight / needed), n]] : []));
  }

  dispose(): void {
    this.model.dispose();
  }
}
