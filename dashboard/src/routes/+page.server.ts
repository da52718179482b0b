import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { StartDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { filterOptions } from '#lib/series/measure-filter.ts';
import { arrange, readState } from '#lib/series/measure-list.ts';
import { measureRows } from '#lib/series/measure-rows.ts';
import type { PageServerLoad } from './$types';
import { startView } from './start-view.ts';

export const load = (async (event) => {
  const locale = getLocale();
  const { operation: frame } = await event.parent();
  if (!frame?.startsOn || !frame.endsOn) problem(404, m.error_no_operation());
  const variables = { asOf: await reportingDate(event), endsOn: frame.endsOn, language: apiLanguage(locale) };
  const data = await query(event, StartDocument, variables);
  if (!data.operation) problem(404, m.error_no_operation());
  const operation = { ...data.operation, startsOn: frame.startsOn, endsOn: frame.endsOn };
  const format = formatter(locale);
  const rows = measureRows(operation.measures.nodes, data.measureFigures.figures, data.headline.asOf, format);
  const list = readState(event.url.searchParams);
  return { view: startView(data, operation, format), list, rows: arrange(rows, list), filters: filterOptions(rows) };
}) satisfies PageServerLoad;
