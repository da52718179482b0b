import { proveWithout } from './clean-up.ts';
import { anyMove, note, type Ranges, roomFor } from './give-room.ts';
import { isUnknown, type Need, type Pattern } from './pattern.ts';
import type { OtherTable, TableFinder } from './table-finder.ts';
import { finderFor, type Workshop } from './workshop.ts';

/** All tables of a pattern without one of its cells. */
interface Without {
  proofs: [Need, OtherTable][];
  further: OtherTable[];
}

/**
 * Prints again what is not needed in the end because of what was withheld after it, for room or from providers: the needs, the
 * room and every provider are looked at anew without each cell.
 */
export function trim(shop: Workshop, pattern: Pattern, noise: () => number): void {
  const weight = (cell: number) => shop.system.cell(cell).weight;
  const candidates = [...pattern.withheld].filter((cell) => shop.system.cell(cell).standing === 'FREE');
  const finder = finderFor(shop, pattern, noise, { isJustThis: true, isQuick: true });
  try {
    for (const cell of candidates.toSorted((a, b) => weight(b) - weight(a) || a - b)) {
      finder.hold(cell);
      const found = without(cell, shop, pattern, finder);
      if (!found) {
        finder.release(cell);
        continue;
      }
      for (const [need, table] of found.proofs) pattern.settle(need, table);
      pattern.further.splice(0, pattern.further.length, ...found.further);
      pattern.withheld.delete(cell);
    }
  } finally {
    finder.dispose();
  }
}

function without(cell: number, shop: Workshop, pattern: Pattern, finder: TableFinder): Without | undefined {
  const proofs = proveWithout(cell, pattern, finder);
  if (!proofs) return undefined;
  const tables = [...pattern.tables()];
  const touched = new Set(tables.filter((table) => table.has(cell)).flatMap((table) => [...table.keys()]));
  touched.delete(cell);
  const further = pattern.further.filter((table) => !table.has(cell));
  const kept = tables.filter((table) => !table.has(cell)).concat(proofs.map(([, table]) => table));
  const isEnough = hide(shop, touched, finder, kept, further) && widen(shop, touched, finder, kept, further);
  return isEnough ? { proofs, further } : undefined;
}

/** Every provider that one of the lost tables kept from finding something out. */
function hide(
  { system, providers }: Workshop,
  touched: ReadonlySet<number>,
  finder: TableFinder,
  kept: OtherTable[],
  further: OtherTable[],
): boolean {
  for (const knows of providers.values()) {
    const hidden = new Set(kept.filter((table) => isUnknown(table, knows)).flatMap((table) => [...table.keys()]));
    for (const cell of touched) {
      if (!system.cell(cell).demand || knows.has(cell) || hidden.has(cell)) continue;
      const table = anyMove(finder, knows, cell);
      if (!table) return false;
      for (const moved of table.keys()) hidden.add(moved);
      kept.push(table);
      further.push(table);
    }
  }
  return true;
}

function widen(
  { system }: Workshop,
  touched: ReadonlySet<number>,
  finder: TableFinder,
  kept: OtherTable[],
  further: OtherTable[],
): boolean {
  const ranges: Ranges = new Map();
  for (const table of kept) note(ranges, table);
  for (const cell of touched) {
    const range = ranges.get(cell) ?? [0, 0];
    const width = system.widthOf(cell);
    if (range[1] - range[0] >= width) continue;
    const tables = roomFor(finder, cell, width, range);
    if (!tables) return false;
    for (const table of tables) note(ranges, table);
    further.push(...tables);
  }
  return true;
}
