import { describe, expect, it } from 'vitest';
import type { OpenRow } from '../../../server/disclosure/open-rows.ts';
import { Propagation } from '../../../server/disclosure/propagation.ts';
import { Random } from '../../support/random.ts';

const COLUMNS = [0, 1, 2, 3, 4];

interface Invented {
  rows: OpenRow[];
  reach: [lowest: number, highest: number][];
}

/** Sums and comparisons of the kind that tables have, around a true table in which nothing moves. */
function invent(seed: number): Invented {
  const random = new Random(seed);
  const rows = Array.from({ length: random.int(2, 5) }, (): OpenRow => {
    const terms = random.some(COLUMNS, 3).map((column) => [random.pick([1, -1]), column] as const);
    const [lower, upper] = random.chance(0.7) ? [0, 0] : [random.pick([-2, Number.NEGATIVE_INFINITY]), random.int(0, 2)];
    return { terms: terms.toSorted(([, a], [, b]) => a - b), lower, upper };
  });
  return { rows, reach: COLUMNS.map(() => (random.chance(0.2) ? [0, 0] : [-random.int(0, 3), random.int(0, 3)])) };
}

/** Every table in whole numbers there is. */
function* tablesOf({ rows, reach }: Invented, begun: number[] = []): Generator<number[]> {
  if (begun.length === COLUMNS.length) {
    const isOne = rows.every(({ terms, lower, upper }) => {
      const sum = terms.reduce((total, [factor, column]) => total + factor * (begun[column] as number), 0);
      return sum >= lower && sum <= upper;
    });
    if (isOne) yield begun;
    return;
  }
  const [lowest, highest] = reach[begun.length] as [number, number];
  for (let move = lowest; move <= highest; move++) yield* tablesOf({ rows, reach }, [...begun, move]);
}

describe('following what rows leave their cells', () => {
  it('never excludes a move that some table makes, and finds most of those that none makes', () => {
    let [impossible, excluded] = [0, 0];
    for (let seed = 0; seed < 300; seed++) {
      const invented = invent(seed);
      const tables = [...tablesOf(invented)];
      const propagation = new Propagation(invented.rows, COLUMNS.length, (column) => invented.reach[column]!);
      for (const column of COLUMNS)
        for (const move of [-2, -1, 1, 2]) {
          const isPossible = tables.some((table) => (move > 0 ? table[column]! >= move : table[column]! <= move));
          const isExcluded = propagation.excludes(column, move);
          if (isPossible) expect(isExcluded, `seed ${seed}, column ${column}, move ${move}`).toBe(false);
          impossible += Number(!isPossible);
          excluded += Number(isExcluded);
        }
    }
    expect(impossible).toBeGreaterThan(1_000);
    expect(excluded / impossible).toBeGreaterThan(0.9);
  });
});
