import { cellId, TOTAL } from './protection.type.ts';
import { DISTINCT_PERSONS, OFFER_DIMENSIONS } from './relations.ts';
import { nameIn, type State } from './states.ts';
import type { ReaderSystem } from './system.ts';

/** Parts of a dimension that splits exactly add up to the margin, in every table. */
export function addSums(system: ReaderSystem, state: State): void {
  for (const { dimensions, cells } of state.tables)
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
