import { beforeAll, expect, test } from 'vitest';
import words from '../../../dashboard/messages/audit/de.json' with { type: 'json' };
import { NOTED } from '../../../schema/migrations/0018-audit-log.ts';
import { append } from '../../../server/audit/append.ts';
import { seal } from '../../../server/audit/seal.ts';
import { runScoped } from '../../../server/read/scoped-query.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const { pool, app, em } = await testDatabase();
const TABLES = ['audit_log', 'audit_change', 'audit_chain'];

beforeAll(async () => {
  await buildParticipation(em(), { age: 30, hasDisability: true });
  await pool.query('update participation set age = 31, has_disability = false');
  await pool.query(`update provider set name = 'Renamed'`);
  await append(async (text, values) => (await app.query(text, values)).rows, { action: 'SIGNED_OUT', actor: 'user:1' });
  await seal(pool);
  await append(async (text, values) => (await app.query(text, values)).rows, { action: 'SIGNED_OUT', actor: 'user:2' });
});

const SET: Record<string, string> = { audit_log: "actor = ''", audit_change: "after = '{}'", audit_chain: "hash = ''" };
const ways = (table: string) => [`update ${table} set ${SET[table]}`, `delete from ${table}`, `truncate ${table} cascade`];

test.each([...TABLES, 'audit_unsealed'])('the application changes, deletes and empties nothing in %s', async (table) => {
  const change = table === 'audit_unsealed' ? ['delete from audit_unsealed', 'truncate audit_unsealed'] : ways(table);
  for (const text of [...change, `insert into ${table} default values`])
    await expect(app.query(text)).rejects.toThrow(/permission denied/);
});

test.each(TABLES)('the owner changes, deletes and empties nothing in %s either', async (table) => {
  for (const text of ways(table)) await expect(pool.query(text)).rejects.toThrow(/never changed or emptied/);
});

test.each([...TABLES, 'audit_entry'])('%s is read in role AUDITOR only', async (table) => {
  const count = async (role: string) => {
    const column = table === 'audit_change' ? 'entry_id' : '1';
    const text = `select count(*)::int as n from (select ${column} from ${table}) x`;
    const [row] = (await runScoped(app, { text }, { role, providerId: null })) as { n: number }[];
    return row?.n;
  };
  for (const role of ['PUBLIC', 'COUNCIL', 'STEERING', 'PROVIDER', 'COORDINATION', 'ADMIN']) expect(await count(role)).toBe(0);
  expect(await count('AUDITOR')).toBeGreaterThan(0);
});

test('values of a person are out of reach of who reads the log, those of special categories of the whole application', async () => {
  const as = (text: string) => runScoped(app, { text }, { role: 'AUDITOR', providerId: null });
  await expect(as('select special_after from audit_change')).rejects.toThrow(/permission denied/);
  const [entry] = (await as(
    `select details::json, before::json, after::json from audit_entry where subject_type = 'Participation' and details::json ->> 'kind' = 'UPDATE'`,
  )) as object[];
  expect(entry).toMatchObject({
    details: { columns: ['age', 'has_disability'] },
    before: null,
    after: null,
  });
});

test('the application can neither date its entries nor erase values', async () => {
  await expect(app.query(`select audit_erase(1, '{}')`)).rejects.toThrow(/permission denied/);
  await expect(app.query(`insert into audit_log (at, actor, action) values ('2020-01-01', 'x', 'SIGNED_IN')`)).rejects.toThrow(
    /permission denied/,
  );
});

test('the page of the log has a word for every column whose changes it tells', async () => {
  const { rows } = await pool.query<{ name: string }>(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public' and table_name = any ($1)",
    [NOTED.map(([table]) => table)],
  );
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(({ name }) => !Object.hasOwn(words, `log_field_${name}`))).toEqual([]);
});
