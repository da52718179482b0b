import type { ReaderSystem } from './system.ts';
import type { OtherTable } from './table-finder.ts';

/** A table that has to be found: one in which the cell moves so far. */
export interface Need {
  cell: number;
  move: number;
  table?: OtherTable;
}

const meets = ({ cell, move }: Need, table: OtherTable): boolean => {
  const moved = table.get(cell) ?? 0;
  return move > 0 ? moved >= move : moved <= move;
};

/** The table contradicts nothing that somebody knows. */
export const isUnknown = (table: OtherTable, knows: ReadonlySet<number>): boolean =>
  ![...table.keys()].some((cell) => knows.has(cell));

/** What is withheld, and the tables that prove that it is enough. */
export class Pattern {
  readonly withheld: Set<number>;
  readonly needs: Need[] = [];
  /** tables beyond the needs: they give room to cells that are withheld for others, and hide cells from providers */
  readonly further: OtherTable[] = [];
  private readonly needsOf = new Map<number, Need[]>();
  private readonly users = new Map<number, Set<Need>>();

  constructor(
    readonly system: ReaderSystem,
    withheld: Iterable<number> = [],
  ) {
    const always = [...system.cells.keys()].filter((cell) => system.cell(cell).standing === 'WITHHELD');
    this.withheld = new Set([...always, ...withheld]);
    for (const [cell, { value, demand }] of system.cells.entries()) {
      if (!demand) continue;
      const moves = [demand.atLeast - value, demand.atMost - value].filter((move, n) => (n === 0 ? move > 0 : move < 0));
      const needs = moves.map((move): Need => ({ cell, move }));
      this.needs.push(...needs);
      this.needsOf.set(cell, needs);
    }
  }

  usersOf(cell: number): Need[] {
    return [...(this.users.get(cell) ?? [])];
  }

  settle(need: Need, table: OtherTable): void {
    for (const cell of need.table?.keys() ?? []) this.users.get(cell)?.delete(need);
    need.table = table;
    for (const cell of table.keys()) this.users.set(cell, (this.users.get(cell) ?? new Set()).add(need));
  }

  /** One table serves every need that it meets. */
  share(table: OtherTable): void {
    for (const cell of table.keys())
      for (const need of this.needsOf.get(cell) ?? []) if (!need.table && meets(need, table)) this.settle(need, table);
  }

  /** The table of another need that meets this one, too, and leaves a cell as it is. */
  otherTableFor(need: Need, cell: number): OtherTable | undefined {
    for (const { table } of this.users.get(need.cell) ?? []) if (table && !table.has(cell) && meets(need, table)) return table;
    return undefined;
  }

  /** The first of these tables that meets the need. */
  static serving(need: Need, tables: readonly OtherTable[]): OtherTable | undefined {
    return tables.find((table) => meets(need, table));
  }

  tables(): Set<OtherTable> {
    return new Set([...this.needs.flatMap(({ table }) => table ?? []), ...this.further]);
  }

  /** Information lost: what was printed freely before. */
  cost(): number {
    let cost = 0;
    for (const cell of this.withheld) if (this.system.cell(cell).standing === 'FREE') cost += this.system.cell(cell).weight;
    return cost;
  }

  stuck(): number {
    return this.needs.filter(({ table }) => !table).length;
  }
}
