import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type FactRow, findFacts, readFacts } from '../../../seeds/facts-files.ts';

const directory = findFacts();
const KEYS: Record<string, string[]> = {
  'municipalities.csv': ['ags'],
  'foreign-population-share.csv': ['ags', 'year'],
  'operations.csv': ['slug'],
  'fields-of-action.csv': ['operation', 'code'],
  'baselines.csv': ['operation', 'code'],
  'targets.csv': ['operation', 'indicator', 'due_on', 'valid_from'],
};
const rowsOf = (file: string): FactRow[] => readFacts(directory, file);

test('the seven awards of 17 December 2025 add up to 9,444,383.88 EUR', () => {
  const awards = rowsOf('operations.csv').filter((row) => row.optional('awarded_on') === '2025-12-17');
  expect(awards).toHaveLength(7);
  expect(awards.reduce((sum, row) => sum + (row.optionalCents('esf_plus_eur') ?? 0), 0)).toBe(944_438_388);
});

test('the foreign-population share of Potsdam rises from 4.2 to 12.2 per cent', () => {
  const potsdam = rowsOf('foreign-population-share.csv').filter((row) => row.text('ags') === '12054');
  expect(potsdam.map((row) => row.number('year'))).toEqual(Array.from({ length: 14 }, (_, index) => 2011 + index));
  expect(potsdam.map((row) => row.number('percent'))).toEqual([
    4.2, 4.3, 4.6, 5, 6.2, 7.2, 8, 8.4, 8.9, 9.4, 10.1, 10.7, 11.7, 12.2,
  ]);
});

/** The published table added up the long way and across: no single number can be mistyped without one of these being wrong. */
test('the shares of all bodies add up as those that were published, year by year and body by body', () => {
  const sumsBy = (column: string): number[] => {
    const sums = new Map<string, number>();
    for (const row of rowsOf('foreign-population-share.csv'))
      sums.set(row.text(column), (sums.get(row.text(column)) ?? 0) + Math.round(row.number('percent') * 10));
    return [...sums.values()];
  };
  expect(sumsBy('year')).toEqual([343, 372, 418, 479, 660, 757, 829, 883, 931, 965, 1021, 1182, 1292, 1360]);
  const bodies = [690, 1039, 1375, 1109, 552, 617, 353, 578, 428, 505, 441, 613, 453, 564, 531, 432, 682, 530];
  expect(sumsBy('ags')).toEqual(bodies);
});

test('what is known of Spurwechsel is dated, and no number of it is another one', () => {
  expect(rowsOf('baselines.csv').map((row) => [row.text('code'), row.number('value'), row.text('as_of')])).toEqual([
    ['TOLERATED_RESIDENTS_2023', 685, '2023-05-31'],
    ['SPURWECHSEL_ELIGIBLE_2023', 300, '2023-05-31'],
    ['SPURWECHSEL_PARTICIPANTS_2024_04', 15, '2024-04-30'],
    ['SPURWECHSEL_COMMITTEE_2024', 150, '2024-12-31'],
    ['SPURWECHSEL_ACCOMPANIED_2024', 82, '2024-12-31'],
  ]);
});

test('there are 4 independent cities and 14 districts, each with 14 years', () => {
  const bodies = rowsOf('municipalities.csv');
  const kinds = bodies.map((row) => row.text('kind'));
  expect([
    kinds.filter((kind) => kind === 'INDEPENDENT_CITY').length,
    kinds.filter((kind) => kind === 'DISTRICT').length,
  ]).toEqual([4, 14]);
  const shares = rowsOf('foreign-population-share.csv').map((row) => row.text('ags'));
  for (const body of bodies) expect(shares.filter((ags) => ags === body.text('ags'))).toHaveLength(14);
});

test('own part and total of Potsdam follow from 60 per cent, and the derivation says so', () => {
  const potsdam = rowsOf('operations.csv').find((row) => row.text('slug') === 'kim-potsdam') as FactRow;
  const [esfPlus, own, total] = ['esf_plus_eur', 'own_eur', 'total_eur'].map((column) =>
    potsdam.optionalCents(column),
  ) as number[];
  expect([esfPlus, own, total]).toEqual([109_572_900, 73_048_600, 182_621_500]);
  expect((total ?? 0) * 60).toBe((esfPlus ?? 0) * 100);
  expect(potsdam.text('derivation')).toMatch(
    /40 %.*Evangelische Zeitung.*1\.826\.215,00 EUR.*730\.486,00 EUR.*nicht veröffentlicht/,
  );
});

test('own part and total of the other six awards are not published and stay empty', () => {
  const others = rowsOf('operations.csv').filter((row) => row.text('slug') !== 'kim-potsdam');
  const money = others.flatMap((row) => [row.optional('own_eur'), row.optional('total_eur'), row.optional('derivation')]);
  expect(new Set(money)).toEqual(new Set([null]));
});

test.each(Object.keys(KEYS))('every line of %s names its source', (file) => {
  for (const row of rowsOf(file)) expect(row.text('source').length).toBeGreaterThan(10);
});

test.each(Object.entries(KEYS))('no two lines of %s are about the same thing', (file, columns) => {
  const keys = rowsOf(file).map((row) => columns.map((column) => row.text(column)).join(' '));
  expect(new Set(keys).size).toBe(keys.length);
});

test('no target is published for KIM, and none is invented', () => {
  expect(rowsOf('targets.csv').map((row) => row.text('operation'))).toEqual(['welcome-center-potsdam']);
});

test('the facts are found from the sources and from a bundle in build/', () => {
  expect(findFacts(pathToFileURL('build/server/chunks/main.js').href)).toEqual(directory);
});

test('outside the project the missing folder is named', () => {
  expect(() => findFacts('file:///nowhere/main.js')).toThrow(/seeds\/facts is missing/);
});
