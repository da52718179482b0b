import type { Pool } from 'pg';
import type { Query } from '../indicators/operation-facts.ts';

/** What is written down of an act. */
export const AuditAction = {
  SIGNED_IN: 'SIGNED_IN',
  SIGN_IN_FAILED: 'SIGN_IN_FAILED',
  SIGNED_OUT: 'SIGNED_OUT',
  RECORDS_READ: 'RECORDS_READ',
  REFUSED: 'REFUSED',
  AUDIT_LOG_READ: 'AUDIT_LOG_READ',
  EXPORTED: 'EXPORTED',
  CHANGED: 'CHANGED',
  FROZEN: 'FROZEN',
  RELEASED: 'RELEASED',
  GRANTED: 'GRANTED',
  IMPORTED: 'IMPORTED',
  ERASED: 'ERASED',
  DISCLOSED_TO_PERSON: 'DISCLOSED_TO_PERSON',
  CONFIGURED: 'CONFIGURED',
  SEEDED: 'SEEDED',
  VERIFIED: 'VERIFIED',
} as const;
export type AuditAction = keyof typeof AuditAction;

/** One act. Ids, never names; no secret, no password, no token. */
export interface AuditEntry {
  action: AuditAction;
  /** `user:ID`, `token:ID`, `command:NAME`, `system`, `anonymous`; where it is left out the setting `app.actor` of the transaction */
  actor?: string | undefined;
  role?: string | undefined;
  providerId?: number | null;
  operationId?: number | null;
  /** GraphQL type of what it was done to */
  subjectType?: string;
  subjectId?: string | undefined;
  reason?: string | null;
  /** network that a sign-in came from, shortened (network.ts) */
  network?: string | undefined;
  details?: Record<string, unknown>;
}

/** Writes an entry down in the transaction of the statement: it stands if and only if what it records does. */
export async function append(query: Query, entry: AuditEntry): Promise<void> {
  await query('select audit_append($1)', [JSON.stringify(entry)]);
}

/** Writes several entries down at once, in a transaction of their own. */
export async function appendAll(pool: Pick<Pool, 'query'>, entries: readonly AuditEntry[]): Promise<void> {
  await pool.query({
    name: 'audit-append',
    text: 'select audit_append(e) from jsonb_array_elements($1) e',
    values: [JSON.stringify(entries)],
  });
}

/**
 * Erases the values of a person's changes, which stand apart from the chain, and writes that down (ERASED), in the transaction of
 * the statement and as the owner of the tables. Call it after the records themselves are gone.
 * @returns of how many changes
 */
export async function eraseChanges(
  query: Query,
  participantId: number,
  entry: Omit<AuditEntry, 'action' | 'subjectType' | 'subjectId'>,
): Promise<number> {
  const [row] = await query<{ erased: number }>('select audit_erase($1, $2) as erased', [participantId, JSON.stringify(entry)]);
  return row?.erased ?? 0;
}
