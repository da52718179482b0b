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
import { findCell, type State } from './states.ts';
import type { Place, ReaderSystem } from './system.ts';

/** Indicators against each other, for every group of people that is printed. */
export function addIndicatorRelations(system: ReaderSystem, state: State): void {
  for (const [at, { values }] of groupsOf(system, state)) {
    for (const { whole, parts } of EQUATIONS) if (hasAll(at, [whole, ...parts])) system.equal(get(at, whole), all(at, parts));
    for (const { parts, wholes } of AT_MOST)
      if (hasAll(at, [...parts, ...wholes])) {
        system.atMost(all(at, parts), all(at, wholes));
        if (parts.length === 1 && wholes.length === 1) system.difference(all(at, wholes)[0]!, all(at, parts)[0]!);
      }
    const everybody = at.get(EVERYBODY);
    if (everybody === undefined) continue;
    for (const [indicator, cell] of at) {
      if (indicator === EVERYBODY || !COMPLETE_PERSONS.has(indicator)) continue;
      system.atMost([cell], [everybody]);
      addSameNumber(system, state, indicator, cell, everybody, values);
      if (!HARMLESS_COMPLEMENTS.includes(indicator))
        system.difference(everybody, cell, { isGroup: SENSITIVE_INDICATORS.includes(indicator) });
    }
  }
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
  const rule = NAMED_GROUPS[indicator] ?? ONLY_AMONG[indicator];
  const value = rule && values.get(rule.dimension);
  return value !== undefined && !rule?.values.includes(value);
}

/** EECO06 is everybody in the age group under 18: two names, one number. */
function addSameNumber(
  system: ReaderSystem,
  state: State,
  indicator: string,
  cell: number,
  everybody: number,
  values: ReadonlyMap<string, string>,
): void {
  const rule = NAMED_GROUPS[indicator];
  const value = rule && values.get(rule.dimension);
  if (!rule) return;
  if (value !== undefined) {
    if (rule.values.includes(value)) system.equal(everybody, [cell]);
    return;
  }
  const groups = rule.values.map((each) => findCell(system, state, EVERYBODY, new Map([...values, [rule.dimension, each]])));
  if (groups.every((group) => group !== undefined)) system.equal(cell, groups);
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

function groupsOf(system: ReaderSystem, state: State): Map<Group, Place> {
  const byName = new Map<string, [Group, Place]>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number) return;
    const name = [...place.values]
      .map((pair) => pair.join('='))
      .sort()
      .join('|');
    const found = byName.get(name) ?? [new Map(), place];
    byName.set(name, found);
    found[0].set(place.indicator, cell);
  });
  return new Map(byName.values());
}

const hasAll = (group: Group, codes: readonly string[]): boolean => codes.every((code) => group.has(code));
const get = (group: Group, code: string): number => group.get(code) as number;
const all = (group: Group, codes: readonly string[]): number[] => codes.map((code) => get(group, code));
