import { expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import { GRANT, split } from '../../../seeds/demo/money.ts';
import { type FactRow, findFacts, readFacts } from '../../../seeds/facts-files.ts';

const { expenditures, targets } = demoCohort();
const sumOf = (kind: string, until = '9999', from = ''): [number, number] => {
  const rows = expenditures.filter((row) => row.kind === kind && row.bookedOn <= until && row.bookedOn > from);
  return [rows.reduce((sum, row) => sum + row.esfPlusEurCents, 0), rows.reduce((sum, row) => sum + row.ownEurCents, 0)];
};

test('the grant of the demonstration is the one of the published facts', () => {
  const potsdam = readFacts(findFacts(), 'operations.csv').find((row) => row.text('slug') === 'kim-potsdam') as FactRow;
  expect(GRANT).toEqual({
    esfPlusEurCents: potsdam.optionalCents('esf_plus_eur'),
    ownEurCents: potsdam.optionalCents('own_eur'),
  });
});

test('the plan to the end of 2028 is the grant, to the cent, in ESF+ and in own part', () => {
  expect(sumOf('PLANNED')).toEqual([109_572_900, 73_048_600]);
});

test('each of twelve quarters is planned on its last day', () => {
  const days = [...new Set(expenditures.filter(({ kind }) => kind === 'PLANNED').map(({ bookedOn }) => bookedOn))].sort();
  expect(days).toHaveLength(12);
  expect([days[0], days[3], days[11]]).toEqual(['2026-03-31', '2026-12-31', '2028-12-31']);
});

test('less is spent than planned, and less drawn than spent, as is usual in a first year', () => {
  const [planned] = sumOf('PLANNED', '2026-09-30');
  const [spent] = sumOf('SPENT', '2026-09-30');
  expect(spent / planned).toBeGreaterThan(0.65);
  expect(spent / planned).toBeLessThan(0.85);
  const [drawn, drawnOwn] = sumOf('DRAWN');
  expect(drawn).toBe(spent);
  expect(drawn).toBeLessThan(sumOf('SPENT')[0]);
  expect(drawnOwn).toBe(0);
});

test('money moves until November 2026 and not after the day of the demonstration', () => {
  const days = expenditures
    .filter(({ kind }) => kind !== 'PLANNED')
    .map(({ bookedOn }) => bookedOn)
    .sort();
  expect(days.at(-1)).toBe('2026-11-15');
});

test('every amount is whole cents; only a correction is below zero', () => {
  for (const { esfPlusEurCents, ownEurCents } of expenditures)
    expect(Number.isSafeInteger(esfPlusEurCents) && Number.isSafeInteger(ownEurCents)).toBe(true);
  const below = expenditures.filter(({ esfPlusEurCents }) => esfPlusEurCents < 0);
  expect(below.map(({ kind, esfPlusEurCents, ownEurCents }) => [kind, esfPlusEurCents, ownEurCents])).toEqual([
    ['SPENT', -74_400, -49_600],
  ]);
});

test.each([
  [100, [1, 1, 1], [33, 34, 33]],
  [1, [1, 1, 1, 1], [0, 1, 0, 0]],
  [7, [0, 5], [0, 7]],
])('%i cents by weights %j are %j: nothing is lost', (total, weights, parts) => {
  expect(split(total, weights)).toEqual(parts);
});

test('there are example targets for the ends of three years, each higher than the one before', () => {
  const lines = Object.groupBy(targets, ({ indicator, pillar }) => `${indicator} ${pillar ?? ''}`.trim());
  expect(Object.keys(lines).sort()).toEqual([
    'EECO01',
    'EECO01 LANGUAGE_LITERACY',
    'EECO01 SOCIAL_PARTICIPATION',
    'EECO01 SPURWECHSEL',
    'KIM_CONTACTS',
    'KIM_LANGUAGE_PROGRESS',
    'KIM_QUALIFICATION',
    'KIM_SECURED_TITLE',
    'KIM_WOMEN_SHARE',
    'KIM_WORK_OR_TRAINING',
  ]);
  for (const line of Object.values(lines)) {
    expect(line?.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31']);
    const values = line?.map(({ value }) => value) ?? [];
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  }
});
