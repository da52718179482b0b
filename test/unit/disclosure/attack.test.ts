import { describe, expect, it } from 'vitest';
import { cellId } from '../../../server/disclosure/protection.type.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { audit, releaseAll, smallRequests } from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

const SEEDS = Array.from({ length: 18 }, (_, seed) => seed);

describe('somebody with all tables, dates and revisions, and a solver of their own', { timeout: 60_000 }, () => {
  it.each(SEEDS)('finds no protected number: random operation %i', async (seed) => {
    const requests = smallRequests(seed);
    const released = await releaseAll(requests);
    const attacker = await Attacker.reading(printed(released));
    const foundOut = secretsOf(requests).filter((secret) => isFoundOut(secret, attacker.range(secret.wanted, [0, secret.high])));
    expect(foundOut).toEqual([]);
    for (const { request, protection } of released) {
      expect(protection.audit).toMatchObject({ passed: true, failed: 0, tooNarrow: 0 });
      const small = request.tables.flatMap(({ dimensions, cells }) =>
        cells
          .filter(({ value }) => value > 0 && value < request.threshold)
          .map(({ indicator, key }) => cellId(indicator, dimensions, key)),
      );
      expect(small.filter((id) => !protection.withheld.has(id))).toEqual([]);
    }
  });

  it.each([1, 9])('and an audit of the finished pattern alone comes to the same: random operation %i', async (seed) => {
    for (const released of await releaseAll(smallRequests(seed)))
      expect(await audit(released)).toMatchObject({
        passed: true,
        demands: released.protection.audit.demands,
        failed: 0,
        tooNarrow: 0,
      });
  });
});
