import type { Highs } from 'highs';
import { LinearModel } from './linear-model.ts';
import { type OpenRow, openRows } from './open-rows.ts';
import { Propagation } from './propagation.ts';
import type { ReaderSystem, Relation, Term } from './system.ts';

/** A table that agrees with everything printed, as what it moves: cell -> whole number, never 0. */
export type OtherTable = ReadonlyMap<number, number>;

/** What a withheld cell costs to move: next to nothing, but not nothing, so that tables stay small. */
const TINY = 0.002;
const WHOLE = 1e-5;
/** Where a table is fractional, a cell that moves a little further may give a whole one. */
const STEPS = 2;

/** Finds the least costly other table in which a cell moves. Costs nothing but what would have to be withheld in addition. */
export class TableFinder {
  private readonly cells: number[];
  private readonly column: ReadonlyMap<number, number>;
  private readonly up: number[];
  private readonly down: number[];
  private readonly tiny: number[];
  private readonly model: LinearModel;
  private readonly propagation: Propagation;
  private readonly held = new Set<number>();
  /** rows that are added once a table breaks them */
  private rare: OpenRow[];
  /** what the last table that was found cost */
  cost = 0;

  constructor(
    highs: Highs,
    system: ReaderSystem,
    relationsOf: readonly number[][],
    withheld: ReadonlySet<number>,
    noise: () => number,
  ) {
    this.cells = [...system.cells.keys()].filter((cell) => system.cell(cell).standing !== 'PRINTED');
    this.column = new Map(this.cells.map((cell, n) => [cell, n]));
    const room = Math.max(10, 2 * system.cells.reduce((most, { value }) => Math.max(most, value), 0));
    const touched = new Set(this.cells.flatMap((cell) => relationsOf[cell] as number[]));
    const relations = Array.from(touched, (number) => system.relations[number] as Relation);
    const { rows, lower, upper } = openRows(
      relations.filter(({ isRare }) => !isRare),
      this.column,
    );
    const rare = openRows(
      relations.filter(({ isRare }) => isRare),
      this.column,
    );
    this.rare = rare.rows;
    this.up = this.cells.map((_, n) => Math.min(room, upper[n] as number, rare.upper[n] as number));
    this.down = this.cells.map((cell, n) =>
      Math.min(room, system.cell(cell).value - system.cell(cell).lower, -(lower[n] as number), -(rare.lower[n] as number)),
    );
    this.tiny = this.cells.map((cell) => TINY * (1 + noise()) * (system.cell(cell).standing === 'WITHHELD' ? 1 : 3));
    const prices = this.cells.map((cell, n) => (this.tiny[n] as number) + (withheld.has(cell) ? 0 : system.cell(cell).weight));
    this.propagation = new Propagation([...rows, ...rare.rows], this.cells.length, (column) => this.reach(column));
    const both = rows.map((row) => ({ ...row, terms: row.terms.flatMap(([factor, n]) => this.split(factor, n)) }));
    const zeros = new Array(2 * this.cells.length).fill(0);
    this.model = new LinearModel(highs, {
      cost: [...prices, ...prices],
      lower: zeros,
      upper: [...this.up, ...this.down],
      rows: both,
    });
  }

  /** A move is what goes up less what goes down. */
  private split(factor: number, column: number): Term[] {
    return [
      [factor, column],
      [-factor, this.cells.length + column],
    ];
  }

  /** The cell is withheld from now on: moving it is free. */
  withhold(cell: number): void {
    const column = this.at(cell);
    this.model.setCost(column, this.tiny[column] as number);
    this.model.setCost(this.cells.length + column, this.tiny[column] as number);
  }

  /** The cell stands still until `release`. */
  hold(cell: number): void {
    this.held.add(cell);
    this.setRoom(this.at(cell), 0, 0);
  }

  release(cell: number): void {
    this.held.delete(cell);
    const column = this.at(cell);
    this.setRoom(column, this.up[column] as number, this.down[column] as number);
  }

  /** Only what is withheld may move: what remains is what a reader of this pattern has to reckon with. */
  holdAllBut(withheld: ReadonlySet<number>): void {
    for (const cell of this.cells) if (!withheld.has(cell)) this.hold(cell);
  }

