import { expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { asking } from '../../support/figures/ask.ts';
import { buildExpenditure } from '../../support/money-factories.ts';

const database = await testDatabase('empty');
const ask = asking(database);

test('expenditure that was assigned to no measure does not make any measure cost nothing', async () => {
  const operation = 'unassigned';
  await buildExpenditure(database.em(), { operation, kind: 'SPENT', esfPlusEurCents: 600, ownEurCents: 400 });
  await buildParticipation(database.em(), { operation });
  const cost = { operation, indicators: ['KIM_COST_PER_PERSON'] };
  expect((await ask(cost)).figures[0]).toMatchObject({ value: 1000, status: 'PUBLISHED' });
  const { figures } = await ask({ ...cost, breakdown: [Dimension.MEASURE] });
  expect(figures.map(({ value, status }) => [value, status])).toEqual([[null, 'NOT_AVAILABLE']]);
});
