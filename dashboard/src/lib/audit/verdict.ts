import type { Formatter } from '#lib/format.ts';
import type { AuditLogQuery } from '#lib/gql/graphql.ts';
import { moment } from '#lib/moment.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the last check of the chain found, and where the chain ends now. */
export function verdictOf(
  { position, hash, verifiedAt, verifiedUntil, isWhole }: AuditLogQuery['auditChain'],
  format: Formatter,
) {
  const head = { head: m.log_chain_head({ position: format.count(position) }), hash };
  if (!verifiedAt) return { ...head, text: m.log_chain_never(), isBroken: false };
  const found = { until: format.count(verifiedUntil ?? 0), moment: moment(format.locale, verifiedAt) };
  const isBroken = isWhole !== true;
  return { ...head, text: isBroken ? m.log_chain_broken(found) : m.log_chain_whole(found), isBroken };
}
