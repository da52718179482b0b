import { cellId, type ProtectionRequest } from './protection.type.ts';
import { COMPLETE_PERSONS, EVERYBODY } from './relations.ts';
import { nameIn, type State } from './states.ts';
import type { ReaderSystem } from './system.ts';

/**
 * A correction of one or two records changes the numbers that these people are counted in, and no others. If those alone were
 * withheld, the list of what is withheld anew would be a description of them. So of a group of people in which any number has
 * changed by so little a correction prints the number of all of them, where that may be, and nothing that they have in common.
 */
export function withholdCorrected(system: ReaderSystem, request: ProtectionRequest, state: State): void {
  const before = valuesBefore(request, state);
  const groups = new Map<string, number[]>();
  system.cells.forEach(({ place }, cell) => {
    if (place?.state !== state.number || !COMPLETE_PERSONS.has(place.indicator)) return;
    const group = cellId('', [...place.values.keys()], [...place.values.values()]);
    groups.set(group, [...(groups.get(group) ?? []), cell]);
  });
  const isCorrected = (number: number): boolean => {
    const { id, value } = system.cell(number);
    return [...(before.get(id) ?? [])].some((was) => system.isSmall(Math.abs(value - was)));
  };
  for (const cells of groups.values())
    if (cells.some(isCorrected))
      for (const number of cells) {
        const cell = system.cell(number);
        if (cell.standing !== 'FREE' || cell.place?.indicator === EVERYBODY) continue;
        cell.standing = 'WITHHELD';
        system.corrected.push(number);
      }
}

/** What released revisions of the date said, withheld or not. */
function valuesBefore({ earlier }: ProtectionRequest, state: State): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  for (const { tables } of earlier.filter(({ date, isDraft }) => date === state.date && !isDraft))
    for (const { dimensions, cells } of tables)
      for (const { indicator, key, value } of cells) {
        const name = nameIn(state, cellId(indicator, dimensions, key));
        values.set(name, (values.get(name) ?? new Set()).add(value));
      }
  return values;
}
