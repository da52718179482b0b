import { query } from '#lib/api.ts';
import { CatalogueDocument } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const locale = getLocale();
  const { indicators, snapshots } = await query(event, CatalogueDocument, {});
  return {
    /** what everybody may download, newest first */
    released: snapshots.nodes.filter(({ releasedAt }) => releasedAt).toSorted((a, b) => b.date.localeCompare(a.date)),
    indicators: indicators.map(({ code, name, nameEn, definition, definitionEn, moment, source }) => ({
      code,
      moment,
      source,
      name: inLocale(locale, name, nameEn),
      definition: inLocale(locale, definition, definitionEn),
    })),
  };
}) satisfies PageServerLoad;
