import { cellId, type ProtectionRequest, TOTAL } from './protection.type.ts';
import { COMPLETE_PERSONS, EVERYBODY } from './relations.ts';
import { nameIn, type State } from './states.ts';
import type { ReaderSystem } from './system.ts';

/** Of fewer people no pattern hides much from a reader who knows the program (docs/disclosure-control.md): only totals are printed. */
const SMALLEST_BASE = 30;

/**
 * Tables about a handful of people print their totals and nothing inside; of what nobody at all has reached there is nothing to
 * hide, and nothing that could be hidden behind a total of zero.
 */
export function withholdInside(system: ReaderSystem, request: ProtectionRequest, state: State): void {
  const smallest = request.smallestBase ?? SMALLEST_BASE;
  for (const { dimensions, cells } of state.tables) {
    const totals = cells.filter(({ key, indicator }) => COMPLETE_PERSONS.has(indicator) && key.every((value) => value === TOTAL));
    const base = totals.find(({ indicator }) => indicator === EVERYBODY) ?? totals.toSorted((a, b) => b.value - a.value)[0];
    if (!base || base.value >= smallest) continue;
    for (const { indicator, key } of cells) {
      const number = system.find(nameIn(state, cellId(indicator, dimensions, key)));
      if (number === undefined || key.every((value) => value === TOTAL)) continue;
      const whole = system.find(nameIn(state, cellId(indicator, [], [])));
      if (whole !== undefined && system.cell(whole).value === 0) continue;
      const cell = system.cell(number);
      if (cell.standing === 'FREE') cell.standing = 'WITHHELD';
    }
  }
}
