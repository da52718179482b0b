import { lookInGroups } from './in-groups.ts';
import type { Cut, Separator } from './separator.ts';
import type { Workshop } from './workshop.ts';

/** Numbers that a provider is asked about in one round, from all over the tables: many need the same cut. */
const MOST_CUTS = 25;
const EPSILON = 1e-5;

/**
 * Cuts for protected numbers that a provider, who knows its own, would find out: some table has to move each of them, up or
 * down. In whole numbers a pattern that is forbidden can fulfil them; it is mended later.
 */
export function foundOut(separator: Separator, { system, providers }: Workshop, withheld: Float64Array): Cut[] {
  const secrets = system.cells.flatMap(({ demand }, cell) => (demand ? [cell] : []));
  return [...providers.values()].flatMap((knows) => {
    const unknown = secrets.filter((cell) => !knows.has(cell)).map((cell) => separator.columnOf(cell));
    separator.allow(withheld, knows);
    return cutsOf(separator, unknown).filter((cut) => sumOf(cut, withheld) < 1 - EPSILON);
  });
}

function cutsOf(separator: Separator, secrets: readonly number[]): Cut[] {
  let open = secrets;
  const look = (columns: readonly number[], sign: 1 | -1) => {
    const { moved, duals } = separator.reach(columns, sign);
    open = open.filter((column) => Math.abs(moved[column] as number) < 1 - EPSILON);
    return duals;
  };
  lookInGroups(() => open, look);
  const cuts: Cut[] = [];
  const step = Math.max(1, Math.floor(open.length / MOST_CUTS));
  for (const column of open.filter((_, n) => n % step === 0)) {
    const [up, down] = ([1, -1] as const).map((sign) => {
      const duals = open.includes(column) && look([column], sign);
      return duals && open.includes(column) ? separator.cut(column, sign, duals, 1) : undefined;
    });
    if (up && down) cuts.push(either(up, down));
  }
  return cuts;
}

/** A pattern that lets a number go up fulfils one cut, one that lets it go down another: each fulfils the greater of both. */
function either(up: Cut, down: Cut): Cut {
  const weights = new Map(up.map(([weight, column]) => [column, weight]));
  for (const [weight, column] of down) weights.set(column, Math.max(weight, weights.get(column) ?? 0));
  return [...weights].map(([column, weight]) => [weight, column] as const);
}

const sumOf = (cut: Cut, withheld: Float64Array): number =>
  cut.reduce((sum, [weight, column]) => sum + weight * (withheld[column] as number), 0);
