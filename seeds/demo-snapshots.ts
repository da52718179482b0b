import { freeze } from '../server/publication/freeze.ts';
import { ALONE } from '../server/publication/publish.ts';
import { release } from '../server/publication/release.ts';
import { snapshotHeads } from '../server/publication/store.ts';
import type { Transaction } from '../server/transaction.ts';
import { auditDemo, protectDemo } from './demo/stored-patterns.ts';
import { DEMO_OPERATION } from './demo.ts';

const DATES = ['2026-06-30', '2026-09-30'];
const BY = 'Demonstration';

/** Freezes and releases the two reporting dates of the demonstration, the way that real ones go; does nothing where any date is frozen already. */
export function seedDemoSnapshots(transaction: Transaction): Promise<void> {
  return transaction(async (query) => {
    await query(ALONE, []);
    if ((await snapshotHeads(query, DEMO_OPERATION, true)).length) return;
    for (const date of DATES) {
      const request = { operation: DEMO_OPERATION, date, by: BY };
      await freeze(query, { ...request, reason: null, effort: 'FAST' }, protectDemo);
      await release(query, request, auditDemo);
    }
  });
}
