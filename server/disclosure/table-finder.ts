import type { Highs } from 'highs';
import { MoveModel, mostFractional, type Reach } from './move-model.ts';
import { openRows } from './open-rows.ts';
import { Propagation } from './propagation.ts';
import { type SameMoves, sameMoves } from './same-moves.ts';
import type { ReaderSystem, Relation } from './system.ts';

/** A table that agrees with everything printed, as what it moves: cell -> whole number, never 0. */
export type OtherTable = ReadonlyMap<number, number>;

/** What a withheld cell costs to move: next to nothing, but not nothing, so that tables stay small. */
const TINY = 0.002;
/** Where a table is fractional, a cell that moves a little further may give a whole one. */
const STEPS = 2;

interface Search {
  highs: Highs;
  system: ReaderSystem;
  /** for each cell the relations it is part of */
  relationsOf: readonly number[][];
  /** cells that may move */
  open: readonly number[];
  withheld: ReadonlySet<number>;
  noise: () => number;
  /** whether the solver searches for whole numbers, as far as its limit, where rounding finds none: slow, and hardly ever needed */
  isThorough: boolean;
}

/** Finds the least costly other table in which a cell moves. Costs nothing but what would have to be withheld in addition. */
export class TableFinder {
  private readonly moves: SameMoves;
  private readonly free: readonly Reach[];
  private readonly prices: number[];
  private readonly weights: ReadonlyMap<number, number>;
  private readonly model: MoveModel;
  private readonly propagation: Propagation;
  private readonly held = new Set<number>();
  private readonly isThorough: boolean;
  /** what the last table that was found cost */
  cost = 0;

  constructor({ highs, system, relationsOf, open, withheld, noise, isThorough }: Search) {
    this.isThorough = isThorough;
    const touched = new Set(open.flatMap((cell) => relationsOf[cell] as number[]));
    const relations = Array.from(touched, (number) => system.relations[number] as Relation);
    this.moves = sameMoves(open, relations);
    const { columnOf, members } = this.moves;
    const { rows, lower, upper } = openRows(relations, columnOf, members.length);
    const room = Math.max(10, system.threshold, 2 * system.cells.reduce((most, { value }) => Math.max(most, value), 0));
    this.free = members.map((cells, column): Reach => {
      const fallOf = (way: 1 | -1) =>
        cells.filter((each) => each[1] === way).map(([cell]) => system.cell(cell).value - system.cell(cell).lower);
      const [down, up] = [fallOf(1), fallOf(-1)].map((falls) => Math.min(room, ...falls)) as [number, number];
      return [Math.max(-down, Math.ceil(lower[column] as number)), Math.min(up, Math.floor(upper[column] as number))];
    });
    this.weights = new Map(open.filter((cell) => !withheld.has(cell)).map((cell) => [cell, system.cell(cell).weight]));
    const priceOf = (cell: number): number => {
      const tiny = TINY * (1 + noise()) * (system.cell(cell).standing === 'WITHHELD' ? 1 : 3);
      return tiny + (this.weights.get(cell) ?? 0);
    };
    this.prices = members.map((cells) => cells.reduce((price, [cell]) => price + priceOf(cell), 0));
    this.propagation = new Propagation(rows, members.length, (column) => this.reachOf(column));
    this.model = new MoveModel(highs, this.prices, this.free, rows);
  }

  /** The cell is withheld from now on: moving it is free. */
  withhold(cell: number): void {
    const column = this.moves.columnOf.get(cell)?.[0];
    if (column === undefined) return;
    const price = (this.prices[column] as number) - (this.weights.get(cell) ?? 0);
    this.prices[column] = price;
    this.model.setPrice(column, price);
  }

  /** The cell stands still until `release`. */
  hold(cell: number): void {
    this.held.add(cell);
    this.restore(this.moves.columnOf.get(cell)?.[0]);
  }

