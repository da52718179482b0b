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
