import { ENTRY_PARTS } from './relations.ts';
import { findCell, type State } from './states.ts';
import type { ReaderSystem, Term } from './system.ts';

/** Among those who joined between two dates, too, the parts are at most the whole, in every group of people. Left out where a corrected record contradicts it. */
export function addEntries(system: ReaderSystem, states: readonly State[]): void {
  for (const state of states)
    for (const before of statesOfLastDate(states, state))
      for (const { parts, whole } of ENTRY_PARTS)
        for (const { place } of [...system.cells]) {
          if (place?.state !== state.number || place.indicator !== whole) continue;
          const find = (at: State, indicator: string) => findCell(system, at, indicator, place.values);
          const present = parts.filter((part) => [before, state].every((at) => find(at, part) !== undefined));
          const terms = [before, state].flatMap((at, n) => {
            const sign = n === 0 ? -1 : 1;
            return [whole, ...present].map((indicator) => [indicator === whole ? -sign : sign, find(at, indicator)] as const);
          });
          const known = terms.filter((term): term is Term => term[1] !== undefined);
          const sum = known.reduce((total, [sign, cell]) => total + sign * system.cell(cell).value, 0);
          if (present.length && known.length === terms.length && sum <= 0) system.relate(known, Number.NEGATIVE_INFINITY, 0);
        }
}

function statesOfLastDate(states: readonly State[], { date }: State): State[] {
  const last = states.findLast((state) => state.date < date)?.date;
  return states.filter((state) => state.date === last);
}
