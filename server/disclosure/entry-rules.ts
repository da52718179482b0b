import { newcomersBetween } from './newcomers.ts';
import { COMPLETE_PERSONS, EVERYBODY, GROWING_PARTS, HARMLESS_COMPLEMENTS, isEntry, SENSITIVE_INDICATORS } from './relations.ts';
import { areOfOneTime, findCell, type State } from './states.ts';
import type { ReaderSystem, Term } from './system.ts';

/** Among those who joined between two dates, too, the parts are at most the whole, in every group of people. Left out where a corrected record contradicts it. */
export function addEntries(system: ReaderSystem, states: readonly State[]): void {
  for (const state of states)
    for (const before of statesOfLastDate(states, state))
      for (const { parts, wholes } of GROWING_PARTS)
        for (const { place } of [...system.cells]) {
          if (place?.state !== state.number || place.indicator !== wholes[0]) continue;
          const find = (at: State, indicator: string) => findCell(system, at, indicator, place.values);
          const present = parts.filter((part) => [before, state].every((at) => find(at, part) !== undefined));
          const terms = [before, state].flatMap((at, n) => {
            const sign = n === 0 ? -1 : 1;
            return [...wholes, ...present].map(
              (indicator) => [wholes.includes(indicator) ? -sign : sign, find(at, indicator)] as const,
            );
          });
          const known = terms.filter((term): term is Term => term[1] !== undefined);
          const sum = known.reduce((total, [sign, cell]) => total + sign * system.cell(cell).value, 0);
          if (present.length && known.length === terms.length && sum <= 0) system.relate(known, Number.NEGATIVE_INFINITY, 0);
        }
}

export function statesOfLastDate(states: readonly State[], later: State): State[] {
  const before = states.filter((state) => state.date < later.date && areOfOneTime(states, state, later));
  return before.filter(({ date }) => date === before.at(-1)?.date);
}

/**
 * Of those who joined between two dates, the ones without an attribute that others of them have: a number like any other, and where
 * there are none, everybody who joined shares the attribute.
 */
export function addEntriesWithout(system: ReaderSystem, states: readonly State[]): void {
  for (const later of states)
    for (const sooner of states.filter(({ date }) => date < later.date))
      for (const [part, { place }] of [...system.cells.entries()]) {
        if (place?.state !== later.number || !hasComplement(place.indicator)) continue;
        const find = (at: State, indicator: string) => findCell(system, at, indicator, place.values);
        const [was, whole, all] = [find(sooner, place.indicator), find(later, EVERYBODY), find(sooner, EVERYBODY)];
        if (was === undefined || whole === undefined || all === undefined) continue;
        const mayFall = !areOfOneTime(states, sooner, later);
        addWithout(system, { part, was, whole, all, mayFall }, newcomersBetween(system, states, was, part));
      }
}

const hasComplement = (indicator: string): boolean =>
  isEntry(indicator) && COMPLETE_PERSONS.has(indicator) && indicator !== EVERYBODY && !HARMLESS_COMPLEMENTS.includes(indicator);

interface Joined {
  part: number;
  was: number;
  whole: number;
  all: number;
  /** a correction lies between */
  mayFall: boolean;
}

function addWithout(system: ReaderSystem, { part, was, whole, all, mayFall }: Joined, most = Number.POSITIVE_INFINITY): void {
  const cells = [whole, all, part, was].map((cell) => system.cell(cell));
  const [joined, withIt] = [trueOf(system, whole) - trueOf(system, all), trueOf(system, part) - trueOf(system, was)];
  const value = joined - withIt;
  const isShared = value === 0 && SENSITIVE_INDICATORS.includes(system.cell(part).place?.indicator ?? '');
  if (withIt <= 0 || !(isShared || system.isSmall(value)) || cells.every(({ standing }) => standing === 'PRINTED')) return;
  const id = cells.map((cell) => cell.id).join(' - ');
  if (system.find(id) !== undefined) return;
  const without = system.add({ id, value, lower: mayFall ? Number.NEGATIVE_INFINITY : 0, weight: 0, standing: 'WITHHELD', most });
  const terms: Term[] = [
    [1, whole],
    [-1, all],
    [-1, part],
    [1, was],
    [-1, without],
  ];
  system.relate(terms, 0, 0);
  system.protect(without);
}

const trueOf = (system: ReaderSystem, cell: number): number => system.cell(cell).value;
