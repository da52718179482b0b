import { freezeSnapshot, releaseSnapshot } from '../../server/publication/publish.ts';
import type { SnapshotHead } from '../../server/publication/store.ts';
import { transactionOn } from '../../server/transaction.ts';
import type { TestDatabase } from './database.ts';

/** Freezes and releases a date of an operation, by default kim-potsdam. */
export async function publish({ pool }: TestDatabase, date: string, reason: string | null = null): Promise<SnapshotHead> {
  const transaction = transactionOn(pool);
  await freezeSnapshot(transaction, { operation: 'kim-potsdam', date, reason, by: 'test' });
  return releaseSnapshot(transaction, { operation: 'kim-potsdam', date, by: 'test' });
}
