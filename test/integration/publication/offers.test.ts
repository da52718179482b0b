import { expect, test } from 'vitest';
import { Audience } from '../../../server/measures/audience.ts';
import { offersOf } from '../../../server/publication/offers.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase('demo-records');
const without = async (): Promise<object> => {
  const offers = await offersOf(async (text, values) => (await database.app.query(text, [...values])).rows, 'kim-potsdam');
  return Object.fromEntries(offers.flatMap((offer) => (offer.without ? [[offer.measure, offer.without]] : [])));
};

test('who does not come to an offer is known from whom it is for, also of one that was added later', async () => {
  expect(await without()).toEqual({ maedchentreff: ['MALE'], vaetergruppe: ['FEMALE'] });
  const em = database.em();
  for (const audience of [Audience.WOMEN, Audience.EVERYONE])
    await buildMeasure(em, { operation: 'kim-potsdam', slug: `neu-${audience}`, audience });
  expect(await without()).toEqual({ maedchentreff: ['MALE'], 'neu-WOMEN': ['MALE'], vaetergruppe: ['FEMALE'] });
});
