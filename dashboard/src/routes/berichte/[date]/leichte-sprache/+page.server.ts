import { query } from '#lib/api.ts';
import { EasyPageDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { problem } from '#lib/problem.ts';
import { readAddress } from '#lib/snapshot-address.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { snapshot } = await query(event, EasyPageDocument, readAddress(event.params.date, m.snap_unknown()));
  if (!snapshot) problem(404, m.snap_unknown());
  // the title of the page says what the first heading of the summary says
  const blocks = snapshot.easySummary.filter(({ kind, level }) => kind !== 'PAGE_BREAK' && level !== 2);
  return {
    date: snapshot.date,
    address: event.params.date,
    blocks: blocks.map((block) => (block.level === 3 ? { ...block, level: 2 } : block)),
  };
}) satisfies PageServerLoad;
