import type { RequestEvent } from '@sveltejs/kit';
import { query } from '#lib/api.ts';
import { auditCsv } from '#lib/audit/csv.ts';
import { type AuditFilter, faultOf, readFilter, whereOf } from '#lib/audit/filter.ts';
import { formatter } from '#lib/format.ts';
import {
  type AuditEntryPartsFragment,
  AuditLogFileDocument,
  type AuditLogFileQuery,
  LayoutDocument,
  NoteAuditExportDocument,
} from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { requireAbility } from '#lib/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** entries that a file holds: fifty pages, each of which leaves its trace */
const MOST = 10_000;

/** What is filtered, as a file; it leaves a trace before it leaves. */
export const GET = (async (event) => {
  const { viewer, operation } = await query(event, LayoutDocument, {});
  requireAbility(event, viewer, 'READ_AUDIT_LOG');
  const filter = readFilter(event.url.searchParams);
  const fault = faultOf(filter);
  if (fault) problem(400, fault);
  const entries = await entriesOf(event, filter);
  await query(event, NoteAuditExportDocument, { rows: entries.length });
  return new Response(auditCsv(entries, operation?.isDemo ?? false, formatter(getLocale())), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="protokoll.csv"',
    },
  });
}) satisfies RequestHandler;

async function entriesOf(event: RequestEvent, filter: AuditFilter): Promise<AuditEntryPartsFragment[]> {
  const entries: AuditEntryPartsFragment[] = [];
  const where = whereOf(filter);
  let after: string | null | undefined = null;
  do {
    const { auditLog }: AuditLogFileQuery = await query(event, AuditLogFileDocument, { where, after });
    if (auditLog.totalCount > MOST) {
      const { count } = formatter(getLocale());
      problem(400, m.log_csv_too_many({ count: count(auditLog.totalCount), most: count(MOST) }));
    }
    entries.push(...auditLog.nodes);
    after = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : null;
  } while (after);
  return entries;
}
