import { expect, test } from 'vitest';
import { LIMITS } from '../../../server/limits/limits.ts';
import { withinTime } from '../../../server/limits/within-time.ts';
import { preparedRun } from '../../../server/read/run.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { sendQuery } from '../../support/send.ts';

const database = await testDatabase('facts');
const run = preparedRun(database.pool);
const late = { extensions: { code: 'TOO_COMPLEX' }, message: expect.stringMatching(/longer than 0\.[28] seconds; ask for less/) };

test('a statement that takes longer than its operation may is not waited for', async () => {
  const began = performance.now();
  await expect(withinTime(run, 200)('select pg_sleep(5)', [], null)).rejects.toMatchObject(late);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('the time is that of the whole operation: later statements have what is left, and then do not start', async () => {
  const timed = withinTime(run, 800);
  await timed('select pg_sleep(0.1)', [], null);
  await expect(timed('select pg_sleep(5)', [], null)).rejects.toMatchObject(late);
  await expect(timed('select 1', [], null)).rejects.toMatchObject(late);
});

test('what the database cuts off by itself is the same sentence', async () => {
  const client = await database.pool.connect();
  await client.query("set statement_timeout = '100ms'");
  const cut = withinTime(async (text, values) => (await client.query(text, values)).rows, 200);
  await expect(cut('select pg_sleep(5)', [], null)).rejects.toMatchObject(late);
  await client.query('reset statement_timeout');
  client.release();
});

test('an operation that waits too long for the database says so, and others go on', async () => {
  const app = await testApp(database);
  const blocker = await database.pool.connect();
  await blocker.query('begin; lock table municipality in access exclusive mode');
  const blocked = sendQuery(app, '{ municipalities { totalCount } }');
  expect((await sendQuery(app, '{ measures { totalCount } }')).json.data).toEqual({
    measures: { totalCount: expect.any(Number) },
  });
  const { json } = await blocked;
  await blocker.query('rollback');
  blocker.release();
  expect(json.errors[0]).toMatchObject({
    extensions: { code: 'TOO_COMPLEX' },
    message: expect.stringContaining(`${LIMITS.time / 1000} seconds`),
  });
});

test('all of a statement is passed on, with the settings that say for whom it runs', async () => {
  const seen: unknown[] = [];
  const settings = { role: 'STEERING', providerId: null, purpose: 'AGGREGATE' as const };
  await withinTime(async (...statement) => {
    seen.push(...statement);
    return [];
  }, 1000)('select $1', [1], settings);
  expect(seen).toEqual(['select $1', [1], settings]);
});
