import { createHash } from 'node:crypto';

/** What the first entry has in place of the hash before it. */
export const GENESIS = '0'.repeat(64);

/** Columns of an entry in the order in which they are hashed, each as text or null. */
export const HASHED = `l.id::text, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.actor, l.role,
  l.provider_id::text, l.operation_id::text, l.action, l.subject_type, l.subject_id, l.reason, l.network, l.details::text`;

/** An entry as texts, as HASHED names them. */
export type HashedEntry = readonly (string | null)[];

/**
 * SHA-256, in hexadecimal, over the UTF-8 bytes of one JSON array without spaces: position, hash of the entry before, then the
 * columns of the entry.
 */
export function hashOfEntry(position: number, previousHash: string, entry: HashedEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([String(position), previousHash, ...entry]))
    .digest('hex');
}

/** End of the chain. */
export interface Head {
  /** number of sealed entries */
  position: number;
  hash: string;
}
