import { type AuditEntry, append } from '../audit/append.ts';
import { CannotProtect } from '../disclosure/cannot-protect.ts';
import type { Transaction } from '../transaction.ts';
import { type FreezeRequest, type Frozen, freeze } from './freeze.ts';
import { auditInThread, protectInThread } from './in-thread.ts';
import { refusals } from './refusal.ts';
import { type ReleaseRequest, release } from './release.ts';
import type { SnapshotHead } from './store.ts';

/** Who does it, for the audit log; where it is left out, in whose name the connection writes. */
type By = Pick<AuditEntry, 'actor' | 'role'>;

/** One freezing or release at a time; it has to come before the first look at the records. Reading goes on. */
export const ALONE = 'lock table snapshot in share row exclusive mode';

/** Freezes the figures of a date. @throws NOT_FOUND, BAD_USER_INPUT or CONFLICT in one sentence */
export function freezeSnapshot(
  transaction: Transaction,
  request: Omit<FreezeRequest, 'effort'> & Partial<Pick<FreezeRequest, 'effort'>> & By,
): Promise<Frozen> {
  return transaction(async (query) => {
    await query(ALONE, []);
    const frozen = await freeze(query, { effort: 'FAST', ...request }, protectInThread).catch(refuse(request.date, 'frozen'));
    const { passed, failed, tooNarrow } = frozen.audit;
    if (!passed) throw refusals.notProtectable(request.date, failed + tooNarrow, frozen.revision > 1);
    const { id, revision, sha256, document } = frozen;
    await append(query, {
      ...{ action: 'FROZEN', actor: request.actor, role: request.role, reason: request.reason },
      ...{ subjectType: 'Snapshot', subjectId: String(id) },
      details: { operation: request.operation, date: document.date, revision, sha256 },
    });
    return frozen;
  });
}

/** Releases what is frozen. @throws CONFLICT in one sentence */
export function releaseSnapshot(transaction: Transaction, request: ReleaseRequest & By): Promise<SnapshotHead> {
  return transaction(async (query) => {
    await query(ALONE, []);
    const head = await release(query, request, auditInThread).catch(refuse(request.date, 'released'));
    const { actor, role, operation } = request;
    const { id, date, revision, sha256 } = head;
    await append(query, {
      ...{ action: 'RELEASED', actor, role, subjectType: 'Snapshot', subjectId: String(id) },
      details: { operation, date, revision, sha256 },
    });
    return head;
  });
}

/** What protection cannot deal with at all is the asker's to mend. */
const refuse =
  (date: string, verb: 'frozen' | 'released') =>
  (error: unknown): never => {
    throw error instanceof CannotProtect ? refusals.notJudged(date, verb, error.text) : error;
  };
