import { expect, test, vi } from 'vitest';
import { RATES as REAL } from '../../../server/limits/rates.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

/** A thirtieth of the real numbers. */
const RATES = { address: 40, credential: 20 };
const database = await testDatabase('empty');
const appBehind = (proxies: number) => testApp(database, { trustProxy: proxies, logLevel: 'warn' }, [], { rates: RATES });
const direct = await appBehind(0);
const app = await appBehind(1);

interface Caller {
  address: string;
  token?: string;
  path?: string;
}

/** Statuses of so many requests, as a proxy in front of us passes them on. */
async function ask(requests: number, { address, token, path = '/graphql' }: Caller): Promise<Map<number, number>> {
  const seen = new Map<number, number>();
  const headers = {
    ...{ 'content-type': 'application/json', 'x-forwarded-for': address },
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const one = async () => {
    const isApi = path === '/graphql';
    const init = isApi ? { method: 'POST', headers, body: '{"query":"{__typename}"}' } : { headers };
    const { status } = await fetch(app.url + path, init);
    seen.set(status, (seen.get(status) ?? 0) + 1);
  };
  for (let done = 0; done < requests; done += 20) await Promise.all(Array.from({ length: Math.min(20, requests - done) }, one));
  return seen;
}

test('an address is answered so many times a minute, then told when to come again; another address is not harmed', async () => {
  const seen = await ask(RATES.address + 10, { address: '198.51.100.1' });
  expect(Object.fromEntries(seen)).toEqual({ 200: RATES.address, 429: 10 });
  const refused = await fetch(`${app.url}/graphql`, { headers: { 'x-forwarded-for': '198.51.100.1' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({
    errors: [
      { extensions: { code: 'RATE_LIMITED' }, message: expect.stringMatching(/^Too many requests; .* in \d+ seconds\.$/) },
    ],
  });
  expect((await ask(1, { address: '198.51.100.2' })).get(200)).toBe(1);
});

test('a page says it in the language of its address, and what watches over the server is always answered', async () => {
  const get = (path: string) => fetch(app.url + path, { headers: { 'x-forwarded-for': '198.51.100.1' } });
  expect(await (await get('/kennzahlen')).text()).toMatch(/^Zu viele Anfragen in kurzer Zeit; bitte in \d+ Sekunden/);
  expect(await (await get('/en/indicators')).text()).toMatch(/^Too many requests/);
  expect((await get('/healthz')).status).toBe(200);
});

test('a token is counted wherever it comes from', async () => {
  const half = RATES.credential / 2;
  const [first, second] = ['198.51.100.3', '198.51.100.4'].map((address) => ({ address, token: 'shared' }));
  const seen = await Promise.all([ask(half + 10, first as Caller), ask(half + 10, second as Caller)]);
  expect(seen.reduce((sum, statuses) => sum + (statuses.get(429) ?? 0), 0)).toBe(20);
});

test('made-up tokens, other addresses of one network and forged headers do not help', async () => {
  const made = (n: number) => ({ address: '198.51.100.1', token: `made up ${n}` });
  for (let n = 0; n < 5; n++) expect((await ask(1, made(n))).get(429)).toBe(1);
  expect((await ask(1, { address: '203.0.113.9, 198.51.100.1' })).get(429)).toBe(1);
  await ask(RATES.address, { address: '2001:db8:1:2::1' });
  expect((await ask(1, { address: '2001:db8:1:2::2' })).get(429)).toBe(1);
  expect((await ask(1, { address: '2001:db8:1:3::1' })).get(200)).toBe(1);
});

test('without TRUST_PROXY the header changes nothing: all that comes through a proxy is one caller', async () => {
  const warned = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const send = (address: string) => fetch(`${direct.url}/nothing`, { headers: { 'x-forwarded-for': address } });
  for (let n = 0; n < RATES.address; n += 20)
    await Promise.all(Array.from({ length: 20 }, (_, i) => send(`203.0.113.${(n + i) % 250}`)));
  expect((await send('203.0.113.251')).status).toBe(429);
  const told = warned.mock.calls.filter(([text]) => String(text).includes('TRUST_PROXY=1'));
  warned.mockRestore();
  expect(told).toHaveLength(1);
});

test('programs on this machine are not counted, nor what pages ask inside of the process', async () => {
  for (let n = 0; n < RATES.address + 40; n += 40)
    await Promise.all(Array.from({ length: 40 }, () => post(app, '{ __typename }')));
  expect((await post(app, '{ __typename }')).status).toBe(200);
  type Execute = (request: { query: string; headers: Headers }) => Promise<{ errors?: unknown }>;
  const execute = (globalThis as unknown as Record<symbol, Execute>)[Symbol.for('kim-monitor.execute')] as Execute;
  const headers = new Headers({ 'x-forwarded-for': '198.51.100.1' });
  expect((await execute({ query: '{ __typename }', headers })).errors).toBeUndefined();
});

test('whoever reads pages, and a whole office of them behind one address, is far from the real numbers', () => {
  expect(REAL.address).toBeGreaterThanOrEqual(600);
  expect(REAL.credential).toBeGreaterThanOrEqual(300);
});
