import { type ImportOptions, type ImportResult, importAttendances } from '../../../server/import/import-attendances.ts';
import type { TestDatabase } from '../database.ts';
import type { Row } from './csv.ts';
import { parseRows, TODAY } from './parsed.ts';

/** Imports rows as a file with exactly the columns that occur in them. */
export async function importRows(
  { pool }: Pick<TestDatabase, 'pool'>,
  rows: readonly Row[],
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  const defaults: ImportOptions = { operation: 'kim-potsdam', provider: null, dryRun: false, today: TODAY, language: 'de' };
  return importAttendances(pool, await parseRows(rows), { ...defaults, ...options });
}

/** Every row of the three record tables with the transaction that wrote it: equal only if nothing was touched. */
export async function rowVersions({ pool }: Pick<TestDatabase, 'pool'>): Promise<unknown[]> {
  const tables = ['participant', 'participation', 'attendance'];
  const each = tables.map(
    (table) => `select '${table}' as name, t.xmin::text, t.ctid::text, row_to_json(t)::text as row from ${table} t`,
  );
  const { rows } = await pool.query(`${each.join(' union all ')} order by 1, 3`);
  return rows;
}
