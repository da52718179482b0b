import { describe, expect, test } from 'vitest';
import { demoAttendanceFile } from '../../../seeds/demo/attendance-file.ts';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import { demoState, seedDemo } from '../../../seeds/demo.ts';
import { seedFacts } from '../../../seeds/facts.ts';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { parseFile } from '../../../server/import/parse.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { buildBody, buildExpenditure, buildTarget } from '../../support/money-factories.ts';
import { buildOperation, buildProvider } from '../../support/parent-factories.ts';

const cohort = demoCohort();
const TABLES = [
  'provider',
  'measure',
  'participant',
  'participation',
  'attendance',
  'residence_status_change',
  'language_level_change',
  'outcome',
  'contact',
  'supported_body',
  'expenditure',
];

async function countsOf({ pool }: TestDatabase): Promise<number[]> {
  const sql = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
  return Object.values((await pool.query(`select ${sql}`)).rows[0]);
}
const marked = async ({ pool }: TestDatabase): Promise<string[]> =>
  (await pool.query('select slug from operation where is_demo order by slug')).rows.map(({ slug }) => slug);

describe('in a database of facts', () => {
  test('two processes at once fill it once, in less than two seconds, and a third changes nothing', async () => {
    const database = await testDatabase('facts');
    expect(await demoState(database.em())).toBe('none');
    const began = performance.now();
    await Promise.all([seedDemo(database.em()), seedDemo(database.em())]);
    expect(performance.now() - began).toBeLessThan(2000);
    await seedDemo(database.em());
    const of = <T>(each: (person: (typeof cohort.people)[number]) => T[]): number => cohort.people.flatMap(each).length;
    expect(await countsOf(database)).toEqual([
      ...[cohort.providers.length, cohort.measures.length, cohort.people.length, cohort.people.length],
      ...[
        of((one) => one.attendances),
        of((one) => one.residenceStatusChanges),
        of((one) => one.languageLevelChanges),
        of((one) => one.outcomes),
      ],
      ...[cohort.contacts.length, cohort.bodies.length, cohort.expenditures.length],
    ]);
    expect(await demoState(database.em())).toBe('demo');
    expect(await marked(database)).toEqual(['kim-potsdam']);
  });

  test('facts change nothing in a demonstration, nor take its mark away', async () => {
    const database = await testDatabase('demo');
    expect((await seedFacts(database.em())).changes).toBe(0);
    expect(await marked(database)).toEqual(['kim-potsdam']);
  });

  test.each([
    [
      'a person without any attendance',
      ({ pool }: TestDatabase) =>
        pool.query(
          `insert into participant (operation_id, pseudonym) select id, 'erste-person' from operation where slug = 'kim-potsdam'`,
        ),
    ],
    ['a booking', (database: TestDatabase) => buildExpenditure(database.em())],
    [
      'a provider',
      async (database: TestDatabase) => {
        const em = database.em();
        await buildProvider(em, await buildOperation(em), 'echter-traeger');
        await em.flush();
      },
    ],
    ['a supported company', (database: TestDatabase) => buildBody(database.em())],
    ['a target', (database: TestDatabase) => buildTarget(database.em())],
  ])('%s that somebody entered keeps invented people out', async (_, enter) => {
    const database = await testDatabase('facts');
    await enter(database);
    const before = await countsOf(database);
    expect(await demoState(database.em())).toBe('real');
    await expect(seedDemo(database.em())).rejects.toThrow(/(wirkliche Datensätze|holds real records).*KIM_DEMO=off/);
    expect([await countsOf(database), await marked(database)]).toEqual([before, []]);
  });

  test('records of another municipality do not matter', async () => {
    const database = await testDatabase('facts');
    await buildParticipation(database.em(), { operation: 'kim-cottbus' });
    expect(await demoState(database.em())).toBe('none');
  });

  test('a failure half-way leaves nothing behind, the mark included', async () => {
    const database = await testDatabase('facts');
    await database.pool.query(`alter table target add constraint no_examples check (not is_example)`);
    await expect(seedDemo(database.em())).rejects.toThrow(/no_examples/);
    expect([await countsOf(database), await marked(database)]).toEqual([TABLES.map(() => 0), []]);
  });
});

describe('the attendance file of the cohort', () => {
  const read = () => parseFile(Buffer.from(demoAttendanceFile()), 'demo.csv', { today: cohort.asOf });
  const options = { operation: 'kim-potsdam', provider: null, dryRun: false, today: cohort.asOf, language: 'de' } as const;
  const rows = cohort.people.flatMap(({ attendances }) => attendances).length;

  test('has no error and no doubt', async () => {
    const { errors, warnings } = await read();
    expect([errors, warnings]).toEqual([[], []]);
  });

  test('imported over the demonstration changes nothing: seed and import mean the same', async () => {
    const database = await testDatabase('demo');
    const result = await importAttendances(database.pool, await read(), options);
    expect([result.errors, result.warnings]).toEqual([[], []]);
    expect(result.persons).toEqual({ created: 0, changed: 0, unchanged: cohort.people.length });
    expect(result.attendances).toEqual({ created: 0, changed: 0, unchanged: rows });
  });
});
