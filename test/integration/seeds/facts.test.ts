import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedFacts } from '../../../seeds/facts.ts';
import { findFacts } from '../../../seeds/facts-files.ts';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('facts');
const rows = async (sql: string) => (await database.pool.query(sql)).rows;

let folder: string;
/** The facts with one piece of text changed. */
async function factsWith(file: string, from: string, to: string): Promise<URL> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
  return pathToFileURL(`${folder}/`);
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kim-facts-'));
  await cp(fileURLToPath(findFacts()), folder, { recursive: true });
});
afterEach(async () => {
  await seedFacts(database.em());
  await rm(folder, { recursive: true });
});

test('a second run changes nothing', async () => {
  expect(await seedFacts(database.em())).toEqual({ facts: 287, changes: 0 });
});

test('a fact corrected in its file corrects the one row', async () => {
  const corrected = await factsWith('foreign-population-share.csv', '12054;2024;12.2;', '12054;2024;12.3;');
  expect((await seedFacts(database.em(), corrected)).changes).toBe(1);
  const value = `select value from context_value v join municipality m on m.id = v.municipality_id where ags = '12054' and year = 2024`;
  expect(await rows(value)).toEqual([{ value: 12.3 }]);
});

test('a cell without a fact leaves what has become known since', async () => {
  await database.pool.query(`update operation set starts_on = '2026-03-01' where slug = 'kim-cottbus'`);
  expect((await seedFacts(database.em())).changes).toBe(0);
  expect(await rows(`select starts_on::text from operation where slug = 'kim-cottbus'`)).toEqual([{ starts_on: '2026-03-01' }]);
});

test('the demo mark and the disclosure threshold are not facts and stay', async () => {
  await database.pool.query(`update operation set is_demo = true, disclosure_threshold = 5 where slug = 'kim-potsdam'`);
  await seedFacts(database.em(), await factsWith('operations.csv', 'KIM Potsdam;', 'KIM Potsdam (neu);'));
  expect(await rows(`select title, is_demo, disclosure_threshold from operation where slug = 'kim-potsdam'`)).toEqual([
    { title: 'KIM Potsdam (neu)', is_demo: true, disclosure_threshold: 5 },
  ]);
});

test('a target that a later decision took the place of stays superseded', async () => {
  await database.pool.query(`update target set superseded_on = '2026-06-01'`);
  expect((await seedFacts(database.em())).changes).toBe(0);
  expect(await rows('select count(*)::int as n from target')).toEqual([{ n: 1 }]);
});

test('a faulty file changes nothing at all and is named with line and column', async () => {
  await factsWith('municipalities.csv', '12060;Barnim;', '12060;Barnim (neu);');
  const faulty = await factsWith('targets.csv', ';1260;', ';viele;');
  await expect(seedFacts(database.em(), faulty)).rejects.toThrow(/targets\.csv, line 2, column value: expected a number/);
  expect(await rows(`select name from municipality where ags = '12060'`)).toEqual([{ name: 'Barnim' }]);
});

test('a reference to something that is nowhere described is refused', async () => {
  const faulty = await factsWith('operations.csv', 'kim-cottbus;12052;', 'kim-cottbus;99999;');
  await expect(seedFacts(database.em(), faulty)).rejects.toThrow(/ags 99999 is used but nowhere described/);
});

test('the 82 people accompanied in 2024 stand with their own definition, as the baseline of no indicator', async () => {
  const [accompanied] = await rows(`select * from baseline where code = 'SPURWECHSEL_ACCOMPANIED_2024'`);
  expect(accompanied).toMatchObject({ value: 82, unit: 'PERSONS', precision: 'YEAR', indicator_code: null });
  expect(accompanied.definition).toMatch(/keine Teilnehmenden nach den ESF\+-Regeln \(EECO01\)/);
  expect(accompanied.definition_en).toMatch(/not to be a participant under the ESF\+ rules/);
  expect((await rows('select value from baseline order by value')).map((row) => row.value)).toEqual([15, 82, 150, 300, 685]);
});

test('the target of the Welcome Center is compared with no figure: its code is in no catalogue', async () => {
  const [target] = await rows('select t.*, o.slug, o.programme from target t join operation o on o.id = t.operation_id');
  expect(target).toMatchObject({ slug: 'welcome-center-potsdam', programme: 'WIB', value: 1260, is_example: false });
  expect(catalogue.map((indicator) => indicator.code)).not.toContain(target.indicator_code);
});

test('KIM Potsdam has three pillars in order, named in both languages', async () => {
  const pillars = await rows(
    `select f.code, f.name, f.name_en from field_of_action f join operation o on o.id = f.operation_id where slug = 'kim-potsdam' order by position`,
  );
  expect(pillars).toEqual([
    { code: 'SPURWECHSEL', name: 'Spurwechsel', name_en: 'Spurwechsel (into work)' },
    { code: 'SOCIAL_PARTICIPATION', name: 'Soziale Teilhabe', name_en: 'Social participation' },
    { code: 'LANGUAGE_LITERACY', name: 'Sprache und Alphabetisierung', name_en: 'Language and literacy' },
  ]);
});

test('facts alone bring no measures, no providers and no people', async () => {
  const counts = await rows(
    'select (select count(*) from measure)::int as m, (select count(*) from provider)::int as p, (select count(*) from participant)::int as t',
  );
  expect(counts).toEqual([{ m: 0, p: 0, t: 0 }]);
});
