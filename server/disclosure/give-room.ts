import { isUnknown, type Pattern } from './pattern.ts';
import type { OtherTable, TableFinder } from './table-finder.ts';
import { finderFor, type Workshop, withhold } from './workshop.ts';

/** Cells that are withheld for this need room themselves: bounded, for each round withholds more. */
const ROUNDS = 6;

/**
 * A cell that is withheld for others must be able to move by threshold - 1 in all, or its narrow range tells that it is not
 * small. And no provider, who knows its own numbers, may find out a protected one: each needs a table without its cells.
 */
export function giveRoom(shop: Workshop, pattern: Pattern, noise: () => number, isJustThis = false): void {
  const finder = finderFor(shop, pattern, noise, { isJustThis });
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const before = pattern.withheld.size + pattern.further.length;
      widen(shop, pattern, finder);
      hideFromProviders(shop, pattern, finder);
      if (pattern.withheld.size + pattern.further.length === before) return;
    }
  } finally {
    finder.dispose();
  }
}

/**
 * Hides protected cells from every provider, then prints again what no table moves: the cuts, which reckon with fractions, choose cells that
 * whole numbers have no use for, and to give these room would cost more.
 */
export function hideAndPrintUnused(shop: Workshop, pattern: Pattern, noise: () => number): void {
  const finder = finderFor(shop, pattern, noise);
  try {
    hideFromProviders(shop, pattern, finder);
  } finally {
    finder.dispose();
  }
  const moved = new Set([...pattern.tables()].flatMap((table) => [...table.keys()]));
  for (const cell of pattern.withheld)
    if (shop.system.cell(cell).standing === 'FREE' && !moved.has(cell)) pattern.withheld.delete(cell);
}

function add(pattern: Pattern, finder: TableFinder, table: OtherTable): void {
  withhold(pattern, finder, table.keys());
  pattern.further.push(table);
}

function widen({ system }: Workshop, pattern: Pattern, finder: TableFinder): void {
  const ranges: Ranges = new Map();
  for (const table of pattern.tables()) note(ranges, table);
  for (const cell of [...pattern.withheld].sort((a, b) => a - b)) {
    const width = system.widthOf(cell);
    const range = ranges.get(cell) ?? [0, 0];
    if (range[1] - range[0] >= width) continue;
    for (const table of roomFor(finder, cell, width, range) ?? []) {
      add(pattern, finder, table);
      note(ranges, table);
    }
  }
}

/** How far down and up tables move a cell. */
export type Ranges = Map<number, [lowest: number, highest: number]>;

export function note(ranges: Ranges, table: OtherTable): void {
  for (const [cell, moved] of table) {
    const [lowest, highest] = ranges.get(cell) ?? [0, 0];
    ranges.set(cell, [Math.min(lowest, moved), Math.max(highest, moved)]);
  }
}

/** Tables that, with a range that is there, let a cell move by `width` in all. */
export function roomFor(finder: TableFinder, cell: number, width: number, range: [number, number]): OtherTable[] | undefined {
  return atOnce(finder, cell, width, range) ?? toBothSides(finder, cell, width);
}

/** One table that is far enough from those that are there: the cheaper one of up and down. */
function atOnce(finder: TableFinder, cell: number, width: number, [lowest, highest]: [number, number]): OtherTable[] | undefined {
  const up = finder.find(cell, lowest + width);
  const cost = finder.cost;
  const down = finder.find(cell, highest - width);
  if (up && (!down || cost <= finder.cost)) return [up];
  return down && [down];
}

function toBothSides(finder: TableFinder, cell: number, width: number): OtherTable[] | undefined {
  for (let up = 1; up < width; up++) {
    const tables = [finder.find(cell, up), finder.find(cell, up - width)];
    if (tables.every((table) => table !== undefined)) return tables;
  }
  return undefined;
}

function hideFromProviders({ system, providers }: Workshop, pattern: Pattern, finder: TableFinder): void {
  for (const knows of providers.values()) {
    const hidden = new Set<number>();
    const hide = (table: OtherTable) => {
      for (const cell of table.keys()) hidden.add(cell);
    };
    for (const table of pattern.tables()) if (isUnknown(table, knows)) hide(table);
    for (const [cell, { demand }] of system.cells.entries()) {
      if (!demand || hidden.has(cell) || knows.has(cell)) continue;
      const table = anyMove(finder, knows, cell);
      if (!table) continue;
      add(pattern, finder, table);
      hide(table);
    }
  }
}

/** The cheaper table in which the cell is not what it is, and all that the provider knows is. */
export function anyMove(finder: TableFinder, knows: ReadonlySet<number>, cell: number): OtherTable | undefined {
  const up = finder.findFor(knows, cell, 1);
  const { cost } = finder;
  const down = finder.findFor(knows, cell, -1);
  return up && (!down || cost <= finder.cost) ? up : down;
}
