import { describe, expect, it } from 'vitest';
import { cutToOptimum } from '../../../server/disclosure/exact-cuts.ts';
import { protectFast } from '../../../server/disclosure/fast-protector.ts';
import { Pattern } from '../../../server/disclosure/pattern.ts';
import type { ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { openWorkshop } from '../../../server/disclosure/workshop.ts';
import { hardRequests } from '../../support/disclosure/hard-operations.ts';
import { smallRequests } from '../../support/disclosure/releases.ts';

/** For readers of what is public alone: what the fast way withholds, and the least that could be. */
async function losses(request: ProtectionRequest) {
  const shop = { ...(await openWorkshop(request)), providers: new Map() };
  const { withheld, bound } = cutToOptimum(shop);
  const fast = protectFast(shop, 6);
  expect(withheld).toBeDefined();
  return { fast: fast.cost(), least: new Pattern(shop.system, withheld).cost(), bound };
}

describe('information lost', { timeout: 60_000 }, () => {
  it.each([
    ['random operations', smallRequests, 30],
    ['operations in which little can be hidden', hardRequests, 60],
  ] as const)(
    'is little more than in the best pattern there is, which is sought to the end: %s',
    async (_kind, requests, many) => {
      const sum = { fast: 0, least: 0, optimal: 0 };
      for (let seed = 0; seed < many; seed++) {
        const { fast, least, bound } = await losses(requests(seed)[0]!);
        expect(least, `seed ${seed}`).toBeCloseTo(bound, 3);
        expect(fast, `seed ${seed}`).toBeGreaterThanOrEqual(bound - 0.001);
        sum.fast += fast;
        sum.least += least;
        sum.optimal += Number(fast < least + 0.001);
      }
      expect(sum.fast).toBeLessThanOrEqual(1.05 * sum.least);
      expect(sum.optimal).toBeGreaterThan(many / 2);
    },
  );
});
