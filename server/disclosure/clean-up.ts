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
      const proofs = proveWithout(finder, pattern.usersOf(cell));
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

/** Other tables for these needs, as the finder stands now; undefined where one has none. */
export function proveWithout(finder: TableFinder, needs: readonly Need[]): [Need, OtherTable][] | undefined {
  const proofs: [Need, OtherTable][] = [];
  const tables: OtherTable[] = [];
  for (const need of needs.toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move) || a.cell - b.cell)) {
    const shared = Pattern.serving(need, tables);
    const table = shared ?? finder.find(need.cell, need.move);
    if (!table) return undefined;
    if (!shared) tables.push(table);
    proofs.push([need, table]);
  }
  return proofs;
}
