import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../server/failure.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { FULL, ROW } from '../../support/import/csv.ts';
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
