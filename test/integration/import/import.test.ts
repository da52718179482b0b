import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../server/failure.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { ROW, type Row } from '../../support/import/csv.ts';
import { importRows, rowVersions } from '../../support/import/import-rows.ts';
import { brief } from '../../support/import/parsed.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase('empty');
  const em = db.em();
  await buildMeasure(em, { slug: 'measure-1', provider: 'provider-1' });
  await buildMeasure(em, { slug: 'measure-2', provider: 'provider-2' });
  await buildMeasure(em, { slug: 'measure-1', operation: 'sister', provider: 'provider-9' });
});
beforeEach(() => db.pool.query('truncate participant cascade'));

const stored = async (sql: string) => (await db.pool.query(sql)).rows;
const FULL: Row = {
  ...ROW,
  austritt: '31.05.2026',
  geschlecht: 'w',
  alter: '34',
  erwerbsstatus: 'agh',
  bildung: '3',
  drittstaat: 'ja',
  auslaendische_herkunft: 'ja',
  behinderung: 'nein',
  minderheit: '',
  wohnungslos: 'nein',
  laendlich: 'nein',
  aufenthaltsstatus: 't_104c',
  sprachniveau: 'a2',
  alpha_level: '4',
  stunden: '42,75',
  austrittsgrund: 'vorzeitig_positiv',
  nach_arbeitsuchend: 'nein',
  nach_bildung: 'ja',
  nach_qualifikation: 'nein',
  nach_beschaeftigt: 'ja',
};

describe('what is in the file is in the database', () => {
  it('every value of person and attendance', async () => {
    const result = await importRows(db, [FULL]);
    expect(result).toMatchObject({
      persons: { created: 1 },
      attendances: { created: 1 },
      errors: [],
      target: { slug: 'kim-potsdam', isDemo: true },
    });
    expect(await stored('select *, entered_on::text from participation')).toMatchObject([
      {
        entered_on: '2026-03-01',
        gender: 'FEMALE',
        age: 34,
        employment_status: 'WORK_OPPORTUNITY',
        education: 3,
        is_third_country_national: true,
        has_foreign_background: true,
        has_disability: false,
        is_minority: null,
        is_homeless: false,
        is_rural: false,
        residence_status: 'T_104C',
        language_level: 'A2',
        alpha_level: 4,
      },
    ]);
    expect(await stored('select *, entered_on::text, left_on::text from attendance')).toMatchObject([
      {
        entered_on: '2026-03-01',
        left_on: '2026-05-31',
        hours: '42.75',
        exit_reason: 'EARLY_POSITIVE',
        after_job_searching: false,
        after_education: true,
        after_qualification: false,
        after_employed: true,
        after_six_months_employed: null,
      },
    ]);
  });

  it('in the operation that is asked for, and there only', async () => {
    await importRows(db, [ROW], { operation: 'sister' });
    expect(await stored('select slug from operation join participant p on operation.id = p.operation_id')).toEqual([
      { slug: 'sister' },
    ]);
  });

  it('a person of one operation is another person in the next', async () => {
    await importRows(db, [ROW]);
    expect(await importRows(db, [ROW], { operation: 'sister' })).toMatchObject({ persons: { created: 1 } });
  });

  it('a participant without a participation gets one', async () => {
    await db.pool.query(
      "insert into participant (operation_id, pseudonym) select id, 'KIM-0001' from operation where slug = 'kim-potsdam'",
    );
    expect(await importRows(db, [ROW])).toMatchObject({ persons: { created: 1 }, attendances: { created: 1 } });
    expect(
      await stored('select pseudonym from participant join participation n on n.participant_id = participant.id'),
    ).toHaveLength(1);
  });
});

