import { query } from '#lib/api.ts';
import { ReportPageDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { readAddress } from '#lib/snapshot-address.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const asked = readAddress(event.params.date, m.snap_unknown());
  const language = getLocale() === 'de' ? 'DE' : 'EN';
  const { snapshot } = await query(event, ReportPageDocument, { ...asked, language });
  if (!snapshot) problem(404, m.snap_unknown());
  return { snapshot, address: event.params.date };
}) satisfies PageServerLoad;
