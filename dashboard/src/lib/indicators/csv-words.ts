import type { Formatter } from '#lib/format.ts';
import type { FigureStatus, Unit } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** Per cent for shares and euros for cents, as people count them; everything else as it is. */
const SCALE: Partial<Record<Unit, number>> = { SHARE: 100, EUR_CENT: 0.01 };
const DECIMALS = 4;

/** A number without separators of thousands, at most four decimals, the decimal sign of the language. */
export function printRaw(value: number, unit: Unit, { locale }: Pick<Formatter, 'locale'>): string {
  const text = String(Number((value * (SCALE[unit] ?? 1)).toFixed(DECIMALS)));
  return locale === 'de' ? text.replace('.', ',') : text;
}

/** The status in words; zero is said to be one, so that nobody takes it for a gap. */
export function statusName({ status, value }: { status: FigureStatus; value?: number | null }, locale: Locale): string {
  const options = { locale };
  if (status === 'SUPPRESSED') return m.symbol_withheld({}, options);
  if (status === 'NOT_APPLICABLE') return m.symbol_not_applicable({}, options);
  if (status === 'NOT_AVAILABLE' || value == null) return m.symbol_not_available({}, options);
  return value === 0 ? m.csv_zero({}, options) : m.csv_published({}, options);
}
