import { query } from '#lib/api.ts';
import { entryView } from '#lib/audit/entry.ts';
import { faultOf, NEWER, OLDER, readFilter, whereOf } from '#lib/audit/filter.ts';
import { verdictOf } from '#lib/audit/verdict.ts';
import { formatter } from '#lib/format.ts';
import { AuditLogDocument } from '#lib/gql/graphql.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireAbility } from '#lib/sign-in.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'READ_AUDIT_LOG');
  const filter = readFilter(event.url.searchParams);
  const fault = faultOf(filter);
  if (fault) return { filter, fault, list: null };
  const newer = event.url.searchParams.get(NEWER);
  const older = event.url.searchParams.get(OLDER) || null;
  const page = newer ? { last: PAGE, before: newer } : { first: PAGE, after: older };
  const { auditChain, auditLog } = await query(event, AuditLogDocument, { where: whereOf(filter), ...page });
  const format = formatter(getLocale());
  const { totalCount, pageInfo, nodes } = auditLog;
  const list = {
    verdict: verdictOf(auditChain, format),
    entries: nodes.map((entry) => entryView(entry, format)),
    totalCount,
    isNewest: !newer && !older,
    newer: (newer || older) && pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    older: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
  return { filter, fault: null, list };
}) satisfies PageServerLoad;
