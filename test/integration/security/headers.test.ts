import { expect, test, vi } from 'vitest';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

/* What the server says by itself, without a page in front; test/e2e/security.test.ts looks at every page. */

const broken = () => {
  throw new Error('the secret of /server/inside.ts: select name from person');
};
const pages = [({ url }: { url?: string }) => (url === '/broken' ? broken() : false)];
const app = await testApp(await testDatabase('empty'), {}, pages);

const JSON_TYPE = { 'content-type': 'application/json' };
const operation = (query: string): RequestInit => ({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query }) });

test.each<[name: string, path: string, status: number, init?: RequestInit]>([
  ['an answer of the API', '/graphql', 200, operation('{ viewer { role } }')],
  ['a query that is none', '/graphql', 400, operation('{')],
  ['a request without anything', '/graphql', 400],
  ['a method that is none', '/graphql', 405, { method: 'PUT', headers: JSON_TYPE, body: '{}' }],
  ['a body that is too large', '/graphql', 413, operation(' '.repeat(300_000))],
  [
    'an answer that nobody accepts',
    '/graphql',
    406,
    { ...operation('{ __typename }'), headers: { ...JSON_TYPE, accept: 'image/png' } },
  ],
  ['a page that is not there', '/nothing', 404],
  ['a page that breaks', '/broken', 500],
  ['a sign of life', '/healthz', 200],
  ['numbers for the operators', '/metrics', 200],
])('%s runs nothing, is framed by nobody and kept nowhere', async (_, path, status, init) => {
  const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const response = await fetch(app.url + path, init);
  const text = await response.text();
  silent.mockRestore();
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(text).not.toMatch(/secret|inside|select|\bat .+:\d+/);
});

test('a strange host or a header with a line break in it gets nowhere', async () => {
  const response = await fetch(`${app.url}/nothing?x=%0d%0aset-cookie:%20a=b`);
  expect([response.status, response.headers.get('set-cookie')]).toEqual([404, null]);
});
