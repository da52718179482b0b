import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';
import type { Released } from './releases.ts';
import { printed } from './secrets.ts';

/** The cell is about offers of this provider alone. */
export function isOwn(provider: string, parts: readonly string[], offers: readonly OfferPlace[]): boolean {
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
export const seenBy = (provider: string, released: readonly Released[]) =>
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