describe('importing again', () => {
  it('the same file changes nothing, not even the version of a row', async () => {
    const rows = [
      FULL,
      { ...FULL, massnahme: 'measure-2', eintritt: '2026-02-01', geschlecht: 'm' },
      { ...FULL, pseudonym: 'KIM-0002' },
    ];
    await importRows(db, rows);
    const before = await rowVersions(db);
    const again = await importRows(db, rows);
    expect(again.persons).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect(again.attendances).toEqual({ created: 0, changed: 0, unchanged: 3 });
    expect(await rowVersions(db)).toEqual(before);
  });

  it('two files in any order, again and again, settle', async () => {
    const [one, two] = [[{ ...ROW, geschlecht: 'w' }], [{ ...ROW, massnahme: 'measure-2', geschlecht: 'm' }]];
    await importRows(db, one);
    await importRows(db, two);
    const before = await rowVersions(db);
    await importRows(db, two);
    await importRows(db, one);
    expect(await rowVersions(db)).toEqual(before);
    expect(await stored('select gender from participation')).toEqual([{ gender: 'FEMALE' }]);
  });

  it('an exit that is filled in ends the attendance, and touches nothing else', async () => {
    const other = { ...ROW, pseudonym: 'KIM-0002', austritt: '' };
    await importRows(db, [{ ...ROW, austritt: '' }, other]);
    const result = await importRows(db, [{ ...ROW, austritt: '2026-04-30' }, other]);
    expect(result.attendances).toEqual({ created: 0, changed: 1, unchanged: 1 });
    expect(result.persons).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect(await stored('select left_on::text from attendance order by id')).toEqual([
      { left_on: '2026-04-30' },
      { left_on: null },
    ]);
  });

  it('an attendance that ends makes room for the next one in the same file', async () => {
    await importRows(db, [{ ...ROW, austritt: '' }]);
    const rows = [
      { ...ROW, eintritt: '2026-05-01', austritt: '' },
      { ...ROW, austritt: '2026-04-30' },
    ];
    expect((await importRows(db, rows)).attendances).toEqual({ created: 1, changed: 1, unchanged: 0 });
  });

  it('an earlier entry moves the first entry and brings its person data', async () => {
    await importRows(db, [{ ...ROW, geschlecht: 'w', alter: '31' }]);
    const result = await importRows(db, [
      { ...ROW, eintritt: '2026-01-10', massnahme: 'measure-2', geschlecht: 'w', alter: '30' },
    ]);
    expect(result.persons).toEqual({ created: 0, changed: 1, unchanged: 0 });
    expect(await stored('select entered_on::text, age from participation')).toEqual([{ entered_on: '2026-01-10', age: 30 }]);
  });

  it('what the file does not mention stays', async () => {
    await importRows(db, [FULL, { ...ROW, pseudonym: 'KIM-0002' }]);
    await importRows(db, [{ ...ROW, massnahme: 'measure-2' }]);
    expect(await stored('select count(*)::int as n from attendance')).toEqual([{ n: 3 }]);
    expect(await stored("select gender from participation where gender = 'FEMALE'")).toHaveLength(1);
  });
});

describe('all or nothing', () => {
  it('an error in the last row leaves nothing behind', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ ...ROW, pseudonym: `KIM-${100 + i}`, alter: '30' }));
    const result = await importRows(db, [...rows, { ...ROW, alter: '130' }]);
    expect(result).toMatchObject({ persons: { created: 0 }, attendances: { created: 0 } });
    expect(brief(result.errors)).toEqual([{ row: 42, column: 'alter', value: '130', code: 'OUT_OF_RANGE' }]);
    expect(await rowVersions(db)).toEqual([]);
  });

  it('so does a database that fails half-way', async () => {
    await db.pool.query('alter table attendance add constraint broken check (hours is distinct from 13)');
    const rows = [ROW, { ...ROW, pseudonym: 'KIM-0002', stunden: '13' }];
    await expect(importRows(db, rows)).rejects.toMatchObject({ code: '23514' });
    await db.pool.query('alter table attendance drop constraint broken');
    expect(await rowVersions(db)).toEqual([]);
    expect(await importRows(db, rows)).toMatchObject({ attendances: { created: 2 } });
  });

  it('a dry run counts all and stores nothing', async () => {
    expect(await importRows(db, [FULL], { dryRun: true })).toMatchObject({
      persons: { created: 1 },
      attendances: { created: 1 },
    });
    expect(await rowVersions(db)).toEqual([]);
  });

  it('errors of the file and of the comparison are told at once', async () => {
    await importRows(db, [{ ...ROW, austritt: '' }]);
    const rows = [
      { ...ROW, eintritt: '2026-05-01' },
      { ...ROW, pseudonym: 'KIM-2', massnahme: 'measure-9' },
      { ...ROW, pseudonym: 'X' },
    ];
    const { errors } = await importRows(db, rows);
    expect(errors.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 OVERLAP_STORED',
      '3 MEASURE_UNKNOWN',
      '4 PSEUDONYM_LENGTH',
    ]);
  });
});

