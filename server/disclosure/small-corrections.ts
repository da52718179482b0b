import { countsOf } from './protection.type.ts';
import { COMPLETE_PERSONS, EVERYBODY } from './relations.ts';
import { nameIn, nameOfGroup, type State } from './states.ts';
import type { Cell, Place, ReaderSystem } from './system.ts';

/** Visits without names, and bodies. */
const NOT_PEOPLE = ['KIM_CONTACTS', 'EECO18', 'EECO19'];

/**
 * A correction of one or two records changes the numbers that these people are counted in, and no others. If those alone were
 * withheld, the list of what is withheld anew would be a description of them. So a correction in which no number of people changes by
 * as much as the threshold prints participants, where that may be, and nothing else about people. One of more records prints no more
 * than that of a group in which any number has changed by so little.
 */
export function withholdCorrected(system: ReaderSystem, states: readonly State[], threshold: number, state: State): void {
  const before = states.filter(({ date, revision, isDraft }) => date === state.date && revision < state.revision && !isDraft);
  if (!before.length) return;
  const ours = [...system.cells.keys()].filter((cell) => isOfPeople(system.cell(cell), state));
  for (const { tables } of before) {
    const said = countsOf(tables);
    const changeOf = (cell: number): number => {
      const { id, value } = system.cell(cell);
      return Math.abs(value - (said.get(id.slice(nameIn(state, '').length)) ?? value));
    };
    const changes = new Map(ours.map((cell) => [cell, changeOf(cell)]));
    const largest = Math.max(0, ...changes.values());
    if (largest === 0) continue;
    const isSmall = (cell: number) => system.isSmall(changes.get(cell) as number);
    withhold(system, largest < threshold ? ours : inCorrectedGroups(system, ours, isSmall));
  }
}

const isOfPeople = ({ place }: Cell, state: State): boolean =>
  place?.state === state.number && !NOT_PEOPLE.includes(place.indicator);

function withhold(system: ReaderSystem, cells: readonly number[]): void {
  for (const number of cells) {
    const cell = system.cell(number);
    if (cell.standing === 'PRINTED' || cell.place?.indicator === EVERYBODY) continue;
    cell.standing = 'WITHHELD';
    system.corrected.add(number);
  }
}

/** Of groups in which a number is corrected, and of all that they have in common with others: a pillar, and its women. */
function inCorrectedGroups(system: ReaderSystem, ours: readonly number[], isCorrected: (cell: number) => boolean): number[] {
  const counted = ours.filter((cell) => COMPLETE_PERSONS.has(placeOf(system, cell).indicator));
  const groups = new Set(counted.filter(isCorrected).map((cell) => nameOfGroup(placeOf(system, cell).values)));
  return counted.filter((cell) => {
    const { values } = placeOf(system, cell);
    return groups.has(nameOfGroup(values)) || (values.size > 1 && [...values].some((pair) => groups.has(nameOfGroup([pair]))));
  });
}

const placeOf = (system: ReaderSystem, cell: number): Place => system.cell(cell).place as Place;
