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
  expect(figures.map(({ breakdown, value, status }) => [breakdown[0]?.label, value, status])).toEqual([
    ['measure', null, 'NOT_AVAILABLE'],
    ['keiner Maßnahme zugeordnet', null, 'NOT_APPLICABLE'],
  ]);
});

test('expenditure per person by pillar names what no pillar bears, so that the money adds up', async () => {
  const operation = 'partly-assigned';
  const spent = { operation, kind: 'SPENT', ownEurCents: 0 } as const;
  await buildExpenditure(database.em(), { ...spent, pillar: 'SPURWECHSEL', esfPlusEurCents: 9000 });
  await buildExpenditure(database.em(), { ...spent, pillar: 'LANGUAGE_LITERACY', esfPlusEurCents: 500 }); // nobody came
  await buildExpenditure(database.em(), { ...spent, esfPlusEurCents: 123_456 });
  await buildParticipation(database.em(), { operation });
  const cost = { operation, indicators: ['KIM_COST_PER_PERSON'] };
  const [total] = (await ask(cost)).figures;
  const { figures, notes } = await ask({ ...cost, breakdown: [Dimension.FIELD_OF_ACTION] });
  expect(figures.map(({ breakdown, numerator, value, status }) => [breakdown[0]?.value, numerator, value, status])).toEqual([
    ['SPURWECHSEL', 9000, 9000, 'PUBLISHED'],
    ['LANGUAGE_LITERACY', 500, null, 'NOT_AVAILABLE'],
    ['NOT_GIVEN', 123_456, null, 'NOT_APPLICABLE'],
  ]);
  expect(figures.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(total?.numerator);
  expect(notes).toContainEqual(expect.stringMatching(/^Ausgaben je Person: 1\.234,56\s€ sind keinem Teil zugeordnet/));
  expect((await ask(cost)).notes).not.toContainEqual(expect.stringContaining('keinem Teil'));
});