describe('operation and provider', () => {
  it.each([
    [{ operation: 'kim-postdam' }, 'Ein Vorhaben „kim-postdam“ gibt es nicht; gemeint ist wohl „kim-potsdam“.'],
    [{ provider: 'provider-9' }, 'Im Vorhaben kim-potsdam gibt es keinen Träger „provider-9“'],
  ])('%j does not exist: wrong argument', async (options, sentence) => {
    const failed = importRows(db, [ROW], options);
    await expect(failed).rejects.toThrow(Failure);
    await expect(failed).rejects.toMatchObject({ exitCode: 64, message: expect.stringContaining(sentence) });
  });

  it('measures of another provider are refused', async () => {
    const { errors } = await importRows(db, [ROW, { ...ROW, massnahme: 'measure-2' }], { provider: 'provider-1' });
    expect(errors.map(({ row, code }) => [row, code])).toEqual([[3, 'MEASURE_OF_OTHER_PROVIDER']]);
  });

  it('a stored pseudonym that differs in capital letters is told', async () => {
    await importRows(db, [ROW]);
    const { warnings } = await importRows(db, [{ ...ROW, pseudonym: 'kim-0001' }]);
    expect(warnings.map(({ code }) => code)).toEqual(['PSEUDONYM_SIMILAR']);
  });
});

it('two imports at once wait for one another: the second finds everything in place', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ ...ROW, pseudonym: `KIM-${1000 + i}` }));
  const results = await Promise.all([importRows(db, rows), importRows(db, rows), importRows(db, rows)]);
  expect(results.map(({ attendances }) => attendances.created).sort((a, b) => b - a)).toEqual([300, 0, 0]);
});

it('values travel as parameters: a pseudonym cannot be SQL, and shows in no statement that a log might keep', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const pseudonym = "x'); drop table attendance; --";
  await importRows(db, [{ ...ROW, pseudonym }]);
  const statements = query.mock.calls.map(([statement]) => String(statement));
  query.mockRestore();
  expect(statements.length).toBeGreaterThan(5);
  expect(statements.filter((statement) => statement.includes('drop table'))).toEqual([]);
  expect(await stored('select pseudonym from participant')).toEqual([{ pseudonym }]);
});

it('5,000 rows with several attendances per person are imported, and found again', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => ({
    ...ROW,
    pseudonym: `KIM-${Math.floor(i / 4)}`,
    massnahme: i % 2 ? 'measure-1' : 'measure-2',
    eintritt: i % 4 < 2 ? '2026-03-01' : '2026-06-01',
    austritt: i % 4 < 2 ? '2026-04-30' : '',
    alter: String(i % 90),
  }));
  const first = await importRows(db, rows.reverse());
  expect(first.errors).toEqual([]);
  expect([first.persons.created, first.attendances.created]).toEqual([1250, 5000]);
  expect(await stored("select count(*)::int as n from participation where entered_on = '2026-03-01'")).toEqual([{ n: 1250 }]);
  const second = await importRows(db, rows);
  expect([second.persons.unchanged, second.attendances.unchanged]).toEqual([1250, 5000]);
});
