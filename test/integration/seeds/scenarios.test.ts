import { expect, test } from 'vitest';
import * as scenarios from '../../../seeds/scenarios.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { testDatabase } from '../../support/database.ts';
import { asking, valuesOf } from '../../support/figures/ask.ts';
import { buildScenario } from '../../support/scenarios.ts';

const database = await testDatabase('empty');
const ask = asking(database);

/** Builds the situation in an operation of its own and asks for figures about it. */
async function figuresOf(scenario: scenarios.Scenario, input: Parameters<typeof ask>[0]) {
  const [operation] = Object.entries(scenarios).find(([, each]) => each === scenario) as [string, unknown];
  await buildScenario(database.em(), scenario, operation);
  return ask({ ...input, operation });
}

test('smallCell: two men among twelve people', async () => {
  const table = await figuresOf(scenarios.smallCell, { breakdown: [Dimension.GENDER] });
  expect(valuesOf(table)).toEqual({ 'EECO01 FEMALE': 10, 'EECO01 MALE': 2 });
});

test('differencing: eight in total, seven with one provider', async () => {
  const table = await figuresOf(scenarios.differencing, { breakdown: [Dimension.PROVIDER] });
  expect(valuesOf(table)).toEqual({ 'EECO01 grosser-traeger': 7, 'EECO01 kleiner-traeger': 1 });
});

test('reEntry: one person, and the result of the first exit no longer counts', async () => {
  const table = await figuresOf(scenarios.reEntry, { indicators: ['EECO01', 'EECR04'] });
  expect(valuesOf(table)).toEqual({ EECO01: 1, EECR04: 0 });
});

test('twoMeasures: one person in total and one in each pillar', async () => {
  const table = await figuresOf(scenarios.twoMeasures, { breakdown: [Dimension.FIELD_OF_ACTION] });
  expect(valuesOf(table)).toEqual({ 'EECO01 SPURWECHSEL': 1, 'EECO01 LANGUAGE_LITERACY': 1 });
});

test('incompleteRecord: four incomplete records and one participant', async () => {
  const table = await figuresOf(scenarios.incompleteRecord, { indicators: ['EECO01', 'KIM_INCOMPLETE'] });
  expect(valuesOf(table)).toEqual({ EECO01: 1, KIM_INCOMPLETE: 4 });
});

test('refusedAnswers: one participant and no yes', async () => {
  const table = await figuresOf(scenarios.refusedAnswers, { indicators: ['EECO01', 'EECO12', 'EECO13', 'EECO15'] });
  expect(valuesOf(table)).toEqual({ EECO01: 1, EECO12: 0, EECO13: 0, EECO15: 0 });
});

test('missedTarget: three of forty is off track', async () => {
  const table = await figuresOf(scenarios.missedTarget, {});
  expect(table.figures[0]?.target).toMatchObject({ target: 40, assessment: 'OFF_TRACK' });
});

test('emptyPeriod: nobody enters in the third quarter', async () => {
  const input = { interval: 'QUARTER', cumulative: false } as Parameters<typeof ask>[0];
  const { figures } = await figuresOf(scenarios.emptyPeriod, input);
  expect(figures.map((figure) => figure.value)).toEqual([1, 0, 0, 0]);
});

test('contactsOnly: thirteen contacts and no participant', async () => {
  const table = await figuresOf(scenarios.contactsOnly, { indicators: ['EECO01', 'KIM_CONTACTS'] });
  expect(valuesOf(table)).toEqual({ EECO01: 0, KIM_CONTACTS: 13 });
});
