import { beforeEach, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { Operation } from '../../../server/operations/operation.entity.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation, type ParticipationInput } from '../../support/factories.ts';
import { asking, valuesOf } from '../../support/figures/ask.ts';

/*
 * Small worked cases: a handful of people, the expected number and why. Every test has an operation of its own.
 */

const database = await testDatabase('empty');
const ask = asking(database);
let operation: string;
let number = 0;
beforeEach(() => {
  operation = `hard-${++number}`;
});

const person = (input: ParticipationInput) => buildParticipation(database.em(), { ...input, operation });
const value = async (indicator: string, asOf = '2026-11-22') =>
  valuesOf(await ask({ operation, indicators: [indicator], asOf }))[indicator];

test('a person in two measures counts once in total and once in each of them', async () => {
  await person({ attendances: [{ measure: 'a' }, { measure: 'b' }] });
  await person({ attendances: [{ measure: 'b' }] });
  expect(await value('EECO01')).toBe(2);
  const table = await ask({ operation, breakdown: [Dimension.MEASURE] });
  expect(valuesOf(table)).toEqual({ 'EECO01 a': 1, 'EECO01 b': 2 });
  expect(table.notes.join(' ')).toMatch(/ergeben zusammen mehr als die Gesamtzahl/);
});

test('two measures of one pillar count a person once in the pillar', async () => {
  await person({ attendances: [{ measure: 'a' }, { measure: 'b' }] });
  const table = await ask({ operation, breakdown: [Dimension.FIELD_OF_ACTION] });
  expect(valuesOf(table)).toEqual({ 'EECO01 SPURWECHSEL': 1 });
});

test('who enters on the cut-off counts, who enters the day after does not', async () => {
  await person({ enteredOn: '2026-06-30' });
  await person({ enteredOn: '2026-07-01' });
  expect(await value('EECO01', '2026-06-30')).toBe(1);
});

test.each(['gender', 'age', 'employmentStatus', 'education'] as const)(
  'a record without %s counts as incomplete and nowhere else',
  async (field) => {
    await person({ [field]: null });
    expect([await value('KIM_INCOMPLETE'), await value('EECO01'), await value('EECO02')]).toEqual([1, 0, 0]);
  },
);

test('work opportunities under § 16d SGB II are inactive in Brandenburg, not employed', async () => {
  await person({ employmentStatus: 'WORK_OPPORTUNITY' });
  expect([await value('EECO04'), await value('EECO05')]).toEqual([1, 0]);
});

test('a refused answer is not a yes', async () => {
  await person({ hasDisability: null });
  await person({ hasDisability: true });
  expect(await value('EECO12')).toBe(1);
  const { figures } = await ask({ operation, indicators: ['EECO12'] });
  expect(figures[0]?.quality.notGivenShare).toBe(0.5);
});

test('a result counts when every attendance has ended, and is taken from the last one', async () => {
  await person({
    enteredOn: '2026-02-01',
    attendances: [
      { measure: 'a', enteredOn: '2026-02-01', leftOn: '2026-03-31', afterEmployed: true },
      { measure: 'b', enteredOn: '2026-03-01', leftOn: '2026-08-31', afterEmployed: false },
    ],
  });
  expect(await value('EECR04', '2026-04-30')).toBe(0); // still in b
  expect(await value('EECR04', '2026-09-30')).toBe(0); // the last exit brought no work
});

test('before a re-entry the earlier exit counts, after it no exit does', async () => {
  await person({
    enteredOn: '2026-02-01',
    attendances: [
      { measure: 'a', enteredOn: '2026-02-01', leftOn: '2026-03-31', afterEmployed: true },
      { measure: 'b', enteredOn: '2026-06-01' },
    ],
  });
  expect(await value('EECR04', '2026-05-31')).toBe(1);
  expect(await value('EECR04', '2026-06-01')).toBe(0);
  const quarters = await ask({
    operation,
    indicators: ['EECR04'],
    asOf: '2026-06-30',
    interval: Interval.QUARTER,
    cumulative: false,
  });
  expect(quarters.figures.map((figure) => figure.value)).toEqual([1, 0]);
  expect(quarters.notes.join()).toContain('zusammen mehr ergeben als die Gesamtzahl');
  expect((await ask({ operation, interval: Interval.QUARTER, cumulative: false })).notes.join()).not.toContain('zusammen mehr');
});

test('who leaves on the cut-off has left', async () => {
  await person({ attendances: [{ leftOn: '2026-06-30', afterQualification: true }] });
  expect([await value('EECR03', '2026-06-29'), await value('EECR03', '2026-06-30')]).toEqual([0, 1]);
});

test('six months after 28 February is 28 August, whatever the number of days', async () => {
  await person({
    enteredOn: '2026-02-01',
    attendances: [{ enteredOn: '2026-02-01', leftOn: '2026-02-28', afterSixMonthsEmployed: true }],
  });
  expect([await value('EECR05', '2026-08-27'), await value('EECR05', '2026-08-28')]).toEqual([0, 1]);
});

test('eligibility is that of the first entry: work after leaving counts only for those who had none', async () => {
  await person({ employmentStatus: 'EMPLOYED', attendances: [{ leftOn: '2026-05-31', afterEmployed: true }] });
  await person({ employmentStatus: 'IN_EDUCATION', attendances: [{ leftOn: '2026-05-31', afterEducation: true }] });
  await person({ employmentStatus: 'UNEMPLOYED', attendances: [{ leftOn: '2026-05-31', afterJobSearching: true }] });
  const codes = ['EECR01', 'EECR02', 'EECR04'];
  expect(valuesOf(await ask({ operation, indicators: codes }))).toEqual({ EECR01: 0, EECR02: 0, EECR04: 0 });
});

test('a title after toleration counts as secured; toleration for training does not', async () => {
  await person({ residenceStatus: 'DULDUNG', residenceStatusChanges: [{ status: 'T_25B', validFrom: '2026-09-01' }] });
  await person({ residenceStatus: 'DULDUNG', residenceStatusChanges: [{ status: 'AUSB_DULDUNG', validFrom: '2026-09-01' }] });
  await person({ residenceStatus: 'SCHUTZ', residenceStatusChanges: [{ status: 'NE', validFrom: '2026-09-01' }] });
  expect([await value('KIM_SECURED_TITLE', '2026-08-31'), await value('KIM_SECURED_TITLE')]).toEqual([0, 1]);
});

test('progress in German or in literacy counts once', async () => {
  await person({
    languageLevel: 'A1',
    alphaLevel: 2,
    languageLevelChanges: [
      { level: 'A1', assessedOn: '2026-05-01' },
      { level: 'A2', alphaLevel: 3, assessedOn: '2026-06-01' },
    ],
  });
  expect([await value('KIM_LANGUAGE_PROGRESS', '2026-05-31'), await value('KIM_LANGUAGE_PROGRESS')]).toEqual([0, 1]);
});

test('the share of women has numerator and denominator, and no value where nobody is counted', async () => {
  const nobody = await ask({ operation: (await emptyOperation()).slug, indicators: ['KIM_WOMEN_SHARE'] });
  expect(nobody.figures[0]).toMatchObject({ value: null, status: 'NOT_AVAILABLE', denominator: 0 });
  await person({ gender: 'FEMALE' });
  await person({ gender: 'MALE' });
  await person({ gender: 'NON_BINARY' });
  const { figures } = await ask({ operation, indicators: ['KIM_WOMEN_SHARE'] });
  expect(figures[0]).toMatchObject({ numerator: 1, denominator: 3, status: 'PUBLISHED' });
});

test('what makes no sense is not applicable, what lies in the future not available', async () => {
  await person({});
  const senseless = await ask({ operation, indicators: ['KIM_WOMEN_SHARE'], breakdown: [Dimension.GENDER] });
  expect(senseless.figures).toMatchObject([{ status: 'NOT_APPLICABLE', value: null }]);
  const future = await ask({ operation, asOf: '2028-12-31', interval: 'YEAR' as never });
  expect(future.figures.map((figure) => figure.status)).toEqual(['PUBLISHED', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
});

test('of a real operation nobody without the right reads live figures', async () => {
  await person({});
  const em = database.em();
  const granted = { esfPlusEurCents: 600, ownEurCents: 400, totalEurCents: 1000 };
  await em.nativeUpdate(Operation, { slug: operation }, { isDemo: false, ...granted });
  const table = await asking(database, false)({ operation, indicators: ['EECO01', 'KIM_CONTACTS', 'KIM_FUNDS_GRANTED'] });
  expect(table.figures.map((figure) => figure.status)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'PUBLISHED']);
  expect(table.figures.every((figure) => figure.indicator.code === 'KIM_FUNDS_GRANTED' || figure.value === null)).toBe(true);
  expect(JSON.stringify(table.figures[0]?.lineage.steps)).toBe('[]');
  expect(table.notes).toContain('Für diese Zahlen ist noch kein Berichtsstand veröffentlicht.');
});

async function emptyOperation(): Promise<Operation> {
  const { buildOperation } = await import('../../support/parent-factories.ts');
  return buildOperation(database.em(), { slug: `${operation}-empty` });
}