  release(cell: number): void {
    this.held.delete(cell);
    this.restore(this.moves.columnOf.get(cell)?.[0]);
  }

  /** true where a glance shows that no table moves the cell so far */
  excludes(cell: number, move: number): boolean {
    const [column, wanted] = this.asked(cell, move);
    return column === undefined || this.propagation.excludes(column, wanted);
  }

  /** The least costly table in which the cell moves by at least `move` (or as far down, if that is negative). */
  find(cell: number, move: number): OtherTable | undefined {
    const [column, wanted] = this.asked(cell, move);
    if (column === undefined || this.excludes(cell, move)) return undefined;
    let found: Float64Array | undefined;
    for (let step = 0; step <= STEPS; step++) {
      if (!this.demand(column, wanted + Math.sign(wanted) * step)) break;
      const moves = this.model.solve();
      if (!moves) break;
      found = moves;
      if (mostFractional(moves) === undefined) break;
    }
    const table = found && (this.read(found) ?? this.wholeOne(column, wanted));
    this.restore(column);
    return table;
  }

  private wholeOne(column: number, move: number): OtherTable | undefined {
    this.demand(column, move);
    const narrowed = new Set<number>();
    const found = this.model.dive((each) => narrowed.add(each));
    const table = found && this.read(found);
    for (const each of narrowed) this.restore(each);
    if (table || !this.isThorough) return table;
    this.demand(column, move);
    const searched = this.model.search();
    return searched && this.read(searched);
  }

  /** The least costly table in which all these cells move so far; undefined where the first try has none in whole numbers. */
  findTogether(needs: readonly { cell: number; move: number }[]): OtherTable | undefined {
    const wanted = new Map<number, number>();
    for (const { cell, move } of needs) {
      const [column, its] = this.asked(cell, move);
      if (column !== undefined && !wanted.has(column)) wanted.set(column, its);
      else return undefined;
    }
    const canAll = [...wanted].every(([column, move]) => this.demand(column, move));
    const moves = canAll ? this.model.solve() : undefined;
    for (const column of wanted.keys()) this.restore(column);
    return moves && this.read(moves);
  }

  /** The same as `find` for a reader who knows some cells exactly. */
  findFor(knows: Iterable<number>, cell: number, move: number): OtherTable | undefined {
    const still = [...knows].filter((known) => this.moves.columnOf.has(known) && !this.held.has(known));
    for (const known of still) this.hold(known);
    const table = this.find(cell, move);
    for (const known of still) this.release(known);
    return table;
  }

  private asked(cell: number, move: number): [column: number | undefined, move: number] {
    const [column, way] = this.moves.columnOf.get(cell) ?? ([undefined, 1] as const);
    return [column, way * move];
  }

  private reachOf(column: number): Reach {
    const isHeld = this.moves.members[column]?.some(([cell]) => this.held.has(cell));
    return isHeld ? [0, 0] : (this.free[column] as Reach);
  }

  /** Nothing is demanded of the column any more. */
  private restore(column: number | undefined): void {
    if (column !== undefined) this.model.setReach(column, this.reachOf(column));
  }

  /** The column moves at least so far, and that way only. @returns false where it cannot */
  private demand(column: number, move: number): boolean {
    const [lowest, highest] = this.reachOf(column);
    if (move < lowest || move > highest) return false;
    this.model.setReach(column, move > 0 ? [move, highest] : [lowest, move]);
    return true;
  }

  /** undefined where the solution is fractional: a count is whole. */
  private read(moves: Float64Array): OtherTable | undefined {
    if (mostFractional(moves) !== undefined) return undefined;
    const table = new Map<number, number>();
    for (const [column, cells] of this.moves.members.entries()) {
      const whole = Math.round(moves[column] as number);
      if (whole !== 0) for (const [cell, way] of cells) table.set(cell, way * whole);
    }
    this.cost = this.model.cost;
    return table;
  }

  dispose(): void {
    this.model.dispose();
  }
}
