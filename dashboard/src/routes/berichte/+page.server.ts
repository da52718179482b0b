import { query } from '#lib/api.ts';
import { ReportListDocument } from '#lib/gql/graphql.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { snapshots } = await query(event, ReportListDocument, {});
  return { released: snapshots.nodes.filter(({ releasedAt }) => releasedAt), origin: event.url.origin };
}) satisfies PageServerLoad;
