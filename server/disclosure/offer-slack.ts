import { type Structure, structureOf } from './offer-rules.ts';
import { AT_MOST, COMPLETE_PERSONS, EVERYBODY, OFFER_DIMENSIONS, type Parts } from './relations.ts';
import { nameOfGroup, type State } from './states.ts';
import type { ReaderSystem, Term } from './system.ts';

const SLACKS: readonly Parts[] = [
  ...AT_MOST.filter(({ parts, wholes }) => [...parts, ...wholes].every((indicator) => COMPLETE_PERSONS.has(indicator))),
  ...[...COMPLETE_PERSONS].filter((part) => part !== EVERYBODY).map((part) => ({ parts: [part], wholes: [EVERYBODY] })),
];

/**
 * People without an attribute, and people with both of two, are people as well, who are counted in every offer that they attend: a
 * pillar has at most as many of them as the operation, and the pillars together at least as many. Left out where a record contradicts it.
 */
export function addOfferSlack(system: ReaderSystem, state: State): void {
  const structures = new Map<string, Structure>();
  for (const offers of groupsOf(system, state).values()) {
    if (offers.size < 2) continue;
    for (const each of SLACKS) {
      const found = [...offers].flatMap(([name, cells]) => {
        const terms = termsOf(each, cells);
        return terms ? [{ name, terms }] : [];
      });
      if (found.length < 2) continue;
      const signature = found.map(({ name }) => name).join(' ');
      const structure =
        structures.get(signature) ??
        structureOf(
          found.map(({ name }) => name),
          state,
        );
      structures.set(signature, structure);
      const terms = (n: number): readonly Term[] => (found[n] as { terms: readonly Term[] }).terms;
      for (const { part, whole, isNext } of structure.within) if (isNext) atMost(system, terms(part), terms(whole));
      for (const { whole, parts } of structure.covers) atMost(system, terms(whole), parts.flatMap(terms));
    }
  }
}

/** Groups of people without their offers -> offers of it -> indicator -> cell. */
export function groupsOf(system: ReaderSystem, state: State): Map<string, Map<string, Map<string, number>>> {
  const groups = new Map<string, Map<string, Map<string, number>>>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number || !COMPLETE_PERSONS.has(place.indicator)) return;
    const isOffer = ([dimension]: [string, string]) => OFFER_DIMENSIONS.includes(dimension);
    const pairs = [...place.values];
    const group = nameOfGroup(pairs.filter((pair) => !isOffer(pair)));
    const offer = nameOfGroup(pairs.filter(isOffer));
    const offers = groups.get(group) ?? new Map<string, Map<string, number>>();
    groups.set(group, offers);
    offers.set(offer, (offers.get(offer) ?? new Map()).set(place.indicator, cell));
  });
  return groups;
}

/** What the wholes have beside their parts, in one group; undefined where not all of it is printed. */
export function termsOf({ parts, wholes }: Parts, cells: ReadonlyMap<string, number>): Term[] | undefined {
  const found = [...wholes.map((whole) => [1, whole] as const), ...parts.map((part) => [-1, part] as const)];
  const terms = found.flatMap(([factor, indicator]): Term[] => {
    const cell = cells.get(indicator);
    return cell === undefined ? [] : [[factor, cell]];
  });
  return terms.length === found.length ? terms : undefined;
}

/** Left out where a record contradicts it; hardly ever in the way of a table. */
export function atMost(system: ReaderSystem, less: readonly Term[], more: readonly Term[]): void {
  const terms = [...less, ...more.map(([factor, cell]): Term => [-factor, cell])];
  const sum = terms.reduce((total, [factor, cell]) => total + factor * system.cell(cell).value, 0);
  if (sum <= 0) system.relate(terms, Number.NEGATIVE_INFINITY, 0);
}
