import { beforeEach, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';
import { asking, valuesOf } from '../../support/figures/ask.ts';
import { buildContact, buildExpenditure, buildTarget } from '../../support/money-factories.ts';
import { buildOperation } from '../../support/parent-factories.ts';

const database = await testDatabase('empty');
const ask = asking(database);
let operation: string;
let number = 0;
beforeEach(() => {
  operation = `hard-money-${++number}`;
});

test('the grant is the sum of its parts and the same on every day', async () => {
  await buildOperation(database.em(), { slug: operation, esfPlusEurCents: 600, ownEurCents: 400, totalEurCents: 1000 });
  const table = await ask({ operation, indicators: ['KIM_FUNDS_GRANTED'], breakdown: [Dimension.FUNDING_SOURCE] });
  expect(valuesOf(table)).toEqual({ 'KIM_FUNDS_GRANTED ESF_PLUS': 600, 'KIM_FUNDS_GRANTED OWN': 400 });
  expect(valuesOf(await ask({ operation, indicators: ['KIM_FUNDS_GRANTED'] })).KIM_FUNDS_GRANTED).toBe(1000);
});

test('a part of the grant that is not published is not zero, nor is the whole then known', async () => {
  await buildOperation(database.em(), { slug: operation, esfPlusEurCents: 600, ownEurCents: null, totalEurCents: null });
  const parts = await ask({ operation, indicators: ['KIM_FUNDS_GRANTED'], breakdown: [Dimension.FUNDING_SOURCE] });
  expect(valuesOf(parts)).toEqual({ 'KIM_FUNDS_GRANTED ESF_PLUS': 600, 'KIM_FUNDS_GRANTED OWN': null });
  const whole = await ask({ operation, indicators: ['KIM_FUNDS_GRANTED', 'KIM_FUNDS_PLANNED', 'KIM_FUNDS_SPENT'] });
  expect(whole.figures.map(({ value, status }) => [value, status])).toEqual([
    [null, 'NOT_AVAILABLE'],
    [null, 'NOT_AVAILABLE'], // there is no plan at all
    [0, 'PUBLISHED'],
  ]);
});

test('cents of a plan are rounded so that months and parts add up', async () => {
  await buildExpenditure(database.em(), {
    operation,
    kind: 'PLANNED',
    bookedOn: '2026-01-03',
    esfPlusEurCents: 100,
    ownEurCents: 0,
  });
  const asked = { operation, indicators: ['KIM_FUNDS_PLANNED'] };
  const until = async (asOf: string) => valuesOf(await ask({ ...asked, asOf })).KIM_FUNDS_PLANNED;
  expect([await until('2026-01-01'), await until('2026-01-02'), await until('2026-01-03')]).toEqual([33, 67, 100]);
  await buildExpenditure(database.em(), {
    operation,
    kind: 'PLANNED',
    bookedOn: '2026-04-30',
    esfPlusEurCents: 1000,
    ownEurCents: 0,
  });
  const months = await ask({ ...asked, asOf: '2026-04-30', interval: Interval.MONTH, cumulative: false });
  expect(months.figures.map((figure) => figure.value)).toEqual([100 + 239, 479 - 239, 744 - 479, 1000 - 744]); // 28, 56, 87 and 117 of 117 days
});

test('two plans of one day share the days before it, in whatever order they were entered', async () => {
  for (const esfPlusEurCents of [1000, 3000])
    await buildExpenditure(database.em(), {
      operation,
      kind: 'PLANNED',
      bookedOn: '2026-01-10',
      esfPlusEurCents,
      ownEurCents: 0,
    });
  expect(valuesOf(await ask({ operation, indicators: ['KIM_FUNDS_PLANNED'], asOf: '2026-01-05' })).KIM_FUNDS_PLANNED).toBe(2000);
});

test('a measure without a fixed number of places has none that are not known, and no measure at all has zero', async () => {
  await buildOperation(database.em(), { slug: operation });
  const codes = ['KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING'];
  expect(valuesOf(await ask({ operation, indicators: codes }))).toEqual({ KIM_PLACES: 0, KIM_PLACES_USED: 0, KIM_WAITING: 0 });
  await buildMeasure(database.em(), { operation, slug: 'open', places: null, waiting: null });
  const { figures } = await ask({ operation, indicators: codes });
  expect(figures.map(({ status }) => status)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
  await buildMeasure(database.em(), { operation, slug: 'course', places: 8, waiting: 0 });
  expect(valuesOf(await ask({ operation, indicators: codes }))).toEqual({ KIM_PLACES: 8, KIM_PLACES_USED: 0, KIM_WAITING: 0 });
});

test('a planned section is spread evenly over its days, and is exact at its end', async () => {
  for (const bookedOn of ['2026-03-31', '2026-06-30']) {
    await buildExpenditure(database.em(), { operation, kind: 'PLANNED', bookedOn, esfPlusEurCents: 9000, ownEurCents: 0 });
  }
  const planned = async (asOf: string) =>
    valuesOf(await ask({ operation, indicators: ['KIM_FUNDS_PLANNED'], asOf })).KIM_FUNDS_PLANNED;
  expect(await planned('2026-01-09')).toBe(900); // 9 of 90 days
  expect(await planned('2026-03-31')).toBe(9000);
  expect(await planned('2026-06-30')).toBe(18000);
  expect(await planned('2027-06-30')).toBe(18000);
});

test('within a year only what falls into it is planned, also for years to come', async () => {
  for (const bookedOn of ['2026-12-31', '2027-12-31']) {
    await buildExpenditure(database.em(), { operation, kind: 'PLANNED', bookedOn, esfPlusEurCents: 600, ownEurCents: 400 });
  }
  const table = await ask({
    operation,
    indicators: ['KIM_FUNDS_PLANNED', 'KIM_FUNDS_SPENT'],
    interval: Interval.YEAR,
    cumulative: false,
    asOf: '2028-12-31',
  });
  expect(table.figures.map((figure) => figure.value)).toEqual([1000, 1000, 0, 0, null, null]);
});

test('spent and drawn count by the day of the booking, corrections below zero included', async () => {
  await buildExpenditure(database.em(), {
    operation,
    kind: 'SPENT',
    bookedOn: '2026-03-31',
    esfPlusEurCents: 600,
    ownEurCents: 400,
  });
  await buildExpenditure(database.em(), {
    operation,
    kind: 'SPENT',
    bookedOn: '2026-04-01',
    esfPlusEurCents: -60,
    ownEurCents: -40,
  });
  await buildExpenditure(database.em(), {
    operation,
    kind: 'DRAWN',
    bookedOn: '2026-04-15',
    esfPlusEurCents: 500,
    ownEurCents: 0,
  });
  const at = async (asOf: string) => valuesOf(await ask({ operation, indicators: ['KIM_FUNDS_SPENT', 'KIM_FUNDS_DRAWN'], asOf }));
  expect(await at('2026-03-31')).toEqual({ KIM_FUNDS_SPENT: 1000, KIM_FUNDS_DRAWN: 0 });
  expect(await at('2026-04-30')).toEqual({ KIM_FUNDS_SPENT: 900, KIM_FUNDS_DRAWN: 500 });
});

test('two plans on one day do not divide by nothing', async () => {
  for (let n = 0; n < 2; n++)
    await buildExpenditure(database.em(), {
      operation,
      kind: 'PLANNED',
      bookedOn: '2026-03-31',
      esfPlusEurCents: 100,
      ownEurCents: 0,
    });
  expect(valuesOf(await ask({ operation, indicators: ['KIM_FUNDS_PLANNED'] })).KIM_FUNDS_PLANNED).toBe(200);
});

test('contacts are added up and never become participants', async () => {
  await buildContact(database.em(), { operation, number: 7 });
  await buildContact(database.em(), { operation, number: 5, gender: 'FEMALE', heldOn: '2026-11-22' });
  const before = await ask({ operation, indicators: ['KIM_CONTACTS', 'EECO01'], asOf: '2026-11-21' });
  expect(valuesOf(before)).toEqual({ KIM_CONTACTS: 7, EECO01: 0 });
  const gender = await ask({ operation, indicators: ['KIM_CONTACTS'], breakdown: [Dimension.GENDER] });
  expect(valuesOf(gender)).toEqual({ 'KIM_CONTACTS FEMALE': 5, 'KIM_CONTACTS NOT_GIVEN': 7 });
});

test('places are those of measures that run, used are those of people who are still there', async () => {
  await buildMeasure(database.em(), { operation, slug: 'm', places: 12, waiting: 3 });
  await buildMeasure(database.em(), { operation, slug: 'over', places: 9, endsOn: '2026-05-31' });
  await buildParticipation(database.em(), { operation, attendances: [{ measure: 'm' }] });
  await buildParticipation(database.em(), {
    operation,
    attendances: [{ measure: 'm', leftOn: '2026-06-30', exitReason: 'REGULAR' }],
  });
  await buildParticipation(database.em(), {
    operation,
    attendances: [{ measure: 'm', leftOn: '2026-06-30', exitReason: 'EARLY' }],
  });
  const codes = ['KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING', 'KIM_COMPLETION'];
  expect(valuesOf(await ask({ operation, indicators: codes }))).toEqual({
    KIM_PLACES: 12,
    KIM_PLACES_USED: 1,
    KIM_WAITING: 3,
    KIM_COMPLETION: 0.5,
  });
});

test('a target belongs to its own series: the headline, or one pillar', async () => {
  await buildParticipation(database.em(), { operation, attendances: [{ measure: 'm' }] });
  await buildTarget(database.em(), { operation, value: 100 });
  await buildTarget(database.em(), { operation, value: 40, pillar: 'SPURWECHSEL' });
  await buildTarget(database.em(), { operation, value: 999, supersededOn: '2026-01-01', validFrom: '2025-12-01' });
  const headline = await ask({ operation });
  expect(headline.figures[0]?.target).toMatchObject({ target: 100, dueOn: '2026-12-31' });
  const pillars = await ask({ operation, breakdown: [Dimension.FIELD_OF_ACTION] });
  expect(pillars.figures[0]?.target).toMatchObject({ target: 40 });
  expect((await ask({ operation, breakdown: [Dimension.MEASURE] })).figures[0]?.target).toBeNull();
});

test.each([
  [{ indicators: [] }, /at least one code/],
  [{ indicators: ['NOPE'] }, /no indicator "NOPE"/],
  [{ breakdown: [Dimension.GENDER, Dimension.MEASURE, Dimension.PROVIDER, Dimension.AGE_GROUP] }, /at most 3 dimensions/],
  [{ operation: 'nowhere' }, /no operation "nowhere"/],
])('a question that cannot be answered gets one sentence: %j', async (input, sentence) => {
  await expect(ask(input)).rejects.toThrow(sentence);
});

test('expenditure per person divides cents by people, rounded to cents, and says nothing where nobody is', async () => {
  await buildExpenditure(database.em(), {
    operation,
    kind: 'SPENT',
    esfPlusEurCents: 600,
    ownEurCents: 400,
    pillar: 'SPURWECHSEL',
  });
  const cost = async (input = {}) => ask({ operation, indicators: ['KIM_COST_PER_PERSON'], ...input });
  expect((await cost()).figures[0]).toMatchObject({ value: null, status: 'NOT_AVAILABLE', denominator: 0 });
  for (let n = 0; n < 3; n++) await buildParticipation(database.em(), { operation });
  expect((await cost()).figures[0]).toMatchObject({ value: 333, numerator: 1000, denominator: 3 });
  expect(valuesOf(await cost({ breakdown: [Dimension.FIELD_OF_ACTION] }))).toEqual({ 'KIM_COST_PER_PERSON SPURWECHSEL': 333 });
  expect((await cost({ breakdown: [Dimension.GENDER] })).figures[0]?.status).toBe('NOT_APPLICABLE');
});
