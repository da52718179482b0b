import { fail, redirect } from '@sveltejs/kit';
import { isRefusal, query } from '#lib/api.ts';
import { BeginFreezingDocument, LastSnapshotWorkDocument, SnapshotListDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
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
    const { date, reason } = await fields(event, 'date', 'reason');
    if (!isDay(date)) return fail(400, { problem: m.snap_wrong_date(), date, reason });
    try {
      await query(event, BeginFreezingDocument, { date, reason: reason.trim() || null });
    } catch (thrown) {
      if (isRefusal(thrown, 409)) return fail(409, { problem: m.snap_refused({ date }), date, reason });
      throw thrown;
    }
    redirect(303, localizeHref('/berichtsstaende'));
  },
} satisfies Actions;
