import { lookInGroups } from './in-groups.ts';
import { LinearModel } from './linear-model.ts';
import { foundOut } from './provider-cuts.ts';
import { type Cut, Separator } from './separator.ts';
import type { ReaderSystem } from './system.ts';
import type { Workshop } from './workshop.ts';

/** Bounds of the search: in rounds, never in seconds, so that every machine comes to the same pattern. */
const LINEAR_ROUNDS = 60;
const WHOLE_ROUNDS = 8;
/** Demands that are asked for a cut in one round, from all over the tables: many need the same cut. */
const MOST_CUTS = 150;
const EPSILON = 1e-5;
/** The search ends where it could not save more than this share of what a pattern at hand costs. */
const SMALL_GAIN = 0.02;

export interface Optimum {
  /** cells that the cheapest pattern withholds, as far as the cuts say; where the rounds did not suffice it lacks some */
  withheld?: Set<number>;
  /** no pattern costs less */
  bound: number;
}

/**
 * The least costly pattern by cuts: a master chooses what is withheld, an attacker names a demand that this does not meet and
 * why; where all are met, each provider names a number that it would find out. First with fractions, which gives the bound, then
 * in whole numbers.
 * @param atHand what a pattern costs that there is already; nothing is sought that is hardly better
 */
export function cutToOptimum(shop: Workshop, atHand = Number.POSITIVE_INFINITY): Optimum {
  const { highs, system } = shop;
  const separator = new Separator(highs, system);
  const { isAlways } = separator;
  const master = new LinearModel(highs, {
    cost: separator.cells.map((cell, n) => (isAlways[n] ? 0 : system.cell(cell).weight)),
    lower: isAlways.map(Number),
    upper: isAlways.map(() => 1),
    rows: [],
  });
  const known = new Set<string>();
  const result: Optimum = { bound: 0 };
  try {
    for (let round = 0; round < LINEAR_ROUNDS + WHOLE_ROUNDS; round++) {
      const isWhole = round >= LINEAR_ROUNDS;
      if (round === LINEAR_ROUNDS) master.wholeNumbers(0);
      if (!master.solve()) return result;
      const chosen = master.values.map((value) => (isWhole ? Math.round(value) : Math.min(1, Math.max(0, value))));
      result.bound = Math.max(result.bound, isWhole ? master.bound : master.objective);
      if (result.bound >= (1 - SMALL_GAIN) * atHand) return result;
      const isFresh = (cut: Cut) => isNew(cut, known);
      if (isWhole) result.withheld = new Set(separator.cells.filter((_, n) => chosen[n] === 1));
      let cuts = unmet(separator, system, chosen).filter(isFresh);
      if (!cuts.length) cuts = foundOut(separator, shop, chosen).filter(isFresh);
      for (const cut of cuts) master.addRow(cut, 1);
      if (cuts.length) continue;
      if (isWhole) return result;
      round = LINEAR_ROUNDS - 1;
    }
    return result;
  } finally {
    separator.dispose();
    master.dispose();
  }
}

interface Want {
  column: number;
  move: number;
}

/** Cuts for demands that the attacker cannot be made to believe in; none where there is no such demand. What one table shows is not asked again. */
function unmet(separator: Separator, system: ReaderSystem, withheld: Float64Array): Cut[] {
  separator.allow(withheld);
  let open = system.cells.flatMap(({ demand, value }, cell): Want[] => {
    if (!demand) return [];
    const moves = [demand.atLeast - value, demand.atMost - value];
    return moves.flatMap((move, n) => ((n === 0 ? move > 0 : move < 0) ? [{ column: separator.columnOf(cell), move }] : []));
  });
  const isMet = ({ column, move }: Want, moved: Float64Array) =>
    move > 0 ? (moved[column] as number) >= move - EPSILON : (moved[column] as number) <= move + EPSILON;
  const look = (columns: readonly number[], sign: 1 | -1) => {
    const { moved, duals } = separator.reach(columns, sign);
    open = open.filter((want) => !isMet(want, moved));
    return duals;
  };
  lookInGroups((sign) => open.flatMap(({ column, move }) => (Math.sign(move) === sign ? [column] : [])), look);
  const cuts: Cut[] = [];
  const step = Math.max(1, Math.floor(open.length / MOST_CUTS));
  const asked = open;
  // where none of those that are asked first has a cut, the others are asked as well
  for (let from = 0; from < step && !cuts.length; from++)
    for (const want of asked.filter((_, n) => n % step === from)) {
      if (!open.includes(want)) continue;
      const sign = want.move > 0 ? 1 : -1;
      const duals = look([want.column], sign);
      const cut = open.includes(want) && separator.cut(want.column, sign, duals, Math.abs(want.move));
      if (cut) cuts.push(cut);
    }
  return cuts;
}

function isNew(cut: Cut, known: Set<string>): boolean {
  const name = cut.map(([weight, column]) => `${Math.round(weight * 1e6)}*${column}`).join(' ');
  if (known.has(name)) return false;
  known.add(name);
  return true;
}
