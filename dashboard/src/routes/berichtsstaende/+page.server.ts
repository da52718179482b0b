import { fail, redirect } from '@sveltejs/kit';
import { query, refused } from '#lib/api.ts';
import { BeginFreezingDocument, LastSnapshotWorkDocument, SnapshotListDocument } from '#lib/gql/graphql.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { isDay } from '#lib/reporting-dates.ts';
import { fields } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  const canPublish = viewer.abilities.includes('PUBLISH_SNAPSHOTS');
  const [{ snapshots }, work] = await Promise.all([
    query(event, SnapshotListDocument, {}),
    canPublish ? query(event, LastSnapshotWorkDocument, {}) : { snapshotWork: null },
  ]);
  return { snapshots: snapshots.nodes, work: work.snapshotWork ?? null, canPublish };
}) satisfies PageServerLoad;

export const actions = {
  einfrieren: async (event) => {
    const typed = await fields(event, 'date', 'reason');
    const { date, reason } = typed;
    if (!isDay(date)) return fail(400, { problem: m.wrong_day(), typed });
    try {
      await query(event, BeginFreezingDocument, {
        ...{ date, reason: reason.trim() || null, language: apiLanguage(getLocale()) },
      });
    } catch (thrown) {
      return refused(thrown, typed);
    }
    redirect(303, localizeHref('/berichtsstaende'));
  },
} satisfies Actions;
