import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cutToOptimum } from '../../../server/disclosure/exact-cuts.ts';
import { loadSolver } from '../../../server/disclosure/linear-model.ts';
import { Pattern } from '../../../server/disclosure/pattern.ts';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import { ReaderSystem } from '../../../server/disclosure/system.ts';
import { smallRequests } from '../../support/disclosure/releases.ts';

const first = (seed: number) => smallRequests(seed)[0]!;

/** Fischetti and Salazar's table of investments: three activities in three regions with all sums; 22 has to be hidden. */
function investments(): ReaderSystem {
  const system = new ReaderSystem(3);
  const inner = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const add = (id: string, value: number) => system.add({ id, value, lower: 0, weight: value, standing: 'FREE' });
  const cells = inner.map((row, r) => row.map((value, c) => add(`${r}${c}`, value)));
  const rows = inner.map((row, r) => add(`row ${r}`, sum(row)));
  const columns = [0, 1, 2].map((c) => add(`column ${c}`, sum(inner.map((row) => row[c] as number))));
  const total = add('total', sum(inner.flat()));
  cells.forEach((row, r) => {
    system.equal(rows[r] as number, row);
  });
  for (const [c, column] of columns.entries())
    system.equal(
      column,
      cells.map((row) => row[c] as number),
    );
  system.equal(total, rows);
  system.equal(total, columns);
  Object.assign(system.cell(system.find('12') as number), { standing: 'WITHHELD', demand: { atMost: 17, atLeast: 27 } });
  return system;
}

describe('cuts to the optimum', { timeout: 60_000 }, () => {
  it('hide 22 in the textbook table behind 8, 17 and 12, which costs 37', async () => {
    const system = investments();
    const highs = await loadSolver();
    const shop = { highs, system, relationsOf: system.relationsOfCells(), secret: '', providers: new Map() };
    const { withheld, bound } = cutToOptimum(shop);
    const values = [...(withheld ?? [])].map((cell) => system.cell(cell).value).sort((a, b) => a - b);
    expect(values).toEqual([8, 12, 17, 22]);
    expect(bound).toBeCloseTo(37);
    expect(new Pattern(system, withheld).cost()).toBe(37);
  });

  it('never cost more than the fast way, which loses little, and reach the bound nearly everywhere, providers included', async () => {
    const costs = { fast: 0, exact: 0, bound: 0 };
    for (const seed of [0, 1, 3, 4, 6, 7, 10, 12, 15, 16, 18, 22]) {
      const fast = await protectRelease(first(seed));
      const exact = await protectRelease({ ...first(seed), effort: 'EXACT' });
      expect(exact.audit.passed).toBe(true);
      expect(exact.cost).toBeLessThanOrEqual(fast.cost);
      expect(exact.cost).toBeGreaterThanOrEqual(exact.bound - 0.001);
      costs.fast += fast.cost;
      costs.exact += exact.cost;
      costs.bound += exact.bound;
    }
    expect(costs.exact).toBeLessThanOrEqual(1.01 * costs.bound);
    expect(costs.fast).toBeLessThanOrEqual(1.25 * costs.exact);
  });
});

describe('the same release', { timeout: 60_000 }, () => {
  it('has the same pattern on every machine', async () => {
    const patterns = await Promise.all([0, 4, 9, 10, 15].map((seed) => protectRelease({ ...first(seed), effort: 'EXACT' })));
    const text = patterns.map(({ withheld }) => [...withheld].sort().join('\n')).join('\n\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '851abca51da05da79078e1022131ee7f79462af394739601b5fdf668df0091af',
    );
  });
});
