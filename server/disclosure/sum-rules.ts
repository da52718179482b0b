import { Dimension } from '../indicators/definition.ts';
import { cellId, TOTAL } from './protection.type.ts';
import { DISTINCT_PERSONS, OFFER_DIMENSIONS } from './relations.ts';
import { nameIn, type State } from './states.ts';
import type { ReaderSystem } from './system.ts';

/** Parts of a dimension that splits exactly add up to the margin, in every table. */
export function addSums(system: ReaderSystem, state: State): void {
  for (const { dimensions, cells } of [...state.tables, ...(state.unprinted ?? [])])
    dimensions.forEach((dimension, at) => {
      const groups = new Map<string, { total?: number; parts: number[] }>();
      for (const { indicator, key } of cells) {
        if (OFFER_DIMENSIONS.includes(dimension) && DISTINCT_PERSONS.has(indicator)) continue;
        const name = [indicator, ...key.toSpliced(at, 1)].join('|');
        const group = groups.get(name) ?? { parts: [] };
        groups.set(name, group);
        const cell = system.find(nameIn(state, cellId(indicator, dimensions, key))) as number;
        if (key[at] === TOTAL) group.total = cell;
        else group.parts.push(cell);
      }
      for (const { total, parts } of groups.values()) {
        if (total === undefined || !parts.length) continue;
        const left = parts.reduce((rest, part) => rest - system.cell(part).value, system.cell(total).value);
        system.split(total, parts, left === 0);
      }
    });
}

const PLACES = [
  [Dimension.FIELD_OF_ACTION, 'fieldOfAction'],
  [Dimension.PROVIDER, 'provider'],
] as const;

/** What is counted once for each measure, such as visits and waiting lists, adds up to the pillar and to the provider of the measures. */
export function addOfferSums(system: ReaderSystem, state: State): void {
  const indicators = new Set(state.tables.flatMap(({ cells }) => cells.map(({ indicator }) => indicator)));
  for (const indicator of indicators) {
    if (DISTINCT_PERSONS.has(indicator)) continue;
    const find = (dimension: Dimension, value: string) => system.find(nameIn(state, cellId(indicator, [dimension], [value])));
    for (const [dimension, place] of PLACES)
      for (const value of new Set(state.offers.map((offer) => offer[place]))) {
        const total = find(dimension, value);
        const inside = state.offers.filter((offer) => offer[place] === value);
        const parts = inside.map(({ measure }) => find(Dimension.MEASURE, measure)).filter((cell) => cell !== undefined);
        if (total === undefined || !parts.length) continue;
        const left = parts.reduce((rest, part) => rest - system.cell(part).value, system.cell(total).value);
        system.split(total, parts, left === 0);
      }
  }
}
