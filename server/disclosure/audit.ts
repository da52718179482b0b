import type { OtherTable } from './table-finder.ts';
import type { Workshop } from './workshop.ts';

/** What whole-number arithmetic says. */
export interface Verdict {
  demands: number;
  failed: number;
  /** provider -> protected cells that it could find out */
  providers: Record<string, number>;
}

/**
 * Judges a pattern by the tables that are claimed to agree with everything printed. Uses no solver and nothing of the
 * protector: a table counts if, added up by hand, it is one; a demand is met if such a table meets it.
 */
export function judge(shop: Workshop, withheld: ReadonlySet<number>, claimed: Iterable<OtherTable>): Verdict {
  const { system, providers } = shop;
  const tables = [...claimed].filter((table) => agrees(shop, withheld, table));
  const ranges = rangesOf(tables);
  let demands = 0;
  let failed = 0;
  const demand = (isMet: boolean) => {
    demands++;
    if (!isMet) failed++;
  };
  for (const [cell, { demand: wanted, value, standing }] of system.cells.entries()) {
    const [lowest, highest] = ranges.get(cell) ?? [0, 0];
    if (wanted) {
      demand(value + lowest <= wanted.atMost);
      demand(value + highest >= wanted.atLeast);
    } else if (withheld.has(cell) || standing === 'WITHHELD') {
      const width = system.widthOf(cell);
      if (width > 0) demand(highest - lowest >= width);
    }
  }
  const found = Object.fromEntries([...providers].map(([name, knows]) => [name, foundOutBy(knows)]));
  return { demands, failed, providers: found };

  function foundOutBy(knows: ReadonlySet<number>): number {
    const hidden = rangesOf(tables.filter((table) => isUnknown(table, knows)));
    return [...system.cells.entries()].filter(([cell, each]) => each.demand && !knows.has(cell) && !hidden.has(cell)).length;
  }
}

/** The table moves withheld cells alone, by whole numbers, and contradicts no relation. */
export function agrees({ system, relationsOf }: Workshop, withheld: ReadonlySet<number>, table: OtherTable): boolean {
  const touched = new Set<number>();
  for (const [cell, moved] of table) {
    const { value, lower, standing } = system.cell(cell);
    if (!withheld.has(cell) || standing === 'PRINTED' || !Number.isSafeInteger(moved) || value + moved < lower) return false;
    for (const relation of relationsOf[cell] ?? []) touched.add(relation);
  }
  for (const number of touched) {
    const { terms, lower, upper, sum } = system.relations[number]!;
    const moved = terms.reduce((total, [coefficient, cell]) => total + coefficient * (table.get(cell) ?? 0), sum);
    if (moved < lower || moved > upper) return false;
  }
  return true;
}

/** The table moves nothing that a provider counts itself. */
const isUnknown = (table: OtherTable, knows: ReadonlySet<number>): boolean => [...table.keys()].every((cell) => !knows.has(cell));

function rangesOf(tables: readonly OtherTable[]): Map<number, [lowest: number, highest: number]> {
  const ranges = new Map<number, [number, number]>();
  for (const table of tables)
    for (const [cell, moved] of table) {
      const [lowest, highest] = ranges.get(cell) ?? [0, 0];
      ranges.set(cell, [Math.min(lowest, moved), Math.max(highest, moved)]);
    }
  return ranges;
}
