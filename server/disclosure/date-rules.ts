import { Dimension } from '../indicators/definition.ts';
import { addEntries, addEntriesWithout } from './entry-rules.ts';
import { newcomersBetween } from './newcomers.ts';
import { HARMLESS_GROWTH, isEntry, isMonotone, PERIOD } from './relations.ts';
import { areOfOneTime, type State, stateOf } from './states.ts';
import type { Place, ReaderSystem } from './system.ts';

/** Each number against the same number of every other date and revision: what a reader can subtract is a number, too. */
export function addDates(system: ReaderSystem, states: readonly State[]): void {
  const series = new Map<string, number[]>();
  system.cells.forEach(({ id, place }, cell) => {
    if (!place) return;
    const name = id.slice(id.indexOf(' ') + 1);
    series.set(name, [...(series.get(name) ?? []), cell]);
  });
  for (const cells of series.values())
    cells.forEach((later, n) => {
      const state = stateOf(system, states, later);
      const before = cells.slice(0, n).filter((cell) => areOfOneTime(states, stateOf(system, states, cell), state));
      const last = before.length ? stateOf(system, states, before.at(-1)!).date : undefined;
      for (const sooner of cells.slice(0, n)) {
        const isNext = stateOf(system, states, sooner).date === last;
        const most = newcomersBetween(system, states, sooner, later);
        const isOver = hasEnded(stateOf(system, states, sooner), system.cell(later).place as Place);
        compare(system, sooner, later, { isGrowth: before.includes(sooner), isNext, isOver, most });
      }
    });
  addEntries(system, states);
  addEntriesWithout(system, states);
}

/** Nobody joins an offer that is over, and nobody visits it. */
function hasEnded({ date, offers }: State, { indicator, values }: Place): boolean {
  const offer = offers.find(({ measure }) => measure === values.get(Dimension.MEASURE));
  return offer?.endsOn != null && offer.endsOn <= date && (isEntry(indicator) || indicator === 'KIM_CONTACTS');
}

interface Pair {
  /** of another date, and no correction lies between */
  isGrowth: boolean;
  /** no date lies between */
  isNext: boolean;
  /** nothing can be added any more */
  isOver: boolean;
  most: number | undefined;
}

function compare(system: ReaderSystem, sooner: number, later: number, { isGrowth, isNext, isOver, most }: Pair): void {
  const place = system.cell(later).place as Place;
  const change = system.cell(later).value - system.cell(sooner).value;
  const grows = isGrowth && change >= 0 && isMonotone(place.indicator);
  if (grows && (isOver || place.values.has(PERIOD)) && change === 0) system.equal(later, [sooner]);
  else if (grows && isNext) system.atMost([sooner], [later]);
  if (place.values.size === 0 && HARMLESS_GROWTH.includes(place.indicator)) return;
  if (change > 0) system.difference(later, sooner, { mayFall: !grows, most: grows ? most : undefined });
  if (change < 0) system.difference(sooner, later, { mayFall: true });
}
