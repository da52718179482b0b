import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { ROW, type Row } from '../../support/import/csv.ts';
import { importRows } from '../../support/import/import-rows.ts';

const db = await testDatabase('empty');
beforeEach(async () => {
  await buildMeasure(db.em(), { slug: 'measure-1', provider: 'provider-1' });
  await db.pool.query('truncate participant cascade');
});

const rows = (count: number): Row[] => Array.from({ length: count }, (_, n) => ({ ...ROW, pseudonym: `KIM-${1000 + n}` }));
/** Rows that the planner expects; -1 where it knows nothing. */
const expectedRows = async (): Promise<number> =>
  (await db.pool.query<{ rows: number }>(`select reltuples::int as rows from pg_class where relname = 'attendance'`)).rows[0]
    ?.rows ?? 0;

test('after a large file the database knows how many attendances there are', async () => {
  await importRows(db, rows(600));
  expect(await expectedRows()).toBe(600);
});

test('a dry run, a file with errors and a handful of rows take no statistics', async () => {
  const before = await expectedRows();
  await importRows(db, rows(600), { dryRun: true });
  await importRows(db, [...rows(600), { ...ROW, massnahme: 'unknown' }]);
  await importRows(db, rows(3));
  expect(await expectedRows()).toBe(before);
});
