import { type Figure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { Dimension } from '#lib/gql/graphql.ts';
import type { Breakdown, IndicatorData } from '#lib/indicators/data.ts';
import { m } from '#lib/paraglide/messages.js';
import { SMALL_BASE } from '#lib/series/balance.ts';

/** A person counts in each offer attended. */
const OFFERS: readonly Dimension[] = ['FIELD_OF_ACTION', 'MEASURE', 'PROVIDER'];

/** Sum of the parts; null where a part has no public value. */
export function sumOf(parts: Figure[]): number | null {
  const values = parts.map(published);
  return values.every((value) => value !== null) ? values.reduce((sum, value) => sum + value, 0) : null;
}

/** What one must know before adding or comparing the parts. */
export function partsNotes({ indicator, headline }: IndicatorData, { dimension, parts }: Breakdown, format: Formatter): string[] {
  const options = { locale: format.locale };
  if (indicator.additivity === 'RATIO') {
    const isSmall = parts.some(({ denominator }) => denominator != null && denominator < SMALL_BASE);
    return [m.ind_parts_ratio({}, options), ...(isSmall ? [m.ind_parts_small({}, options)] : [])];
  }
  const [sum, total] = [sumOf(parts), published(headline)];
  if (sum === null || total === null) return [m.ind_parts_withheld({}, options)];
  const words = { sum: format.amount(sum, indicator), total: format.amount(total, indicator) };
  if (sum === total) return [m.ind_parts_equal(words, options)];
  const isCountedTwice = indicator.additivity === 'DISTINCT_PERSONS' && OFFERS.includes(dimension) && sum > total;
  return [isCountedTwice ? m.ind_parts_more(words, options) : m.ind_parts_differ(words, options)];
}
