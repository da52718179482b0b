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
      for (const { total, parts } of groups.values()) if (total !== undefined && parts.length) addSum(system, total, parts);
    });
}

/** What a table leaves out of a split can be worked out from the rest: it is a number like any other. */
function addSum(system: ReaderSystem, total: number, parts: readonly number[]): void {
  const rest = parts.reduce((left, part) => left - system.cell(part).value, system.cell(total).value);
  if (rest === 0) {
    system.equal(total, parts);
    return;
  }
  const id = `${system.cell(total).id} - ${parts.map((part) => system.cell(part).id).join(' - ')}`;
  if (system.find(id) !== undefined) return;
  const cell = system.add({ id, value: rest, lower: 0, weight: 0, standing: 'WITHHELD' });
  system.equal(total, [...parts, cell]);
  if (system.isSmall(rest)) system.protect(cell);
}
