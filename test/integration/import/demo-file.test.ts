import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { demoAttendanceFile, demoAttendanceRows } from '../../../seeds/demo/attendance-file.ts';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { rowVersions } from '../../support/import/import-rows.ts';
import { parse } from '../../support/import/parsed.ts';
import { xlsx } from '../../support/import/xlsx.ts';

const OPTIONS = { operation: 'kim-potsdam', provider: null, dryRun: false, today: '2026-11-22', language: 'de' } as const;
/** what was stored, without the numbers of rows */
const CONTENT = `select pseudonym, to_jsonb(n) - array['id', 'participant_id'] as person,
    (select jsonb_agg(to_jsonb(a) - array['id', 'participation_id', 'recorded_at'] order by measure_id, entered_on) from attendance a where participation_id = n.id) as stays
  from participation n join participant p on p.id = n.participant_id order by pseudonym`;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase('demo');
});

it('the demonstration cohort, written as an attendance file, is found unchanged', async () => {
  const before = await rowVersions(db);
  const result = await importAttendances(db.pool, await parse(Buffer.from(demoAttendanceFile())), OPTIONS);
  expect(result.errors).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect([result.persons.created, result.persons.changed]).toEqual([0, 0]);
  expect([result.attendances.created, result.attendances.changed]).toEqual([0, 0]);
  expect(result.attendances.unchanged).toBe(demoAttendanceRows().length);
  expect(await rowVersions(db)).toEqual(before);
});

it('the example of the documentation can be tried on it', async () => {
  const text = await readFile('docs/import.md', 'utf8');
  const lines = text.split('\n').filter((line) => /^ {4}(pseudonym|KIM-\d+);/.test(line));
  const result = await importAttendances(db.pool, await parse(Buffer.from(lines.map((line) => `${line.trim()}\n`).join(''))), {
    ...OPTIONS,
    dryRun: true,
  });
  expect(result).toMatchObject({ errors: [], warnings: [], persons: { created: 2 }, attendances: { created: 2 } });
});

it('imported as a workbook into empty measures, it becomes the same records as the seeds', async () => {
  const { rows: seeded } = await db.pool.query(CONTENT);
  await db.pool.query('truncate participant cascade');
  const result = await importAttendances(db.pool, await parse(await xlsx(demoAttendanceRows())), OPTIONS);
  expect(result.errors).toEqual([]);
  expect((await db.pool.query(CONTENT)).rows).toEqual(seeded);
  expect(seeded.length).toBeGreaterThan(300);
});
