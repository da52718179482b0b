import { query } from '#lib/api.ts';
import { formatter } from '#lib/format.ts';
import { ContextDocument } from '#lib/gql/graphql.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { baselineViews } from '#lib/series/baselines.ts';
import { contextViews } from '#lib/series/context.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const format = formatter(getLocale());
  const { operation, municipalities } = await query(event, ContextDocument, {});
  return {
    ...contextViews(municipalities.nodes, operation?.municipality.ags ?? '', format),
    baselines: baselineViews(operation?.baselines.nodes ?? [], format),
  };
}) satisfies PageServerLoad;
