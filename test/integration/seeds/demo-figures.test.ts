import { expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { testDatabase } from '../../support/database.ts';
import { asking, valuesOf } from '../../support/figures/ask.ts';
import { countByHand, countIncomplete, rules } from '../../support/seeds/count-by-hand.ts';

const database = await testDatabase('demo');
const ask = asking(database);
const cohort = demoCohort();
const indicators = Object.keys(rules);
const measureOf = new Map(cohort.measures.map((measure) => [measure.slug, measure]));

test.each(['2026-01-18', '2026-03-31', '2026-06-30', '2026-09-30', '2026-11-22'])(
  'every figure about people on %s is the one counted by hand',
  async (asOf) => {
    const table = await ask({ indicators: [...indicators, 'KIM_INCOMPLETE'], asOf });
    expect(valuesOf(table)).toEqual({ ...countByHand(cohort, asOf), KIM_INCOMPLETE: countIncomplete(cohort, asOf) });
  },
);

test.each(['FEMALE', 'MALE', 'NON_BINARY'])('the figures about %s are those counted by hand', async (gender) => {
  const values = valuesOf(await ask({ indicators, where: { gender: [gender] } }));
  expect(values).toEqual(countByHand(cohort, cohort.asOf, (person) => person.gender === gender));
});

test('people by measure are those counted by hand, each person once in every measure attended', async () => {
  const values = valuesOf(await ask({ breakdown: [Dimension.MEASURE] }));
  const attended = cohort.measures.filter(({ isLowThreshold }) => !isLowThreshold).map(({ slug }) => slug);
  const byHand = attended.map((slug) => [
    `EECO01 ${slug}`,
    countByHand(cohort, cohort.asOf, ({ attendances }) => attendances.some(({ measure }) => measure === slug)).EECO01,
  ]);
  expect(values).toEqual(Object.fromEntries(byHand));
});

test('people by pillar are those counted by hand, and one pillar lags behind its example target', async () => {
  const table = await ask({ breakdown: [Dimension.FIELD_OF_ACTION] });
  const inPillar = (pillar: string) =>
    countByHand(cohort, cohort.asOf, ({ attendances }) =>
      attendances.some(({ measure }) => measureOf.get(measure)?.pillar === pillar),
    ).EECO01;
  const pillars = ['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY'];
  expect(valuesOf(table)).toEqual(Object.fromEntries(pillars.map((pillar) => [`EECO01 ${pillar}`, inPillar(pillar)])));
  const assessments = table.figures.map(({ breakdown, target }) => [breakdown[0]?.value, target?.assessment]);
  expect(Object.fromEntries(assessments)).toEqual({
    SPURWECHSEL: 'ON_TRACK',
    SOCIAL_PARTICIPATION: 'OFF_TRACK',
    LANGUAGE_LITERACY: 'ON_TRACK',
  });
});

test('contacts and hours are the sums of the cohort', async () => {
  const values = valuesOf(await ask({ indicators: ['KIM_CONTACTS', 'KIM_HOURS'] }));
  const contacts = cohort.contacts.reduce((sum, { number }) => sum + number, 0);
  const hours = cohort.people.flatMap(({ attendances }) => attendances).reduce((sum, stay) => sum + (stay.hours ?? 0), 0);
  expect(values.KIM_CONTACTS).toBe(contacts);
  expect(values.KIM_HOURS).toBeCloseTo(hours, 6);
});

test('offices and companies are those of the cohort, by measure where they have one', async () => {
  const of = (kind: string, measure?: string | null) =>
    cohort.bodies.filter((body) => body.kind === kind && (measure === undefined || body.measure === measure)).length;
  const total = valuesOf(await ask({ indicators: ['EECO18', 'EECO19'] }));
  expect(total).toEqual({ EECO18: of('PUBLIC_SERVICE'), EECO19: of('ENTERPRISE') });
  const values = valuesOf(await ask({ indicators: ['EECO18', 'EECO19'], breakdown: [Dimension.MEASURE] }));
  for (const measure of new Set(cohort.bodies.map((body) => body.measure))) {
    expect(values[`EECO18 ${measure ?? 'NOT_GIVEN'}`]).toBe(of('PUBLIC_SERVICE', measure));
    expect(values[`EECO19 ${measure ?? 'NOT_GIVEN'}`]).toBe(of('ENTERPRISE', measure));
  }
});

test('money spent, drawn and planned to the end is the sum of the bookings, in each source of funding', async () => {
  const sumOf = (kind: string, part: 'esfPlusEurCents' | 'ownEurCents') =>
    cohort.expenditures.filter((row) => row.kind === kind).reduce((sum, row) => sum + row[part], 0);
  const table = await ask({
    indicators: ['KIM_FUNDS_SPENT', 'KIM_FUNDS_DRAWN', 'KIM_FUNDS_PLANNED'],
    breakdown: [Dimension.FUNDING_SOURCE],
    asOf: '2028-12-31',
  });
  const values = valuesOf(table);
  for (const [code, kind] of Object.entries({
    KIM_FUNDS_SPENT: 'SPENT',
    KIM_FUNDS_DRAWN: 'DRAWN',
    KIM_FUNDS_PLANNED: 'PLANNED',
  })) {
    expect([values[`${code} ESF_PLUS`], values[`${code} OWN`]]).toEqual([
      sumOf(kind, 'esfPlusEurCents'),
      sumOf(kind, 'ownEurCents'),
    ]);
  }
});

test('the start page shows reach a little under plan, balance inside the band, and one target at risk', async () => {
  const { figures } = await ask({ indicators: ['EECO01', 'KIM_WOMEN_SHARE', 'KIM_WORK_OR_TRAINING'] });
  const [reach, balance, work] = figures;
  expect(reach?.target?.deviationShare).toBeGreaterThan(-0.08);
  expect(reach?.target?.deviationShare).toBeLessThan(0);
  expect(balance?.value).toBeGreaterThan(0.4);
  expect(balance?.value).toBeLessThan(0.6);
  expect(work?.target?.assessment).toBe('AT_RISK');
  for (const { target } of figures)
    expect(target).toMatchObject({ isExample: true, source: 'Beispielziel der Demonstration, kein Beschluss' });
});
