import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { FULL, ROW } from '../../support/import/csv.ts';
import { importRows, rowVersions } from '../../support/import/import-rows.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase('empty');
  const em = db.em();
  await buildMeasure(em, { slug: 'measure-1', provider: 'provider-1' });
  await buildMeasure(em, { slug: 'measure-2', provider: 'provider-2' });
});
beforeEach(() => db.pool.query('truncate participant cascade'));

const stored = async (sql: string) => (await db.pool.query(sql)).rows;
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
