import { expect, test } from 'vitest';
import { poolOf } from '../../../server/database/open.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('empty');

test('a connection that breaks while somebody holds it, between two statements, takes its work down and not the process', async () => {
  const pool = poolOf(database.url, 1);
  const client = await pool.connect();
  const gone = new Promise((resolve) => client.once('end', resolve));
  const { rows } = await client.query('select pg_backend_pid() as pid');
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await gone;
  await expect(client.query('select 1')).rejects.toThrow(/not queryable|terminated|closed/);
  client.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
