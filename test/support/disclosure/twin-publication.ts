import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { patternFile, type StoredPattern } from '../../../seeds/demo/stored-patterns.ts';
import { buildReaderSystem } from '../../../server/disclosure/reader-system.ts';
import { type FreezeRequest, freeze } from '../../../server/publication/freeze.ts';
import { markReleased } from '../../../server/publication/store.ts';
import { transactionOn } from '../../../server/transaction.ts';
import type { Hidden } from './twin-records.ts';

const patterns = new Map(
  ['2026-06-30', '2026-09-30'].map((date) => [date, JSON.parse(readFileSync(patternFile(date), 'utf8')) as StoredPattern]),
);

/** What the demonstration withholds, by date. */
export const demoHidden: Hidden = new Map(Array.from(patterns, ([date, { protection }]) => [date, new Set(protection.withheld)]));

/** When a date was frozen and released. */
export interface Instants {
  date: string;
  frozenAt: string;
  releasedAt: string | null;
}

/** The dates of the demonstration with its pattern, at the same instants: nothing differs but the records. */
export function publishLikeDemo(pool: Pool, heads: readonly Instants[]): Promise<void> {
  return transactionOn(pool)(async (query) => {
    for (const { date, frozenAt, releasedAt } of heads) {
      const request: FreezeRequest = { operation: 'kim-potsdam', date, reason: null, by: 'Demonstration', effort: 'FAST' };
      const { id } = await freeze(query, request, (asked) => {
        const { protection } = patterns.get(date) as StoredPattern;
        const { cells, relations } = buildReaderSystem(asked);
        const audit = { ...protection.audit, linkedCells: cells.length, relations: relations.length };
        return { ...protection, withheld: new Set(protection.withheld), audit };
      });
      await markReleased(query, id, 'Demonstration');
      await query("set local session_replication_role = 'replica'", []);
      await query('update snapshot set frozen_at = $2, released_at = $3 where id = $1', [id, frozenAt, releasedAt]);
      await query("set local session_replication_role = 'origin'", []);
    }
  });
}