  /** The least costly table in which the cell moves by at least `move` (or as far down, if that is negative). */
  find(cell: number, move: number, isThorough = true): OtherTable | undefined {
    const column = this.at(cell);
    if (this.held.has(cell) || this.propagation.excludes(column, move)) return undefined;
    const room = this.roomOf(column, move);
    const atLeast = (least: number) => this.demand(column, Math.sign(move) * least);
    let table: OtherTable | undefined;
    let isFractional = false;
    for (let least = Math.abs(move); !table && least <= Math.min(room, Math.abs(move) + STEPS); least++) {
      atLeast(least);
      if (!this.solve()) break;
      table = this.read();
      isFractional = !table;
    }
    if (!table && isThorough && isFractional) {
      atLeast(Math.abs(move));
      table = this.findWhole();
    }
    this.release(cell);
    return table;
  }

  /** The least costly table in which all these cells move so far; undefined where there is none in whole numbers of the first try. */
  findTogether(moves: readonly { cell: number; move: number }[]): OtherTable | undefined {
    if (moves.some(({ cell, move }) => this.held.has(cell) || this.roomOf(this.at(cell), move) < Math.abs(move)))
      return undefined;
    for (const { cell, move } of moves) this.demand(this.at(cell), move);
    const table = this.solve() ? this.read() : undefined;
    for (const { cell } of moves) this.release(cell);
    return table;
  }

  private reach(column: number): readonly [number, number] {
    return this.held.has(this.cells[column] as number) ? [0, 0] : [-(this.down[column] as number), this.up[column] as number];
  }

  private roomOf(column: number, move: number): number {
    return (move > 0 ? this.up : this.down)[column] as number;
  }

  /** The column moves at least so far, and that way only. */
  private demand(column: number, move: number): void {
    const room = this.roomOf(column, move);
    this.model.setBounds(column, Math.max(0, move), move > 0 ? room : 0);
    this.model.setBounds(this.cells.length + column, Math.max(0, -move), move > 0 ? 0 : room);
  }

  /** The same for a reader who knows some cells exactly. */
  findFor(knows: Iterable<number>, cell: number, move: number): OtherTable | undefined {
    const still = [...knows].filter((known) => this.column.has(known) && !this.held.has(known));
    for (const known of still) this.hold(known);
    const table = this.find(cell, move);
    for (const known of still) this.release(known);
    return table;
  }

  private findWhole(): OtherTable | undefined {
    this.model.wholeNumbers(1);
    // a search that was cut short may have found one all the same
    this.solve();
    const table = this.broken().length ? undefined : this.read();
    this.model.wholeNumbers();
    return table;
  }

  /** Solves until no rare row is broken. */
  private solve(): boolean {
    while (this.model.solve()) {
      const broken = this.broken();
      if (!broken.length) return true;
      this.rare = this.rare.filter((row) => !broken.includes(row));
      for (const { terms, lower, upper } of broken) {
        const all = terms.flatMap(([factor, column]) => this.split(factor, column));
        const negative = all.map(([factor, column]): Term => [-factor, column]);
        if (lower > Number.NEGATIVE_INFINITY) this.model.addRow(all, lower);
        if (upper < Number.POSITIVE_INFINITY) this.model.addRow(negative, -upper);
      }
    }
    return false;
  }

  /** Rare rows that the last solution breaks. */
  private broken(): OpenRow[] {
    const { values } = this.model;
    const moved = (column: number): number => (values[column] as number) - (values[this.cells.length + column] as number);
    return this.rare.filter(({ terms, lower, upper }) => {
      const sum = terms.reduce((total, [factor, column]) => total + factor * moved(column), 0);
      return !(sum >= lower - WHOLE && sum <= upper + WHOLE);
    });
  }

  /** undefined where the solution is fractional: a count is whole. */
  private read(): OtherTable | undefined {
    const { values, objective } = this.model;
    const table = new Map<number, number>();
    for (const [n, cell] of this.cells.entries()) {
      const moved = (values[n] ?? Number.NaN) - (values[this.cells.length + n] ?? Number.NaN);
      const whole = Math.round(moved);
      if (!(Math.abs(moved - whole) < WHOLE)) return undefined;
      if (whole !== 0) table.set(cell, whole);
    }
    this.cost = objective;
    return table;
  }

  private setRoom(column: number, up: number, down: number): void {
    this.model.setBounds(column, 0, up);
    this.model.setBounds(this.cells.length + column, 0, down);
  }

  private at(cell: number): number {
    return this.column.get(cell) as number;
  }

  dispose(): void {
    this.model.dispose();
  }
}
