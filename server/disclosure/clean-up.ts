import { type Need, Pattern } from './pattern.ts';
import type { OtherTable, TableFinder } from './table-finder.ts';
import { finderFor, type Workshop } from './workshop.ts';

/** Prints again what no proof needs: for each withheld cell the tables that move it are sought anew without it. */
export function cleanUp(shop: Workshop, pattern: Pattern, noise: () => number): void {
  const { system } = shop;
  const worth = (cell: number) => system.cell(cell).weight / (1 + pattern.usersOf(cell).length);
  const order = [...pattern.withheld]
    .filter((cell) => system.cell(cell).standing === 'FREE')
    .map((cell): [number, number] => [cell, worth(cell)])
    .sort(([a, x], [b, y]) => y - x || a - b);
  const finder = finderFor(shop, pattern, noise, { isJustThis: true, isQuick: true });
  try {
    for (const [cell] of order) {
      finder.hold(cell);
      const proofs = proveWithout(cell, pattern, finder);
      if (!proofs) {
        finder.release(cell);
        continue;
      }
      for (const [need, table] of proofs) pattern.settle(need, table);
      pattern.withheld.delete(cell);
    }
  } finally {
    finder.dispose();
  }
}

/** Other tables for what needs a cell, as the finder stands now; undefined where one has none. Tables that are there cost no program. */
export function proveWithout(cell: number, pattern: Pattern, finder: TableFinder): [Need, OtherTable][] | undefined {
  const proofs: [Need, OtherTable][] = [];
  const open: Need[] = [];
  for (const need of pattern.usersOf(cell)) {
    const table = pattern.otherTableFor(need, cell);
    if (table) proofs.push([need, table]);
    else open.push(need);
  }
  if (open.some((need) => finder.excludes(need.cell, need.move))) return undefined;
  const tables: OtherTable[] = [];
  for (const need of open.toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move) || a.cell - b.cell)) {
    const shared = Pattern.serving(need, tables);
    const table = shared ?? finder.find(need.cell, need.move);
    if (!table) return undefined;
    if (!shared) tables.push(table);
    proofs.push([need, table]);
  }
  return proofs;
}
