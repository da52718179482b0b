import type { AuditReport, Protection, ProtectionRequest } from '../disclosure/protection.type.ts';
import { loadOperation, type Query } from '../indicators/operation-facts.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { markRevised } from './changes.ts';
import { countTables, countUnprinted } from './count-tables.ts';
import { countNumbers } from './counting.ts';
import { makeDocument } from './document.ts';
import { loadFrame } from './frame.ts';
import { hiddenHours } from './hours.ts';
import { knownFigures } from './known-figures.ts';
import { staleDateAfter } from './later-dates.ts';
import { offersOf } from './offers.ts';
import { readDocument } from './read-document.ts';
import { refusals } from './refusal.ts';
import type { SnapshotDocument } from './snapshot-document.type.ts';
import { disclosureSecret, insertSnapshot, otherSnapshots, snapshotHeads } from './store.ts';

/** Decides what is withheld; server/disclosure. */
export type Protect = (request: ProtectionRequest) => Protection | Promise<Protection>;

/** What freezing does one after the other. */
export type FreezeStep = 'COUNT' | 'PROTECT' | 'STORE';

export interface FreezeRequest {
  operation: string;
  /** last day of the figures */
  date: string;
  /** needed for a correction, that is for every freezing after the first */
  reason: string | null;
  /** who freezes, for the record */
  by: string;
  effort: ProtectionRequest['effort'];
  /** is told of each step, and does it */
  watch?: <T>(step: FreezeStep, work: () => Promise<T>) => Promise<T>;
}

export interface Frozen {
  id: number;
  revision: number;
  sha256: string;
  document: SnapshotDocument;
  audit: AuditReport;
}

/**
 * Freezes the figures of a date as the records are now. Run it in one transaction that sees one state of the records.
 * @throws NOT_FOUND, BAD_USER_INPUT or CONFLICT in one sentence
 */
export async function freeze(query: Query, request: FreezeRequest, protect: Protect): Promise<Frozen> {
  const { operation, date, effort, by, watch = (_, work) => work() } = request;
  const frame = await loadFrame(query, operation);
  const facts = await loadOperation(query, operation, date);
  if (date < facts.startsOn) throw refusals.beforeStart(date, facts.startsOn);
  const heads = await snapshotHeads(query, operation, true);
  const revisions = heads.filter((head) => head.date === date);
  const before = revisions.at(-1);
  // a mark against what was never public would tell about it
  const lastReleased = revisions.findLast(({ releasedAt }) => releasedAt !== null);
  const reason = request.reason?.trim() || null;
  if (before && !reason) throw refusals.needsReason(date, before.revision);
  const revision = (before?.revision ?? 0) + 1;
  const numbers = await watch('COUNT', async () => {
    const stale = before && (await staleDateAfter(query, frame, heads, date));
    if (stale) throw refusals.correctLaterFirst(date, stale);
    return countNumbers(query, frame, date);
  });
  const counts = countTables(numbers, frame, date);
  const unprinted = countUnprinted(numbers, frame, date);
  const offers = await offersOf(query, operation);
  const asked = {
    ...{
      threshold: facts.threshold,
      secret: await disclosureSecret(query, operation),
      date,
      revision,
      tables: counts,
      unprinted,
      offers,
    },
    ...{ earlier: await otherSnapshots(query, operation), known: knownFigures(operation), effort },
    frozenBefore: heads.length,
  };
  const protection = await watch('PROTECT', async () => protect(asked));
  const hours = await hiddenHours(query, { operation, date, threshold: facts.threshold, numbers, frozen: heads });
  const made = makeDocument({ frame, facts, numbers, counts, protection, hiddenHours: hours, date, revision, reason });
  const document = markRevised(made, lastReleased ? await readDocument(query, lastReleased.id) : null);
  const bytes = Buffer.from(canonicalJson(document));
  const hash = sha256(bytes);
  const { method, cost, bound, audit } = protection;
  const record = {
    tables: counts,
    unprinted,
    withheld: [...protection.withheld].sort(),
    offers,
    protection: { method, cost, bound, audit },
  };
  const row = { operation, date, revision, reason, bytes, sha256: hash, by, record };
  const id = await watch('STORE', () => insertSnapshot(query, row));
  return { id, revision, sha256: hash, document, audit };
}
