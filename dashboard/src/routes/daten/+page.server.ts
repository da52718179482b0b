import { query } from '#lib/api.ts';
import { CatalogueDocument } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const locale = getLocale();
  const { indicators } = await query(event, CatalogueDocument, {});
  return {
    indicators: indicators.map(({ code, name, nameEn, definition, definitionEn, moment, source }) => ({
      code,
      moment,
      source,
      name: inLocale(locale, name, nameEn),
      definition: inLocale(locale, definition, definitionEn),
    })),
  };
}) satisfies PageServerLoad;
