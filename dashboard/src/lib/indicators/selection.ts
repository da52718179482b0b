import { AS_OF } from '#lib/address.ts';
import type { Dimension, Interval } from '#lib/gql/graphql.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';

/** Words of the address and what they stand for. */
export const INTERVALS: Record<string, Interval> = { monat: 'MONTH', quartal: 'QUARTER', halbjahr: 'HALF_YEAR', jahr: 'YEAR' };
export const BREAKDOWNS: Record<string, Dimension> = {
  geschlecht: 'GENDER',
  alter: 'AGE_GROUP',
  saeule: 'FIELD_OF_ACTION',
  massnahme: 'MEASURE',
  traeger: 'PROVIDER',
  erwerbsstatus: 'EMPLOYMENT_STATUS',
  bildung: 'EDUCATION',
  aufenthalt: 'RESIDENCE_STATUS',
  mittel: 'FUNDING_SOURCE',
};
export const WITHIN = 'einzeln';
export const CUMULATIVE = 'gesamt';

/** Names of the parameters. */
export const INTERVAL = 'zeitraum';
export const COUNTING = 'zaehlung';
export const BREAKDOWN = 'aufgliederung';

/** Breakdowns that a page shows where none is chosen. */
const USUAL: readonly Dimension[] = ['FUNDING_SOURCE', 'GENDER', 'FIELD_OF_ACTION', 'MEASURE'];

/** What the address asks the page of an indicator for. */
export interface Selection {
  interval: Interval;
  /** value from the start to the end of each period, or within it */
  isCumulative: boolean;
  /** null: the usual ones */
  breakdown: Dimension | null;
}

/** A stock is what it is at the end of a period: it cannot be counted within one. */
export const hasCounting = ({ additivity }: Pick<Indicator, 'additivity'>): boolean => additivity !== 'LAST_VALUE';

/** What a word of the address stands for; words that are not in the list, such as "constructor", stand for nothing. */
const meaning = <Value>(words: Record<string, Value>, word: string | null): Value | undefined =>
  word !== null && Object.hasOwn(words, word) ? words[word] : undefined;

/** Reads the selection from the address; what it does not know it ignores. */
export function readSelection(params: URLSearchParams, indicator: Pick<Indicator, 'additivity'>): Selection {
  return {
    interval: meaning(INTERVALS, params.get(INTERVAL)) ?? 'MONTH',
    isCumulative: params.get(COUNTING) !== WITHIN || !hasCounting(indicator),
    breakdown: meaning(BREAKDOWNS, params.get(BREAKDOWN)) ?? null,
  };
}

const wordOf = <Value>(words: Record<string, Value>, value: Value): string =>
  Object.keys(words).find((word) => words[word] === value) ?? '';

/** The selection as a query that stays valid: it names its day, so that it shows the same tomorrow. */
export function selectionQuery({ interval, isCumulative, breakdown }: Selection, asOf: string): string {
  const params = new URLSearchParams({ [AS_OF]: asOf, [INTERVAL]: wordOf(INTERVALS, interval) });
  params.set(COUNTING, isCumulative ? CUMULATIVE : WITHIN);
  if (breakdown) params.set(BREAKDOWN, wordOf(BREAKDOWNS, breakdown));
  return `?${params}`;
}

/** The breakdowns to show: the chosen one, or the usual ones that the indicator allows. */
export function shownDimensions({ dimensions }: Pick<Indicator, 'dimensions'>, { breakdown }: Selection): Dimension[] {
  const asked = breakdown ? [breakdown] : USUAL;
  return asked.filter((dimension) => dimensions.includes(dimension));
}
