import { Dimension } from '../indicators/definition.ts';
import { DISTINCT_PERSONS, EVERYBODY, OFFER_DIMENSIONS } from './relations.ts';
import { findCell, nameOfGroup, type State } from './states.ts';
import type { ReaderSystem } from './system.ts';

/** One way to choose offers, such as a pillar: the measures in it. */
interface Choice {
  kind: string;
  measures: ReadonlySet<string>;
}

export interface Structure {
  equal: [number, number][];
  zero: number[];
  /** part, whole; `isNext`: nothing lies between */
  within: { part: number; whole: number; isNext: boolean }[];
  covers: { whole: number; parts: number[] }[];
}

/**
 * People counted in each offer they attend: a measure has at most as many as its pillar and its provider, the measures of a
 * pillar together at least as many as the pillar; a pillar of one measure is that measure.
 */
export function addOffers(system: ReaderSystem, state: State): void {
  const groups = new Map<string, Map<string, number>>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number || !DISTINCT_PERSONS.has(place.indicator)) return;
    const isOffer = ([dimension]: [string, string]) => OFFER_DIMENSIONS.includes(dimension);
    const pairs = [...place.values];
    const name = `${place.indicator}|${nameOfGroup(pairs.filter((pair) => !isOffer(pair)))}`;
    groups.set(name, (groups.get(name) ?? new Map()).set(nameOfGroup(pairs.filter(isOffer)), cell));
  });
  const structures = new Map<string, Structure>();
  for (const group of groups.values()) {
    if (group.size < 2) continue;
    const names = [...group.keys()];
    const signature = names.join(' ');
    const structure = structures.get(signature) ?? structureOf(names, state);
    structures.set(signature, structure);
    apply(system, [...group.values()], structure);
  }
}

/**
 * Who takes a place in a measure has attended it: participants, and people whose record is incomplete, of whom there are no more than
 * in the whole operation. Left out where a record contradicts it. What is left are those who have gone, a number of its own.
 */
export function addPlacesTaken(system: ReaderSystem, state: State): void {
  const find = (indicator: string, values: ReadonlyMap<string, string>) => findCell(system, state, indicator, values);
  const incomplete = find('KIM_INCOMPLETE', new Map());
  if (incomplete === undefined) return;
  for (const { measure } of state.offers) {
    const values = new Map<string, string>([[Dimension.MEASURE, measure]]);
    const [taken, people] = [find('KIM_PLACES_USED', values), find(EVERYBODY, values)];
    if (taken === undefined || people === undefined) continue;
    const value = (cell: number): number => system.cell(cell).value;
    if (value(taken) <= value(people) + value(incomplete)) system.atMost([taken], [people, incomplete]);
    const [more, less] = value(people) > value(taken) ? [people, taken] : [taken, people];
    system.difference(more, less, { mayFall: true });
  }
}

function apply(system: ReaderSystem, cells: readonly number[], { equal, zero, within, covers }: Structure): void {
  const cell = (n: number): number => cells[n] as number;
  for (const n of zero) system.knownZero(cell(n));
  for (const [a, b] of equal) system.equal(cell(a), [cell(b)]);
  for (const { part, whole, isNext } of within) {
    if (isNext) system.atMost([cell(part)], [cell(whole)]);
    system.difference(cell(whole), cell(part));
  }
  for (const { whole, parts } of covers) system.atMost([cell(whole)], parts.map(cell));
}

export function structureOf(names: readonly string[], state: State): Structure {
  const choices = choicesOf(names, state);
  const isPart = (a: Choice, b: Choice) => [...a.measures].every((measure) => b.measures.has(measure));
  const isIn = (a: Choice, b: Choice) => a.measures.size < b.measures.size && isPart(a, b);
  const isSame = (a: Choice, b: Choice) => a.measures.size === b.measures.size && isPart(a, b);
  const structure: Structure = { equal: [], zero: [], within: [], covers: [] };
  for (const [n, choice] of choices.entries()) {
    if (!choice.measures.size) {
      structure.zero.push(n);
      continue;
    }
    const wholes = choices.flatMap((other, m) => (isIn(choice, other) ? [m] : []));
    for (const m of wholes) {
      const isNext = !wholes.some((between) => isIn(choices[between]!, choices[m]!));
      structure.within.push({ part: n, whole: m, isNext });
    }
    const twin = choices.findIndex((other) => isSame(choice, other));
    if (twin < n) structure.equal.push([twin, n]);
    for (const kind of new Set(choices.map((other) => other.kind))) {
      const parts = choices.flatMap((other, m) => (other.kind === kind && other.measures.size && isIn(other, choice) ? [m] : []));
      const union = new Set(parts.flatMap((m) => [...choices[m]!.measures]));
      if (parts.length && union.size === choice.measures.size) structure.covers.push({ whole: n, parts });
    }
  }
  return structure;
}

/** An offer that nobody placed is a set of its own. */
function choicesOf(names: readonly string[], { offers }: State): Choice[] {
  const places = new Map(
    offers.map(({ measure, fieldOfAction, provider }) => [
      measure,
      { MEASURE: measure, FIELD_OF_ACTION: fieldOfAction, PROVIDER: provider } as Record<string, string>,
    ]),
  );
  const conditions = names.map((name) => (name ? name.split('|').map((pair) => pair.split('=') as [string, string]) : []));
  for (const [dimension, value] of conditions.flat())
    if (![...places.values()].some((place) => place[dimension] === value))
      places.set(`${dimension}=${value}`, { [dimension]: value });
  return conditions.map((pairs) => ({
    kind: pairs.map(([dimension]) => dimension).join('|'),
    measures: new Set(
      [...places].flatMap(([measure, place]) =>
        pairs.every(([dimension, value]) => place[dimension] === value) ? [measure] : [],
      ),
    ),
  }));
}
