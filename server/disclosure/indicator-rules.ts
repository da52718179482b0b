import {
  AT_MOST,
  COMPLETE_PERSONS,
  EQUATIONS,
  EVERYBODY,
  GIVEN_IN_COMPLETE,
  HARMLESS_COMPLEMENTS,
  NAMED_GROUPS,
  ONLY_AMONG,
  SENSITIVE_DIMENSIONS,
  SENSITIVE_INDICATORS,
} from './relations.ts';
import { findCell, nameOfGroup, type State } from './states.ts';
import type { Place, ReaderSystem } from './system.ts';

/** Indicators against each other, for every group of people that is printed. */
export function addIndicatorRelations(system: ReaderSystem, state: State): void {
  for (const at of groupsOf(system, state)) {
    for (const { whole, parts } of EQUATIONS) addEquation(system, at, whole, parts);
    for (const { parts, wholes } of AT_MOST) addAtMost(system, at, parts, wholes);
    const everybody = at.get(EVERYBODY);
    if (everybody === undefined) continue;
    for (const [indicator, cell] of at) {
      if (indicator === EVERYBODY || !COMPLETE_PERSONS.has(indicator)) continue;
      system.atMost([cell], [everybody]);
      if (!HARMLESS_COMPLEMENTS.includes(indicator))
        system.difference(everybody, cell, { isGroup: SENSITIVE_INDICATORS.includes(indicator) });
    }
  }
}

/** Where a part is not published, it can be worked out from the others. */
function addEquation(system: ReaderSystem, at: Group, whole: string, parts: readonly string[]): void {
  const present = parts.filter((part) => at.has(part));
  if (at.has(whole) && present.length) system.split(get(at, whole), all(at, present), present.length === parts.length);
}

function addAtMost(system: ReaderSystem, at: Group, parts: readonly string[], wholes: readonly string[]): void {
  const present = parts.filter((part) => at.has(part));
  if (!present.length || !hasAll(at, wholes)) return;
  if (wholes.length === 1) system.split(get(at, wholes[0]!), all(at, present), false);
  else system.atMost(all(at, present), all(at, wholes));
}

/** Zeros that everybody knows: a place where an indicator counts nobody by definition. */
export function addKnownZeros(system: ReaderSystem, state: State): void {
  system.cells.forEach(({ place }, cell) => {
    if (place?.state === state.number && isZeroByDefinition(place)) system.knownZero(cell);
  });
}

function isZeroByDefinition({ indicator, values }: Place): boolean {
  if (!COMPLETE_PERSONS.has(indicator)) return false;
  if (GIVEN_IN_COMPLETE.some((dimension) => values.get(dimension) === 'NOT_GIVEN')) return true;
  const named = NAMED_GROUPS[indicator];
  const rule = named ? { dimension: named.dimension, values: [named.value] } : ONLY_AMONG[indicator];
  const value = rule && values.get(rule.dimension);
  return value !== undefined && !rule?.values.includes(value);
}

/** EECO06 is everybody in the age group under 18, and EECO04 of an education is EECO09 of those inactive: one number, several names. */
export function addSynonyms(system: ReaderSystem, state: State): void {
  const firsts = new Map<string, number>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number || isZeroByDefinition(place)) return;
    const named = NAMED_GROUPS[place.indicator];
    if (!named && place.indicator !== EVERYBODY) return;
    const values = new Map(place.values);
    if (named) values.set(named.dimension, named.value);
    const name = nameOfGroup(values);
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, cell);
    else system.equal(first, [cell]);
  });
}

/** That all people of a group have one residence status is a fact about each of them. */
export function addSharedAttributes(system: ReaderSystem, state: State): void {
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number) return;
    for (const dimension of SENSITIVE_DIMENSIONS) {
      if (!place.values.has(dimension)) continue;
      const whole = findCell(system, state, place.indicator, new Map([...place.values].filter(([each]) => each !== dimension)));
      if (whole !== undefined) system.difference(whole, cell, { isGroup: true });
    }
  });
}

type Group = Map<string, number>;

function groupsOf(system: ReaderSystem, state: State): Group[] {
  const byName = new Map<string, Group>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number) return;
    const name = nameOfGroup(place.values);
    byName.set(name, (byName.get(name) ?? new Map()).set(place.indicator, cell));
  });
  return [...byName.values()];
}

const hasAll = (group: Group, codes: readonly string[]): boolean => codes.every((code) => group.has(code));
const get = (group: Group, code: string): number => group.get(code) as number;
const all = (group: Group, codes: readonly string[]): number[] => codes.map((code) => get(group, code));
