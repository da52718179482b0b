import { fail, redirect } from '@sveltejs/kit';
import { isRefusal, query } from '#lib/api.ts';
import { BeginReleaseDocument, SnapshotPageDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { fields } from '#lib/sign-in.server.ts';
import { readAddress } from '#lib/snapshot-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  const asked = readAddress(event.params.date, m.snap_unknown());
  const language = getLocale() === 'de' ? 'DE' : 'EN';
  const { snapshot, snapshots } = await query(event, SnapshotPageDocument, { ...asked, language });
  if (!snapshot) problem(404, m.snap_unknown());
  const newest = Math.max(...snapshot.revisions.map(({ revision }) => revision));
  const isWaiting = snapshot.releasedAt === null && snapshot.revision === newest;
  const hasEarlier = snapshots.nodes.some(({ date }) => date < snapshot.date);
  return { snapshot, hasEarlier, canRelease: isWaiting && viewer.abilities.includes('PUBLISH_SNAPSHOTS') };
}) satisfies PageServerLoad;

export const actions = {
  veroeffentlichen: async (event) => {
    const { date } = readAddress(event.params.date, m.snap_unknown());
    const { revision, seen } = await fields(event, 'revision', 'seen');
    if (seen !== 'ja') return fail(400, { problem: m.snap_not_seen() });
    try {
      await query(event, BeginReleaseDocument, { date, revision: Number(revision) });
    } catch (thrown) {
      if (isRefusal(thrown, 409)) return fail(409, { problem: m.snap_busy() });
      throw thrown;
    }
    redirect(303, localizeHref('/berichtsstaende'));
  },
} satisfies Actions;
