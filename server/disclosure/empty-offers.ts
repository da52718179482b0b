import { Dimension } from '../indicators/definition.ts';
import type { OfferPlace } from './protection.type.ts';
import type { State } from './states.ts';
import type { ReaderSystem } from './system.ts';

const CONTACTS = 'KIM_CONTACTS';

/**
 * Zeros that everybody knows from what is public about an offer: an open one counts visits and no participants, any other one the
 * reverse, before its first day there is neither, and to one for women no man comes. To withhold such a zero hides nothing. Left out where a record contradicts it.
 */
export function addEmptyOffers(system: ReaderSystem, state: State): void {
  const numbers = new Map<string, number[]>();
  const without = new Map(state.offers.map((offer) => [offer.measure, offer.without ?? []]));
  system.cells.forEach(({ place }, cell) => {
    const measure = place?.values.get(Dimension.MEASURE);
    if (place?.state !== state.number || measure === undefined) return;
    const gender = place.values.get(Dimension.GENDER);
    const isWithout = gender !== undefined && without.get(measure)?.includes(gender);
    if (isWithout && system.cell(cell).value === 0) system.knownZero(cell);
    const name = nameOf(measure, place.indicator);
    numbers.set(name, [...(numbers.get(name) ?? []), cell]);
  });
  const indicators = new Set(system.cells.flatMap(({ place }) => place?.indicator ?? []));
  for (const offer of state.offers)
    for (const indicator of indicators) {
      const cells = numbers.get(nameOf(offer.measure, indicator)) ?? [];
      if (!isNeverCounted(offer, indicator, state) || cells.some((cell) => system.cell(cell).value !== 0)) continue;
      for (const cell of cells) system.knownZero(cell);
    }
}

const nameOf = (measure: string, indicator: string): string => `${measure} ${indicator}`;

function isNeverCounted({ isLowThreshold, startsOn }: OfferPlace, indicator: string, { date }: State): boolean {
  if (startsOn !== undefined && startsOn > date) return true;
  return isLowThreshold !== undefined && isLowThreshold === (indicator !== CONTACTS);
}

/** Results of the day six months after leaving. */
const SIX_MONTHS_LATER: readonly string[] = ['EECR05', 'EECR06'];

/** Nobody has left an offer for six months that began less than six months ago: zeros of all offers, and of a pillar. */
export function addTooSoon(system: ReaderSystem, state: State): void {
  system.cells.forEach(({ place, value }, cell) => {
    if (place?.state !== state.number || value !== 0 || !SIX_MONTHS_LATER.includes(place.indicator)) return;
    const pillar = place.values.get(Dimension.FIELD_OF_ACTION);
    const inside = state.offers.filter(
      ({ fieldOfAction, isLowThreshold }) => !isLowThreshold && fieldOfAction === (pillar ?? fieldOfAction),
    );
    const isTooSoon = ({ startsOn }: OfferPlace) => startsOn !== undefined && sixMonthsAfter(startsOn) > state.date;
    if (inside.length && inside.every(isTooSoon)) system.knownZero(cell);
  });
}

/** In the order of days, which is that of the letters; a 31st of February is none, and comes after all days of that month. */
function sixMonthsAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const months = year * 12 + month + 5;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
