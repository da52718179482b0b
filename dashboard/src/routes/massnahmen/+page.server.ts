import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { MeasuresDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { filterOptions } from '#lib/series/measure-filter.ts';
import { arrange, readState } from '#lib/series/measure-list.ts';
import { measureRows } from '#lib/series/measure-rows.ts';
import { besideSymbols } from '#lib/symbols.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const locale = getLocale();
  const variables = { asOf: await reportingDate(event), language: apiLanguage(locale) };
  const { operation, figures } = await query(event, MeasuresDocument, variables);
  const rows = measureRows(operation?.measures.nodes ?? [], figures.figures, figures.asOf, formatter(locale));
  const list = readState(event.url.searchParams);
  return {
    title: operation?.title ?? '',
    notes: besideSymbols(figures.notes),
    list,
    total: rows.length,
    rows: arrange(rows, list),
    filters: filterOptions(rows),
  };
}) satisfies PageServerLoad;
