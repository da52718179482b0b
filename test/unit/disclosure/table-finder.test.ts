import { expect, it } from 'vitest';
import { agrees } from '../../../server/disclosure/audit.ts';
import { loadSolver } from '../../../server/disclosure/linear-model.ts';
import { ReaderSystem, type Term } from '../../../server/disclosure/system.ts';
import { TableFinder } from '../../../server/disclosure/table-finder.ts';
import { Random } from '../../support/random.ts';

const CELLS = [0, 1, 2, 3, 4];
/** How far up each cell can go at most. */
const ROOM = 3;

/** Five counts that hang together by sums and by comparisons, some of which leave much room. */
function invent(seed: number): ReaderSystem {
  const random = new Random(seed);
  const system = new ReaderSystem(3);
  for (const cell of CELLS) {
    const value = random.int(0, 3);
    system.add({ id: `c${cell}`, value, lower: 0, weight: random.int(1, 9), standing: random.chance(0.15) ? 'PRINTED' : 'FREE' });
    system.relate([[1, cell]], Number.NEGATIVE_INFINITY, value + ROOM);
  }
  for (let n = random.int(1, 4); n > 0; n--) {
    const terms = random.some(CELLS, 4).map((cell): Term => [random.pick([1, 1, -1]), cell]);
    const sum = terms.reduce((total, [factor, cell]) => total + factor * system.cell(cell).value, 0);
    const slack = random.pick([0, 0, 0, 1, 6]);
    system.relate(terms, random.chance(0.5) ? sum - slack : Number.NEGATIVE_INFINITY, sum + slack);
  }
  return system;
}

/** Every other table there is, as moves of all cells. */
function* tablesOf(system: ReaderSystem, held: number, begun: number[] = []): Generator<number[]> {
  const cell = begun.length;
  if (cell === CELLS.length) {
    const isOne = system.relations.every(({ terms, lower, upper, sum }) => {
      const total = terms.reduce((moved, [factor, each]) => moved + factor * (begun[each] as number), sum);
      return total >= lower && total <= upper;
    });
    if (isOne) yield begun;
    return;
  }
  const { value, standing } = system.cell(cell);
  const isStill = standing === 'PRINTED' || cell === held;
  for (let move = isStill ? 0 : -value; move <= (isStill ? 0 : ROOM); move++) yield* tablesOf(system, held, [...begun, move]);
}

it('another table is found exactly where there is one, agrees with all that is printed and costs at most twice the least', async () => {
  const highs = await loadSolver();
  const found = { some: 0, none: 0 };
  for (let seed = 0; seed < 250; seed++) {
    const system = invent(seed);
    const relationsOf = system.relationsOfCells();
    const open = CELLS.filter((cell) => system.cell(cell).standing !== 'PRINTED');
    const search = { highs, system, relationsOf, open, withheld: new Set<number>(), noise: () => 0, isThorough: true };
    const finder = new TableFinder(search);
    const held = seed % CELLS.length;
    finder.hold(held);
    const tables = [...tablesOf(system, held)];
    const shop = { highs, system, relationsOf, secret: '', providers: new Map() };
    for (const cell of CELLS)
      for (const move of [-2, -1, 1, 2]) {
        const where = `seed ${seed}, cell ${cell}, move ${move}`;
        const others = tables.filter((table) => (move > 0 ? table[cell]! >= move : table[cell]! <= move));
        const table = finder.find(cell, move);
        expect(table !== undefined, where).toBe(others.length > 0);
        found[table ? 'some' : 'none']++;
        if (!table) continue;
        const moved = table.get(cell) ?? 0;
        expect(move > 0 ? moved >= move : moved <= move, where).toBe(true);
        expect(table.has(held), where).toBe(false);
        expect(agrees(shop, new Set(open), table), where).toBe(true);
        const costOf = (moves: readonly number[]) =>
          moves.reduce((sum, each, n) => sum + Math.abs(each) * system.cell(n).weight, 0);
        const least = Math.min(...others.map(costOf));
        const mine = costOf(CELLS.map((each) => table.get(each) ?? 0));
        // sums of three whole numbers with signs can have fractional best answers, after which any whole one is taken
        expect(mine, where).toBeGreaterThanOrEqual(least);
        if (Math.abs(moved) === Math.abs(move)) expect(mine, where).toBeLessThanOrEqual(2 * least);
      }
    finder.dispose();
  }
  expect(found.some).toBeGreaterThan(1_000);
  expect(found.none).toBeGreaterThan(1_000);
});
