import { query } from '#lib/api.ts';
import { SnapshotComparisonDocument, SnapshotListDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import type { PageServerLoad } from './$types';
import { comparedDates } from './dates.ts';

/** What is shown at once; every other table on request. */
const SHORT = ['key-figures', 'pillars'];

export const load = (async (event) => {
  const { snapshots } = await query(event, SnapshotListDocument, {});
  const dates = [...new Set(snapshots.nodes.map(({ date }) => date))];
  const compared = comparedDates(event.url, snapshots.nodes);
  if (!compared) return { dates, comparison: null };
  const { from, to } = compared;
  const chosen = event.url.searchParams.get('tabelle') ?? '';
  const asked = { from: from.date, fromRevision: from.revision, to: to.date, toRevision: to.revision };
  const language = getLocale() === 'de' ? 'DE' : 'EN';
  const { earlier, later } = await query(event, SnapshotComparisonDocument, {
    ...{ ...asked, language, ids: chosen ? [...SHORT, chosen] : SHORT },
  });
  if (!earlier || !later) problem(404, m.cmp_unknown());
  if (chosen && !later.tables.some(({ id }) => id === chosen)) problem(404, m.cmp_unknown_table());
  return { dates, comparison: { ...compared, earlier, later, chosen } };
}) satisfies PageServerLoad;
