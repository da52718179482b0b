import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aboutOf, patternFile, type StoredPattern } from '../../../seeds/demo/stored-patterns.ts';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import { freeze } from '../../../server/publication/freeze.ts';
import { markReleased } from '../../../server/publication/store.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('demo-records');
const transaction = transactionOn(database.pool);

/** DEMO_PATTERNS=write stores what protection decides now. */
const isWriting = process.env.DEMO_PATTERNS === 'write';

test('what is stored for the two dates of the demonstration is what protection decides for its counts, and both audits pass', async () => {
  for (const date of ['2026-06-30', '2026-09-30']) {
    const made = await transaction(async (query) => {
      let pattern: StoredPattern | undefined;
      const request = { operation: 'kim-potsdam', date, reason: null, by: 'test', effort: 'FAST' as const };
      const { id } = await freeze(query, request, async (asked) => {
        const decided = await protectRelease(asked);
        pattern = { about: aboutOf(asked), protection: { ...decided, withheld: [...decided.withheld].sort() } };
        return decided;
      });
      await markReleased(query, id, 'test');
      return pattern as StoredPattern;
    });
    if (isWriting) writeFileSync(patternFile(date), `${JSON.stringify(made, null, 2)}\n`);
    expect(made.protection.audit, date).toMatchObject({ passed: true, failed: 0, tooNarrow: 0 });
    const stored = JSON.parse(readFileSync(patternFile(date), 'utf8')) as StoredPattern;
    expect(stored, `${date}: make the stored patterns anew with DEMO_PATTERNS=write`).toEqual(JSON.parse(JSON.stringify(made)));
  }
}, 120_000);
