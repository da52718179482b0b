import { describe, expect, it } from 'vitest';
import { protectFast } from '../../../server/disclosure/fast-protector.ts';
import { LinearModel } from '../../../server/disclosure/linear-model.ts';
import { findRanges } from '../../../server/disclosure/ranges.ts';
import type { Term } from '../../../server/disclosure/system.ts';
import { openWorkshop, type Workshop } from '../../../server/disclosure/workshop.ts';
import { hardRequests } from '../../support/disclosure/hard-operations.ts';
import { Random } from '../../support/random.ts';

const FAR = 1_000;

/** How many cells cannot move as far as they have to: one program for each cell and direction, in moves. */
function narrowOnes({ highs, system }: Workshop, withheld: ReadonlySet<number>): number {
  const cells = [...withheld];
  const column = new Map(cells.map((cell, n) => [cell, n]));
  const rows = system.relations.map(({ terms, lower, upper, sum }) => {
    const open = terms.flatMap(([factor, cell]): Term[] => (column.has(cell) ? [[factor, column.get(cell)!]] : []));
    return { terms: open, lower: lower - sum, upper: upper - sum };
  });
  const lower = cells.map((cell) => Math.max(-FAR, system.cell(cell).lower - system.cell(cell).value));
  const problem = { cost: cells.map(() => 0), lower, upper: cells.map(() => FAR), rows, maximise: true };
  const model = new LinearModel(highs, problem);
  const furthest = (n: number, sign: number): number => {
    model.setCost(n, sign);
    expect(model.solve()).toBe(true);
    const { values } = model;
    model.setCost(n, 0);
    return values[n]!;
  };
  const isNarrow = (cell: number): boolean => {
    const { demand, value } = system.cell(cell);
    const [down, up] = [furthest(column.get(cell)!, -1), furthest(column.get(cell)!, 1)];
    return demand
      ? value + down > demand.atMost + 1e-6 || value + up < demand.atLeast - 1e-6
      : up - down < system.widthOf(cell) - 1e-6;
  };
  const narrow = cells.filter((cell) => (system.cell(cell).demand || system.widthOf(cell) > 0) && isNarrow(cell)).length;
  model.dispose();
  return narrow;
}

describe('the second judge', { timeout: 60_000 }, () => {
  it('counts exactly the ranges that are too narrow, though it looks at many cells at once', async () => {
    const found: number[] = [];
    for (let seed = 0; seed < 24; seed++) {
      const shop = await openWorkshop(hardRequests(seed)[0]!);
      const random = new Random(seed);
      // some of what was withheld is printed all the same
      const isKept = (cell: number) => shop.system.cell(cell).standing !== 'FREE' || random.chance(0.5);
      const withheld = new Set([...protectFast(shop, 1).withheld].filter(isKept));
      const { tooNarrow } = findRanges(shop.highs, shop.system, withheld);
      expect(tooNarrow, `seed ${seed}`).toBe(narrowOnes(shop, withheld));
      found.push(tooNarrow);
    }
    expect(found.filter((tooNarrow) => tooNarrow > 0).length).toBeGreaterThan(8);
  });
});
