import { expect, it } from 'vitest';
import { agrees } from '../../../server/disclosure/audit.ts';
import { followOn } from '../../../server/disclosure/follow-on.ts';
import { loadSolver } from '../../../server/disclosure/linear-model.ts';
import { ReaderSystem } from '../../../server/disclosure/system.ts';
import type { OtherTable } from '../../../server/disclosure/table-finder.ts';
import type { Workshop } from '../../../server/disclosure/workshop.ts';

/** Two sums that have nothing to do with each other: a + b = 5 and c + d = 3, the wholes printed. */
async function twoSums(): Promise<Workshop> {
  const system = new ReaderSystem(3);
  const cell = (id: string, value: number) => system.add({ id, value, lower: 0, weight: 1, standing: 'FREE' });
  const [a, b, c, d] = [cell('a', 1), cell('b', 4), cell('c', 2), cell('d', 1)];
  for (const [whole, parts] of [[5, [a, b]] as const, [3, [c, d]] as const])
    system.relate(
      parts.map((part) => [1, part] as const),
      whole,
      whole,
    );
  return { highs: await loadSolver(), system, relationsOf: system.relationsOfCells(), secret: '', providers: new Map() };
}

it('a table falls into its parts, each turned round and doubled where that is a table, too', async () => {
  const shop = await twoSums();
  const [a, b, c, d] = [0, 1, 2, 3] as const;
  const withheld = new Set([a, b, c, d]);
  const found: OtherTable = new Map([
    [a, 1],
    [c, -1],
    [b, -1],
    [d, 1],
  ]);
  const others = [...followOn(shop, withheld, found)];
  const written = others.map((table) => [...table].toSorted(([x], [y]) => x - y).join(' '));
  // twice down is below zero for a, as twice up is for d's partner
  expect(written).toEqual(['0,1 1,-1', '0,-1 1,1', '0,2 1,-2', '2,-1 3,1', '2,1 3,-1', '2,-2 3,2']);
  expect(others.every((table) => agrees(shop, withheld, table))).toBe(true);
});
