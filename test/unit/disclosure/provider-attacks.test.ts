import { describe, expect, it } from 'vitest';
import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { hardRequests } from '../../support/disclosure/hard-operations.ts';
import { isOwn, seenBy } from '../../support/disclosure/providers.ts';
import { releaseAll, smallRequests } from '../../support/disclosure/releases.ts';
import { type Secret, secretsOf } from '../../support/disclosure/secrets.ts';

/** Not a number of the provider's own: some term of it is about others. */
const isOfOthers = (provider: string, { wanted }: Secret, offers: readonly OfferPlace[]): boolean =>
  wanted.some(([, name]) => !isOwn(provider, (name.split('/')[2] ?? '').split('&').filter(Boolean), offers));

describe('a provider with a solver, who knows the numbers of its own offers at every date', { timeout: 60_000 }, () => {
  it.each([
    ['operations in which little can be hidden', hardRequests, [3, 5, 11, 17, 18, 24, 25, 26, 31, 32, 38, 45]],
    ['random operations', smallRequests, [3, 8, 9, 15]],
  ] as const)('finds out no protected number of others exactly: %s', async (_kind, requests, seeds) => {
    let tried = 0;
    for (const seed of seeds) {
      const all = await releaseAll(requests(seed));
      const released = all.filter(({ protection }) => protection.audit.passed);
      const offers = released[0]?.request.offers ?? [];
      const secrets = secretsOf(released.map(({ request }) => request));
      for (const provider of new Set(offers.map((offer) => offer.provider))) {
        const attacker = await Attacker.reading(seenBy(provider, released));
        for (const secret of secrets.filter((each) => isOfOthers(provider, each, offers))) {
          const [low, high] = attacker.range(secret.wanted, [secret.truth - 1, secret.truth + 1]);
          expect(low < high, `${seed}, ${provider}: ${secret.what} is ${low}`).toBe(true);
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(200);
  });
});
