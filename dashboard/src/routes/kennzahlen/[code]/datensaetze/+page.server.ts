import { error } from '@sveltejs/kit';
import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { StepRecordsDocument } from '#lib/gql/graphql.ts';
import { AFTER, readStep } from '#lib/indicators/step.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { reportingDate } from '#lib/reporting-date.server.ts';
import { requireAbility } from '#lib/sign-in.server.ts';
import { findIndicator } from '../indicator-data.ts';
import type { PageServerLoad } from './$types';
import { recordsView } from './records-view.ts';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'READ_RECORDS');
  // records about people stay in no cache
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const indicator = await findIndicator(event, event.params.code);
  const choice = readStep(event.url.searchParams);
  if (!choice) problem(404, m.rec_no_step());
  const { figures } = await query(event, StepRecordsDocument, {
    ...{ code: indicator.code, asOf: await reportingDate(event), language: apiLanguage(getLocale()) },
    ...{ at: choice.place, part: choice.isExcluded ? 'EXCLUDED' : 'KEPT', after: event.url.searchParams.get(AFTER) || null },
  });
  const lineage = figures.figures[0]?.lineage;
  if (!lineage) error(500);
  return { view: recordsView({ indicator, choice, asOf: figures.asOf, lineage }, formatter(getLocale())) };
}) satisfies PageServerLoad;
