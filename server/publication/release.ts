import type { AuditReport, ProtectionRequest } from '../disclosure/protection.type.ts';
import { loadOperation, type Query } from '../indicators/operation-facts.ts';
import { knownFigures } from './known-figures.ts';
import { refusals } from './refusal.ts';
import { disclosureSecret, markReleased, otherSnapshots, protectionRecord, type SnapshotHead, snapshotHeads } from './store.ts';

/** Judges a pattern anew; server/disclosure. */
export type Audit = (request: ProtectionRequest, withheld: ReadonlySet<string>) => AuditReport | Promise<AuditReport>;

export interface ReleaseRequest {
  operation: string;
  date: string;
  /** the revision that is meant; without it the newest */
  revision?: number;
  by: string;
}

/**
 * Makes the newest frozen revision of a date public, if it protects everybody together with all that is frozen.
 * @throws CONFLICT in one sentence: nothing frozen, released already, or the audit did not pass; nobody can override it
 */
export async function release(
  query: Query,
  { operation, date, revision, by }: ReleaseRequest,
  audit: Audit,
): Promise<SnapshotHead> {
  const heads = await snapshotHeads(query, operation, true);
  const head = newest(heads, date);
  if (!head) throw refusals.nothingFrozen(date);
  if (revision !== undefined && head.revision !== revision) throw refusals.newerRevision(date, head.revision);
  if (head.releasedAt) throw refusals.releasedAlready(date, head.revision);
  const { tables, unprinted = [], withheld, offers } = await protectionRecord(query, head.id);
  const { threshold } = await loadOperation(query, operation, date);
  const report = await audit(
    {
      ...{
        threshold,
        secret: await disclosureSecret(query, operation),
        date,
        revision: head.revision,
        tables,
        unprinted,
        offers,
      },
      ...{ earlier: await otherSnapshots(query, operation, head.id), known: knownFigures(operation), effort: 'FAST' },
      frozenBefore: heads.filter(({ id }) => id < head.id).length,
    },
    new Set(withheld),
  );
  if (!report.passed) throw refusals.notSafe(date, head.revision);
  await markReleased(query, head.id, by);
  return newest(await snapshotHeads(query, operation, false), date) as SnapshotHead;
}

const newest = (heads: readonly SnapshotHead[], date: string): SnapshotHead | undefined =>
  heads.findLast((head) => head.date === date);
