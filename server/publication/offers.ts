import type { OfferPlace } from '../disclosure/protection.type.ts';
import type { Query } from '../indicators/operation-facts.ts';
import type { Audience } from '../measures/audience.ts';

/** Genders that everybody knows not to come, from the name of the offer or its leaflet. */
const WITHOUT: Record<`${Audience}`, readonly string[] | undefined> = {
  EVERYONE: undefined,
  WOMEN: ['MALE'],
  MEN: ['FEMALE'],
};

/** Offers as everybody knows them: where they belong, of which kind they are, from when to when there are any, and who does not come. */
export async function offersOf(query: Query, operation: string): Promise<OfferPlace[]> {
  const offers = await query<OfferPlace & { audience: `${Audience}` }>(
    `select m.slug as measure, f.code as "fieldOfAction", p.slug as provider, m.is_low_threshold as "isLowThreshold",
      m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.audience
     from measure m join operation o on o.id = m.operation_id join field_of_action f on f.id = m.field_of_action_id
     join provider p on p.id = m.provider_id where o.slug = $1 order by m.slug collate "C"`,
    [operation],
  );
  return offers.map(({ audience, ...offer }) => {
    const without = WITHOUT[audience];
    return without ? { ...offer, without } : offer;
  });
}
