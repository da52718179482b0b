import type { IndicatorPartsFragment } from '#lib/gql/graphql.ts';
import { inLocale, type Locale } from '#lib/locale.ts';

/** An entry of the catalogue in the language of the page. */
export type Indicator = Omit<IndicatorPartsFragment, 'nameEn' | 'definitionEn'>;

export function indicatorIn(locale: Locale, { nameEn, definitionEn, ...indicator }: IndicatorPartsFragment): Indicator {
  return {
    ...indicator,
    name: inLocale(locale, indicator.name, nameEn),
    definition: inLocale(locale, indicator.definition, definitionEn),
  };
}
