import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase('facts');
const app = await testApp(database);
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

test('the process says that it lives and that it is ready', async () => {
  expect(await (await get('/healthz')).text()).toBe('ok\n');
  const ready = await get('/readyz');
  expect([ready.status, ready.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test('metrics are for loopback, not for whoever comes through a proxy', async () => {
  await get('/healthz');
  expect(await (await get('/metrics')).text()).toMatch(/kim_http_requests_total\{route="\/healthz",status="200"\} \d/);
  expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/healthz', '/graphql', '/nothing-here']) {
    const { headers } = await get(path);
    expect([headers.get('x-content-type-options'), headers.get('x-frame-options')], path).toEqual(['nosniff', 'DENY']);
  }
});

test('the README’s query gives the seven awards and their sum', async () => {
  const { body } = await post(
    app,
    '{ operations(where: { programme: { eq: "KIM" } }) { totalCount nodes { esfPlusEurCents isDemo } } }',
  );
  const { totalCount, nodes } = body.data.operations;
  expect(totalCount).toBe(7);
  expect(nodes.reduce((sum: number, node: { esfPlusEurCents: number }) => sum + node.esfPlusEurCents, 0)).toBe(944_438_388);
});

test('a wrong date and an unknown code are the asker’s mistake, with a code and one sentence', async () => {
  const wrongDate = await post(app, '{ figures(input: { indicators: ["EECO01"], asOf: "31.02.2026" }) { asOf } }');
  expect(wrongDate.body.errors[0].message).toMatch(/YYYY-MM-DD/);
  const unknown = await post(app, '{ figures(input: { indicators: ["EECO99"] }) { asOf } }');
  expect(unknown.body.errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringMatching(/EECO99/),
  });
  const nowhere = await post(app, '{ figures(input: { operation: "nowhere", indicators: ["EECO01"] }) { asOf } }');
  expect(nowhere.body.errors[0].extensions).toEqual({ code: 'NOT_FOUND' });
});

test('a fault of ours says nothing of what is inside', async () => {
  const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await database.pool.query('alter table municipality rename to hidden_municipality');
  const { body } = await post(app, '{ municipalities { nodes { name } } }');
  await database.pool.query('alter table hidden_municipality rename to municipality');
  const logged = silent.mock.calls.join('');
  silent.mockRestore();
  expect(body.errors[0]).toMatchObject({
    message: 'Something went wrong here; it has been logged.',
    extensions: { code: 'INTERNAL' },
  });
  expect(JSON.stringify(body)).not.toMatch(/municipality"? does not exist|select/i);
  expect(logged).toMatch(/municipality/);
});

test('a form post from another site and a mutation by GET are refused', async () => {
  const form = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{__typename}"}',
  });
  expect(form.status).toBe(400);
  expect((await get('/graphql?query={__typename}')).status).toBe(400);
  expect((await get('/graphql?query={__typename}', { 'apollo-require-preflight': '1' })).status).toBe(200);
});

test('batches, broken JSON and bodies too large are refused in one sentence', async () => {
  const send = (body: string) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect((await send('[{"query":"{__typename}"}]')).status).toBe(400);
  expect(await (await send('{"query":')).json()).toMatchObject({ errors: [{ message: 'The body is not valid JSON.' }] });
  const large = await send(JSON.stringify({ query: `{__typename}${' '.repeat(300_000)}` }));
  expect([large.status, ((await large.json()) as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
    413,
    'The request is larger than 256 KiB.',
  ]);
});

test('a port in use is one sentence that names it', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => blocker.once('listening', done));
  const { port } = blocker.address() as AddressInfo;
  await expect(testApp(database, { port })).rejects.toThrow(new RegExp(`${port}.*(belegt|in use)`));
  blocker.close();
});

test('a page in this process asks without HTTP and gets the same answer', async () => {
  type Execute = (request: { query: string; headers: Headers }) => Promise<unknown>;
  const execute = (globalThis as unknown as Record<symbol, Execute>)[Symbol.for('kim-monitor.execute')] as Execute;
  const query = '{ operation { slug isDemo } }';
  const inside = await execute({ query, headers: new Headers() });
  expect(JSON.parse(JSON.stringify(inside))).toEqual((await post(app, query)).body);
});

test('long answers are compressed for those who take them so', async () => {
  const query = '{ municipalities { nodes { name ags kind source } } }';
  const send = (encoding: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ query }),
    });
  expect((await send('gzip')).headers.get('content-encoding')).toBe('gzip');
  expect((await send('identity')).headers.get('content-encoding')).toBeNull();
});

test('an operation of a kind that does not exist is the asker’s mistake', async () => {
  expect((await post(app, 'mutation { anything }')).body.errors[0].extensions.code).not.toBe('INTERNAL');
});
