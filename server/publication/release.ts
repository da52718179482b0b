import type { AuditReport, ProtectionRequest } from '../disclosure/protection.type.ts';
import { conflict } from '../errors.ts';
import { loadOperation, type Query } from '../indicators/operation-facts.ts';
import { knownFigures } from './known-figures.ts';
import { disclosureSecret, earlierReleases, markReleased, protectionRecord, type SnapshotHead, snapshotHeads } from './store.ts';

/** Judges a pattern anew; server/disclosure. */
export type Audit = (request: ProtectionRequest, withheld: ReadonlySet<string>) => AuditReport | Promise<AuditReport>;

export interface ReleaseRequest {
  operation: string;
  date: string;
  by: string;
}

/**
 * Makes the newest frozen revision of a date public, if it protects everybody together with all that is public already.
 * @throws CONFLICT in one sentence: nothing frozen, released already, or the audit did not pass; nobody can override it
 */
export async function release(query: Query, { operation, date, by }: ReleaseRequest, audit: Audit): Promise<SnapshotHead> {
  const head = newest(await snapshotHeads(query, operation, true), date);
  if (!head) throw conflict(`Nothing is frozen for ${date}; freeze it first.`);
  if (head.releasedAt) throw conflict(`${date} is released already (revision ${head.revision}).`);
  const { tables, withheld, offers } = await protectionRecord(query, head.id);
  const { threshold } = await loadOperation(query, operation, date);
  const report = await audit(
    {
      ...{ threshold, secret: await disclosureSecret(query, operation), date, revision: head.revision, tables, offers },
      ...{ earlier: await earlierReleases(query, operation), known: knownFigures(operation), effort: 'FAST' },
    },
    new Set(withheld),
  );
  if (!report.passed)
    throw conflict(
      `${date} (revision ${head.revision}) cannot be released: together with what is public it would not protect everybody; freeze it again with a reason.`,
    );
  await markReleased(query, head.id, by);
  return newest(await snapshotHeads(query, operation, false), date) as SnapshotHead;
}

const newest = (heads: readonly SnapshotHead[], date: string): SnapshotHead | undefined =>
  heads.findLast((head) => head.date === date);
