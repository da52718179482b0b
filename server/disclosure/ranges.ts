import type { Highs } from 'highs';
import { CannotProtect } from './cannot-protect.ts';
import { lookInGroups } from './in-groups.ts';
import { LinearModel } from './linear-model.ts';
import type { ReaderSystem, Relation, Term } from './system.ts';

/** What linear programming says: cells whose range was found, and those that lie in too narrow a one or are not withheld at all. */
export interface Ranges {
  ranges: number;
  tooNarrow: number;
}

/** A hair below what is wanted is rounding, not disclosure. */
const TOLERANCE = 1e-6;

/**
 * The second judge, which knows nothing of the tables that prove a pattern: how low and how high can each withheld cell be
 * in numbers that agree with everything printed? Each solution found says something about all cells, so that most need
 * no program of their own.
 */
export function findRanges(highs: Highs, system: ReaderSystem, withheld: ReadonlySet<number>): Ranges {
  const isPrinted = (cell: number) => system.cell(cell).demand !== undefined && !withheld.has(cell);
  const result = { ranges: 0, tooNarrow: [...system.cells.keys()].filter(isPrinted).length };
  for (const { cells, relations } of componentsOf(system, withheld)) {
    const wanted = cells.filter((cell) => system.cell(cell).demand || system.widthOf(cell) > 0);
    result.ranges += wanted.length;
    if (wanted.length) result.tooNarrow += narrowOnes(highs, system, cells, relations, wanted);
  }
  return result;
}

function narrowOnes(
  highs: Highs,
  system: ReaderSystem,
  cells: readonly number[],
  relations: readonly Relation[],
  wanted: readonly number[],
): number {
  const model = readerModel(highs, system, cells, relations);
  const column = new Map(cells.map((cell, n) => [cell, n]));
  const seen = new Map(
    wanted.map((cell): [number, [number, number]] => [cell, [system.cell(cell).value, system.cell(cell).value]]),
  );
  const look = (targets: readonly number[], sign: 1 | -1) => {
    for (const cell of targets) model.setCost(column.get(cell) as number, sign);
    if (!model.solve())
      throw new CannotProtect({
        de: 'Ein Bereich ließ sich nicht bestimmen: Das Rechenverfahren gab keine Antwort. Nichts darf veröffentlicht werden.',
        en: 'A range could not be found: the solver gave no answer. Nothing may be released.',
      });
    const { values } = model;
    for (const [cell, range] of seen) {
      const value = values[column.get(cell) as number] as number;
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
    }
    for (const cell of targets) model.setCost(column.get(cell) as number, 0);
  };
  const isNarrow = (cell: number): boolean => {
    const { demand } = system.cell(cell);
    const [lowest, highest] = seen.get(cell) as [number, number];
    if (demand) return lowest > demand.atMost + TOLERANCE || highest < demand.atLeast - TOLERANCE;
    return highest - lowest < system.widthOf(cell) - TOLERANCE;
  };
  try {
    lookInGroups(() => wanted.filter(isNarrow), look, true);
    return wanted.filter(isNarrow).length;
  } finally {
    model.dispose();
  }
}

/** The numbers themselves, not what moves them: withheld cells are unknown, all others are what they are. Shares no rows with what made the pattern. */
function readerModel(highs: Highs, system: ReaderSystem, cells: readonly number[], relations: readonly Relation[]): LinearModel {
  const column = new Map(cells.map((cell, n) => [cell, n]));
  const most = 100 + 4 * system.cells.reduce((high, { value }) => Math.max(high, value), 0);
  const lower = cells.map((cell) => Math.max(system.cell(cell).lower, -most));
  const upper = cells.map(() => most);
  const rows = new Map<string, { terms: Term[]; lower: number; upper: number }>();
  for (const relation of relations) {
    const known = relation.terms.reduce(
      (sum, [factor, cell]) => (column.has(cell) ? sum : sum + factor * system.cell(cell).value),
      0,
    );
    const terms = relation.terms.flatMap(([factor, cell]): Term[] => {
      const open = column.get(cell);
      return open === undefined ? [] : [[factor, open]];
    });
    const [least, greatest] = [relation.lower - known, relation.upper - known];
    const [only, second] = terms;
    if (only && !second) {
      const [factor, at] = only;
      const [from, to] = factor > 0 ? [least / factor, greatest / factor] : [greatest / factor, least / factor];
      lower[at] = Math.max(lower[at] as number, from);
      upper[at] = Math.min(upper[at] as number, to);
      continue;
    }
    const name = terms.join(' ');
    const same = rows.get(name);
    rows.set(name, {
      terms,
      lower: Math.max(least, same?.lower ?? least),
      upper: Math.min(greatest, same?.upper ?? greatest),
    });
  }
  return new LinearModel(highs, { cost: cells.map(() => 0), lower, upper, rows: [...rows.values()], maximise: true });
}

interface Component {
  cells: number[];
  relations: Relation[];
}

/** Withheld cells that hang together: nothing is learnt from one such group about another. */
function componentsOf(system: ReaderSystem, withheld: ReadonlySet<number>): Component[] {
  const parent = new Map([...withheld].sort((a, b) => a - b).map((cell) => [cell, cell]));
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent.get(root) !== root) root = parent.get(root) as number;
    parent.set(cell, root);
    return root;
  };
  const touching = system.relations.map(({ terms }) => terms.map(([, cell]) => cell).filter((cell) => parent.has(cell)));
  for (const [first, ...rest] of touching) for (const cell of rest) parent.set(rootOf(cell), rootOf(first as number));
  const components = new Map<number, Component>();
  for (const cell of parent.keys()) {
    const component = components.get(rootOf(cell)) ?? { cells: [], relations: [] };
    components.set(rootOf(cell), component);
    component.cells.push(cell);
  }
  touching.forEach(([first], n) => {
    if (first !== undefined) components.get(rootOf(first))?.relations.push(system.relations[n] as Relation);
  });
  return [...components.values()];
}
