import type { Moment } from '#lib/gql/graphql.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';

/** Groups of the catalogue in their order; the words stand in addresses. */
export const GROUPS = ['eintritt', 'ergebnis', 'reichweite', 'wirkung', 'geld'] as const;
export type Group = (typeof GROUPS)[number];

/** Moments that one can filter by; the words stand in addresses. */
export const MOMENTS: Record<string, Moment> = {
  eintritt: 'ENTRY',
  austritt: 'LEAVING',
  'sechs-monate': 'SIX_MONTHS',
  stichtag: 'AS_OF',
};

/** What the address asks the catalogue for. */
export interface CatalogueState {
  search: string;
  group: Group | null;
  /** a word of MOMENTS */
  moment: string | null;
}

/** Group of an indicator. It follows from the entry, so that a new indicator needs no place assigned to it. */
export function groupOf({ code, unit, moment, additivity }: Indicator): Group {
  if (code.startsWith('EECO')) return 'eintritt';
  if (code.startsWith('EECR')) return 'ergebnis';
  if (unit === 'EUR_CENT') return 'geld';
  return moment === 'AS_OF' && additivity === 'DISTINCT_PERSONS' ? 'wirkung' : 'reichweite';
}

const isGroup = (word: string | null): word is Group => GROUPS.includes(word as Group);

/** Reads search and filters from the address; what it does not know it ignores. */
export function readCatalogue(params: URLSearchParams): CatalogueState {
  const [group, moment] = [params.get('gruppe'), params.get('gemessen')];
  return {
    search: (params.get('suche') ?? '').trim(),
    group: isGroup(group) ? group : null,
    moment: moment && Object.hasOwn(MOMENTS, moment) ? moment : null,
  };
}

/** Letters without their marks, small: "Träger" is found by "trager". */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('_', ' ');

/** The entries that have every word of the search in name, definition or code and fit the filters, in the order of the catalogue. */
export function search(indicators: Indicator[], { search: asked, group, moment }: CatalogueState): Indicator[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return indicators.filter((indicator) => {
    if (group && groupOf(indicator) !== group) return false;
    if (moment && indicator.moment !== MOMENTS[moment]) return false;
    const text = plain(`${indicator.code} ${indicator.name} ${indicator.definition}`);
    return words.every((word) => text.includes(word));
  });
}
