import { asOfIn } from '#lib/address.ts';
import { query } from '#lib/api.ts';
import { frameOf } from '#lib/frame.ts';
import { LayoutDocument } from '#lib/gql/graphql.ts';
import { isDay } from '#lib/reporting-dates.ts';
import type { LayoutServerLoad } from './$types';

/** What stands on every page: the operation, whether it is a demonstration, who reads, and which figures of which day are shown. */
export const load = (async (event) => {
  const asked = asOfIn(event.url);
  const answer = await query(event, LayoutDocument, { asOf: asked && isDay(asked) ? asked : undefined });
  return { ...frameOf(answer), viewer: answer.viewer };
}) satisfies LayoutServerLoad;
