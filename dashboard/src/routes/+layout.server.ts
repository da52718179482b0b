import { asOfIn } from '#lib/address.ts';
import { query } from '#lib/api.ts';
import { LayoutDocument } from '#lib/gql/graphql.ts';
import { isDay } from '#lib/reporting-dates.ts';
import type { LayoutServerLoad } from './$types';

/** What stands on every page: the operation, whether it is a demonstration, and the day of the figures. */
export const load = (async (event) => {
  const { operation, figures } = await query(event, LayoutDocument, {});
  const asked = asOfIn(event.url);
  return {
    operation: operation ?? null,
    today: figures.asOf,
    asOf: asked && isDay(asked) && asked <= figures.asOf ? asked : figures.asOf,
  };
}) satisfies LayoutServerLoad;
