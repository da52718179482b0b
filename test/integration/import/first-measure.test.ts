import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { ROW } from '../../support/import/csv.ts';
import { importRows } from '../../support/import/import-rows.ts';

const [, sql = ''] = /```sql\n([^`]+)```/.exec(readFileSync('docs/import.md', 'utf8')) ?? [];

it('who begins with the facts alone enters a provider and a measure as docs/import.md says, and then the first file', async () => {
  const database = await testDatabase('facts');
  const row = { ...ROW, massnahme: 'alphabetisierung-am-abend' };
  expect((await importRows(database, [row])).errors).toHaveLength(1);
  await database.pool.query(sql);
  expect(await importRows(database, [row])).toMatchObject({ errors: [], persons: { created: 1 } });
  const { rows } = await database.pool.query("select actor from audit_log where subject_type in ('Measure', 'Provider')");
  expect(rows).toHaveLength(2);
});
