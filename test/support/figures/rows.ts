import type { EntityManager } from '@mikro-orm/postgresql';
import { BodyKind } from '../../../server/bodies/supported-body.entity.ts';
import { CostCategory, ExpenditureKind } from '../../../server/money/expenditure.entity.ts';
import { Gender } from '../../../server/participations/codes.ts';
import { buildBody, buildContact, buildExpenditure } from '../money-factories.ts';
import { buildOperation } from '../parent-factories.ts';
import { Random } from '../random.ts';

const FIRST = '2026-01-01';
const MEASURES = [0, 1, 2, 3, 4, 5].map((n) => `measure-${n}`);
const PILLARS = ['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY'] as const;
/** few, so that several bookings of one kind fall on one day */
const DAYS = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-10-14', '2026-12-31', '2027-12-31', '2028-12-31'];

/** Contacts, money and bodies beside the people of randomRecords, whose measures they belong to or to none. */
export async function randomRows(em: EntityManager, seed: number, each: number): Promise<void> {
  const random = new Random(seed);
  await buildOperation(em, { esfPlusEurCents: 600_001, ownEurCents: 399_998, totalEurCents: 999_999 });
  for (let n = 0; n < each; n++) {
    await buildContact(em, {
      measure: random.pick(MEASURES),
      heldOn: random.day(FIRST, 400),
      gender: random.pick([...Object.values(Gender), null]),
      number: random.int(1, 30),
    });
    const measure = random.pick([...MEASURES, undefined]);
    await buildBody(em, {
      kind: random.pick(Object.values(BodyKind)),
      supportedOn: random.day(FIRST, 400),
      ...(measure && { measure }),
    });
    await randomBooking(em, random);
    em.clear(); // else every flush looks at everything before
  }
}

async function randomBooking(em: EntityManager, random: Random): Promise<void> {
  const kind = random.pick(Object.values(ExpenditureKind));
  const least = kind === 'PLANNED' ? 0 : -5000; // a plan is never below zero
  const place = random.pick([{}, { pillar: random.pick(PILLARS) }, { measure: random.pick(MEASURES) }]);
  await buildExpenditure(em, {
    ...{ kind, category: random.pick([CostCategory.DIRECT_STAFF, CostCategory.OTHER]), ...place },
    bookedOn: kind === 'PLANNED' ? random.pick(DAYS) : random.day(FIRST, 400),
    esfPlusEurCents: random.int(least, 100_000),
    ownEurCents: random.int(least, 50_000),
  });
}
