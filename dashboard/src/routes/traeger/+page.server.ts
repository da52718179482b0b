import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { ProvidersDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { besideSymbols } from '#lib/symbols.ts';
import type { PageServerLoad } from './$types';
import { providersView } from './providers-view.ts';

export const load = (async (event) => {
  const locale = getLocale();
  const variables = { asOf: await reportingDate(event), language: apiLanguage(locale) };
  const data = await query(event, ProvidersDocument, variables);
  return {
    title: data.operation?.title ?? '',
    notes: besideSymbols(data.figures.notes),
    providers: providersView(data, formatter(locale)),
  };
}) satisfies PageServerLoad;
