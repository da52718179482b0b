import type { Unit } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';

/** What people type in place of what the API counts in: per cent for shares, euros for cents. */
const FACTOR: Partial<Record<Unit, number>> = { SHARE: 1 / 100, EUR_CENT: 100 };
const GROUPED: Record<Locale, RegExp> = {
  de: /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+(,\d+)?$/,
  en: /^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/,
};

/**
 * A number as it is written in the language, such as 1.200,50 or 1,200.50, with its sign or without, in the unit of the API.
 * @returns null for anything else
 */
export function readAmount(text: string, unit: Unit, locale: Locale): number | null {
  const plain = text.replace(/[\s\u00a0€%]/g, '');
  if (!GROUPED[locale].test(plain)) return null;
  const number = Number(locale === 'de' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
  // 45.1 per cent is 0.451 and no 0.45100000000000001
  return Number((number * (FACTOR[unit] ?? 1)).toPrecision(12));
}

/** A share as people type it in the language: 0.075 is 7,5. */
export const writePercent = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(share * 100);
