import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { ProviderDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { arrange, readState } from '#lib/series/measure-list.ts';
import { measureRows } from '#lib/series/measure-rows.ts';
import { besideSymbols } from '#lib/symbols.ts';
import type { PageServerLoad } from './$types';
import { providerView } from './provider-view.ts';

export const load = (async (event) => {
  const locale = getLocale();
  const format = formatter(locale);
  const { basis } = await event.parent();
  const variables = { slug: event.params.slug, asOf: await reportingDate(event), language: apiLanguage(locale) };
  const data = await query(event, ProviderDocument, variables);
  const provider = data.operation?.providers.nodes[0];
  if (!provider) problem(404, m.error_no_provider());
  const { figures, notes } = data.measureFigures;
  const list = readState(event.url.searchParams);
  const rows = arrange(measureRows(provider.measures.nodes, figures, data.figures.asOf, format), list);
  return { view: providerView(data, provider, basis, format), rows, list, notes: besideSymbols(notes) };
}) satisfies PageServerLoad;
