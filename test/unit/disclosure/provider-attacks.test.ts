import { describe, expect, it } from 'vitest';
import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { hardRequests } from '../../support/disclosure/hard-operations.ts';
import { type Released, releaseAll, smallRequests } from '../../support/disclosure/releases.ts';
import { printed, type Secret, secretsOf } from '../../support/disclosure/secrets.ts';

/** The cell is about offers of this provider alone. */
function isOwn(provider: string, parts: readonly string[], offers: readonly OfferPlace[]): boolean {
  const asked = new Map(parts.map((part) => part.split('=') as [string, string]));
  const inside = offers.filter(
    (offer) =>
      (asked.get('MEASURE') ?? offer.measure) === offer.measure &&
      (asked.get('FIELD_OF_ACTION') ?? offer.fieldOfAction) === offer.fieldOfAction &&
      (asked.get('PROVIDER') ?? offer.provider) === offer.provider,
  );
  return inside.length > 0 && inside.every((offer) => offer.provider === provider);
}

/** What is printed, and besides the provider's own numbers at all dates. */
const seenBy = (provider: string, released: readonly Released[]) =>
  printed(released).map((table, n) => {
    const truth = released.flatMap(({ request }) => [...request.tables, ...(request.unprinted ?? [])])[n]?.cells;
    return {
      ...table,
      cells: table.cells.map((cell, c) => {
        const parts = cell.key.flatMap((value, at) => (value === 'TOTAL' ? [] : [`${table.dimensions[at]}=${value}`]));
        return isOwn(provider, parts, table.offers) ? { ...cell, value: truth?.[c]?.value ?? null } : cell;
      }),
    };
  });

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
