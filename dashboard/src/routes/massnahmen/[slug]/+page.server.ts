import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { MeasureDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { reportingDate } from '#lib/reporting-date.server.ts';
import type { PageServerLoad } from './$types';
import { measureView } from './measure-view.ts';

export const load = (async (event) => {
  const locale = getLocale();
  const { basis } = await event.parent();
  const variables = { slug: event.params.slug, asOf: await reportingDate(event), language: apiLanguage(locale) };
  const data = await query(event, MeasureDocument, variables);
  const measure = data.operation?.measures.nodes[0];
  if (!measure || !data.operation?.startsOn) problem(404, m.error_no_measure());
  return { view: measureView(data, measure, { startsOn: data.operation.startsOn, basis }, formatter(locale)) };
}) satisfies PageServerLoad;
