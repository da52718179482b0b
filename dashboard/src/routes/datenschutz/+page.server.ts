import { operator } from '#lib/operator.server.ts';
import type { PageServerLoad } from './$types';

export const load = (() => ({ operator: operator() })) satisfies PageServerLoad;
