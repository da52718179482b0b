import { COMPLETE_PERSONS, EVERYBODY, isEntry, OFFER_DIMENSIONS, PERIOD } from './relations.ts';
import { areOfOneTime, findCell, type State, stateOf } from './states.ts';
import type { Place, ReaderSystem } from './system.ts';

/*
 * How many people joined between two dates is public. Where that is less than the threshold, no reader believes that more
 * of them were women, or that a number which was printed has grown by more, however much is withheld.
 */

/** Undefined where others than newcomers can make the number grow: people who join one more offer, and who was corrected meanwhile. */
export function newcomersBetween(
  system: ReaderSystem,
  states: readonly State[],
  sooner: number,
  later: number,
): number | undefined {
  const { indicator, values } = system.cell(later).place as Place;
  if (!isEntry(indicator) || OFFER_DIMENSIONS.some((dimension) => values.has(dimension))) return undefined;
  const [was, is] = [sooner, later].map((cell) => stateOf(system, states, cell)) as [State, State];
  if (!areOfOneTime(states, was, is)) return undefined;
  const whole = indicator === 'KIM_REACHED' ? indicator : EVERYBODY;
  const [before, after] = [was, is].map((state) => findCell(system, state, whole, new Map()));
  if (before === undefined || after === undefined) return undefined;
  return Math.max(1, system.cell(after).value - system.cell(before).value);
}

/** Notes for each number how much of it a reader can believe in at most, where that is little. */
export function addNewcomers(system: ReaderSystem, states: readonly State[]): void {
  const printed = new Map<string, number[]>();
  const note = (number: number, most: number, least = 0) => {
    const cell = system.cell(number);
    cell.most = Math.min(most, cell.most ?? most);
    cell.least = Math.max(least, cell.least ?? least);
  };
  for (const [cell, { id, place, standing, value }] of system.cells.entries()) {
    if (!place) continue;
    const name = id.slice(id.indexOf(' ') + 1);
    for (const sooner of printed.get(name) ?? []) {
      const newcomers = newcomersBetween(system, states, sooner, cell);
      if (newcomers !== undefined) note(cell, system.cell(sooner).value + newcomers, system.cell(sooner).value);
    }
    if (standing === 'PRINTED') printed.set(name, [...(printed.get(name) ?? []), cell]);
    if (place.indicator === EVERYBODY && place.values.size === 1 && place.values.has(PERIOD)) note(cell, value);
  }
  for (const [cell, { place }] of system.cells.entries()) {
    if (!place || !COMPLETE_PERSONS.has(place.indicator)) continue;
    const everybody = findCell(system, states[place.state] as State, EVERYBODY, place.values);
    const most = everybody === undefined ? undefined : system.cell(everybody).most;
    if (most !== undefined) note(cell, most);
  }
}
