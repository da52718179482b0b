import { agrees } from './audit.ts';
import type { OtherTable } from './table-finder.ts';
import type { Workshop } from './workshop.ts';

/** The same moves the other way, or twice: served where they happen to be tables, too, they cost no program. */
const FACTORS = [1, -1, 2, -2];

/** Other tables that follow from one without a program: each part that hangs together, as it is, turned round and doubled. */
export function* followOn(shop: Workshop, withheld: ReadonlySet<number>, table: OtherTable): Generator<OtherTable> {
  for (const part of partsOf(shop, table))
    for (const factor of FACTORS) {
      const other: OtherTable = new Map(Array.from(part, ([cell, moved]) => [cell, factor * moved]));
      if (agrees(shop, withheld, other)) yield other;
    }
}

/** Moves that share no relation are tables by themselves. */
function partsOf({ system, relationsOf }: Workshop, table: OtherTable): OtherTable[] {
  const left = new Set(table.keys());
  const parts: OtherTable[] = [];
  for (const start of table.keys()) {
    if (!left.delete(start)) continue;
    const cells = [start];
    for (const cell of cells)
      for (const relation of relationsOf[cell] ?? [])
        for (const [, other] of system.relations[relation]?.terms ?? []) if (left.delete(other)) cells.push(other);
    parts.push(new Map(cells.map((cell) => [cell, table.get(cell) as number])));
  }
  return parts;
}
