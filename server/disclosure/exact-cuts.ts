import { GROUP_SIZES, inGroups } from './in-groups.ts';
import { LinearModel } from './linear-model.ts';
import { type Cut, Separator } from './separator.ts';
import type { ReaderSystem } from './system.ts';
import type { Workshop } from './workshop.ts';

/** Bounds of the search: in rounds, never in seconds, so that every machine comes to the same pattern. */
const LINEAR_ROUNDS = 60;
const WHOLE_ROUNDS = 25;
/** Demands that are asked for a cut in one round, from all over the tables: many need the same cut. */
const MOST_CUTS = 150;
const EPSILON = 1e-5;

export interface Optimum {
  /** cells that the cheapest pattern withholds, as far as the cuts say; missing where the rounds did not suffice */
  withheld?: Set<number>;
  /** no pattern costs less */
  bound: number;
}

/**
 * The least costly pattern by cuts: a master chooses what is withheld, an attacker names a demand that this does not meet and
 * why. First with fractions, which gives the bound, then in whole numbers.
 */
export function cutToOptimum({ highs, system }: Workshop): Optimum {
  const separator = new Separator(highs, system);
  const always = separator.cells.map((cell) => system.cell(cell).standing === 'WITHHELD');
  const master = new LinearModel(highs, {
    cost: separator.cells.map((cell, n) => (always[n] ? 0 : system.cell(cell).weight)),
    lower: always.map(Number),
    upper: always.map(() => 1),
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
      separator.allow(chosen);
      const cuts = unmet(separator, system).map((cut) => strengthen(cut, always));
      const fresh = cuts.filter((cut): cut is Cut => cut !== undefined && isNew(cut, known));
      for (const { terms, least } of fresh) master.addRow(terms, least);
      if (fresh.length) continue;
      if (isWhole) return { ...result, withheld: new Set(separator.cells.filter((_, n) => chosen[n] === 1)) };
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
function unmet(separator: Separator, system: ReaderSystem): Cut[] {
  let open = system.cells.flatMap(({ demand, value }, cell): Want[] => {
    if (!demand) return [];
    const moves = [demand.atLeast - value, demand.atMost - value];
    return moves.flatMap((move, n) => ((n === 0 ? move > 0 : move < 0) ? [{ column: separator.columnOf(cell), move }] : []));
  });
  const isMet = ({ column, move }: Want, moved: Float64Array) =>
    move > 0 ? (moved[column] as number) >= move - EPSILON : (moved[column] as number) <= move + EPSILON;
  const strike = (moved: Float64Array) => {
    open = open.filter((want) => !isMet(want, moved));
  };
  // many at once first: most are met, and a table that moves all of them as far as it can shows it
  for (const size of [open.length, ...GROUP_SIZES])
    for (const sign of [1, -1] as const)
      for (const group of inGroups(columnsOf(open, sign), size)) {
        const still = columnsOf(open, sign).filter((column) => group.includes(column));
        if (still.length) strike(separator.reach(still, sign).moved);
      }
  const cuts: Cut[] = [];
  const step = Math.max(1, Math.floor(open.length / MOST_CUTS));
  for (const want of open.filter((_, n) => n % step === 0)) {
    if (!open.includes(want)) continue;
    const sign = want.move > 0 ? 1 : -1;
    const { moved, duals } = separator.reach([want.column], sign);
    strike(moved);
    const cut = open.includes(want) && separator.cut(want.column, sign, duals, Math.abs(want.move));
    if (cut) cuts.push(cut);
  }
  return cuts;
}

const columnsOf = (wants: readonly Want[], sign: 1 | -1): number[] =>
  wants.filter(({ move }) => Math.sign(move) === sign).map(({ column }) => column);

/** What is withheld anyway counts on the other side; no single cell can do more than all that is needed. */
function strengthen({ terms, least }: Cut, always: readonly boolean[]): Cut | undefined {
  const needed = terms.reduce((left, [weight, column]) => (always[column] ? left - weight : left), least);
  if (needed <= 1e-6) return undefined;
  const free = terms.filter(([, column]) => !always[column]);
  return { terms: free.map(([weight, column]) => [Math.min(1, weight / needed), column] as const), least: 1 };
}

function isNew({ terms }: Cut, known: Set<string>): boolean {
  const name = terms.map(([weight, column]) => `${Math.round(weight * 1e6)}*${column}`).join(' ');
  if (known.has(name)) return false;
  known.add(name);
  return true;
}
