import { expect, it } from 'vitest';
import { cutToOptimum } from '../../../server/disclosure/exact-cuts.ts';
import { loadSolver } from '../../../server/disclosure/linear-model.ts';
import { Pattern } from '../../../server/disclosure/pattern.ts';
import { ReaderSystem } from '../../../server/disclosure/system.ts';
import type { Workshop } from '../../../server/disclosure/workshop.ts';
import { Random } from '../../support/random.ts';

/** Two offers of two providers, three groups, all sums; the number of all is printed. */
const INNER = [0, 1, 2, 3, 4, 5];
const SUMS = [
  [0, 1, 2],
  [3, 4, 5],
  [0, 3],
  [1, 4],
  [2, 5],
];

async function offers(seed: number): Promise<Workshop> {
  const random = new Random(seed);
  const system = new ReaderSystem(3);
  const add = (id: string, value: number) =>
    system.add({
      id,
      value,
      lower: 0,
      weight: random.int(1, 4),
      standing: 'FREE',
      place: { state: 0, indicator: id, values: new Map() },
    });
  for (const cell of INNER) add(`cell ${cell}`, random.int(0, 3));
  for (const parts of SUMS)
    system.equal(
      add(
        `sum of ${parts}`,
        parts.reduce((sum, cell) => sum + system.cell(cell).value, 0),
      ),
      parts,
    );
  const all = add(
    'all',
    INNER.reduce((sum, cell) => sum + system.cell(cell).value, 0),
  );
  system.equal(all, INNER);
  system.cell(all).standing = 'PRINTED';
  for (const [cell, { value }] of system.cells.entries()) if (cell !== all && system.isSmall(value)) system.protect(cell);
  const providers = new Map([
    ['first', new Set([0, 1, 2, 6])],
    ['second', new Set([3, 4, 5, 7])],
  ]);
  return { highs: await loadSolver(), system, relationsOf: system.relationsOfCells(), secret: '', providers };
}

/** All ways to share out the number of all among the six, with their sums. */
function everyTable({ system }: Workshop): number[][] {
  const all = system.cells.at(-1)?.value ?? 0;
  const share = (left: number, parts: number): number[][] =>
    parts === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, n) => share(left - n, parts - 1).map((rest) => [n, ...rest])).flat();
  return share(all, INNER.length).map((inner) => [
    ...inner,
    ...SUMS.map((parts) => parts.reduce((sum, cell) => sum + (inner[cell] as number), 0)),
    all,
  ]);
}

/** Is every protected number hidden, by the rule, from everybody and from both providers? */
function isHidden({ system, providers }: Workshop, withheld: ReadonlySet<number>, tables: readonly number[][]): boolean {
  const isSame = (table: readonly number[], cell: number) => table[cell] === system.cell(cell).value;
  const agreeing = tables.filter((table) => table.every((_, cell) => withheld.has(cell) || isSame(table, cell)));
  const secrets = [...system.cells.entries()].flatMap(([cell, { demand }]) => (demand ? [{ cell, ...demand }] : []));
  const believes = (cell: number, is: (value: number) => boolean) => agreeing.some((table) => is(table[cell] as number));
  return (
    secrets.every(
      ({ cell, atMost, atLeast }) => believes(cell, (value) => value <= atMost) && believes(cell, (value) => value >= atLeast),
    ) &&
    [...providers.values()].every((knows) => {
      const left = agreeing.filter((table) => [...knows].every((cell) => isSame(table, cell)));
      return secrets.every(({ cell }) => knows.has(cell) || left.some((table) => !isSame(table, cell)));
    })
  );
}

/** The cheapest of all patterns that hide everything; none where even withholding all does not. */
function cheapest(shop: Workshop): number | undefined {
  const tables = everyTable(shop);
  const free = [...shop.system.cells.entries()].flatMap(([cell, { standing }]) => (standing === 'FREE' ? [cell] : []));
  const patterns = Array.from(
    { length: 2 ** free.length },
    (_, bits) =>
      new Pattern(
        shop.system,
        free.filter((__, n) => bits & (1 << n)),
      ),
  );
  const costs = patterns.map((pattern) => pattern.cost());
  const order = [...patterns.keys()].sort((a, b) => (costs[a] as number) - (costs[b] as number));
  const best = order.find((n) => isHidden(shop, (patterns[n] as Pattern).withheld, tables));
  return best === undefined ? undefined : costs[best];
}

it('no pattern that hides everything from everybody and from each provider costs less than the bound, and the cuts find one of the cheapest', async () => {
  const count = { instances: 0, met: 0, needProviders: 0 };
  for (let seed = 0; seed < 40; seed++) {
    const shop = await offers(seed);
    const least = cheapest(shop);
    const { bound, withheld } = cutToOptimum(shop);
    if (least === undefined) continue;
    expect(bound, `operation ${seed}`).toBeLessThanOrEqual(least + 1e-6);
    count.instances++;
    if (withheld && isHidden(shop, withheld, everyTable(shop)) && new Pattern(shop.system, withheld).cost() === least)
      count.met++;
    if (cutToOptimum({ ...shop, providers: new Map() }).bound < bound - 1e-6) count.needProviders++;
  }
  expect(count.instances).toBeGreaterThan(20);
  expect(count.needProviders).toBeGreaterThan(5);
  expect(count.met).toBe(count.instances);
}, 60_000);
