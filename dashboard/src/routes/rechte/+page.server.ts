import { query } from '#lib/api.ts';
import { RightsDocument } from '#lib/gql/graphql.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => query(event, RightsDocument, {})) satisfies PageServerLoad;
