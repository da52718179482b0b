import type { Formatter } from '#lib/format.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { nounOf } from '#lib/indicators/words.ts';

type Kind = Pick<Indicator, 'unit' | 'decimals'>;

/** "402 Menschen", "47,5 %", "332.410 €". */
export function withNoun(value: number, kind: Kind, format: Formatter): string {
  return `${format.amount(value, kind)} ${nounOf(kind.unit, value, format.locale)}`.trim();
}

/** A difference with its sign; shares differ by percentage points. */
export function difference(value: number, { unit }: Kind, format: Formatter): string {
  if (unit === 'SHARE') return format.points(value);
  return unit === 'EUR_CENT' ? format.euroSigned(value) : format.signed(Math.round(value));
}

/** How the numbers of an axis are printed. */
export function axisOf({ unit }: Kind): 'share' | 'euro' | 'count' {
  if (unit === 'SHARE') return 'share';
  return unit === 'EUR_CENT' ? 'euro' : 'count';
}

/** Counts and sums grow from zero on the first day; ratios and stocks are what they are. */
export const growsFromZero = ({ additivity }: Pick<Indicator, 'additivity'>): boolean =>
  additivity !== 'RATIO' && additivity !== 'LAST_VALUE';
