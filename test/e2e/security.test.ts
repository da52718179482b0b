import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/pages.ts';

const site = inject('demoSite');
const pages = [...(await pagesOf(site)).map(({ path }) => path), '/abfrage', '/abfrage/en'];
/** What is no page: error pages, plain answers, files, addresses that cannot be read. */
const OTHERS: [path: string, status: number][] = [
  ['/gibt-es-nicht', 404],
  ['/en/nowhere', 404],
  ['/abfrage/nothing', 404],
  ['/%E0%A4%A', 400],
  ['/kennzahlen/EECO01?stichtag=nie', 400],
  ['/graphql', 400],
  ['/healthz', 200],
  ['/robots.txt', 200],
  ['/favicon.svg', 200],
  ['/kennzahlen/EECO01/daten.csv', 200],
];

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'referrer-policy': expect.stringMatching(/^(same-origin|strict-origin-when-cross-origin)$/),
};

type Policy = Record<string, string[]>;
function policyOf(headers: Headers): Policy {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** Nothing but files of ours and scripts that this very answer names may run; nobody may frame it or take its forms away. */
function expectStrict(policy: Policy, html: string): void {
  expect(policy['frame-ancestors']).toEqual(["'none'"]);
  expect(policy['default-src']?.[0]).toMatch(/^'(self|none)'$/);
  expect(policy['base-uri']?.[0]).toMatch(/^'(self|none)'$/);
  expect(policy['form-action']?.[0]).toMatch(/^'(self|none)'$/);
  const scripts = policy['script-src'] ?? policy['default-src'] ?? [];
  for (const source of scripts) expect(source).toMatch(/^'(self|none|nonce-[\w+/=]{20,}|sha256-[\w+/=]{40,})'$/);
  for (const [, attributes = ''] of html.matchAll(/<script\b([^>]*)>/g)) {
    const nonce = /\bnonce="([^"]+)"/.exec(attributes)?.[1];
    expect(/\bsrc=/.test(attributes) || scripts.includes(`'nonce-${nonce}'`), attributes).toBe(true);
  }
  expect(html).not.toMatch(/<[^>]+\son(click|load|error|submit|change)=/i);
  expect(html).not.toMatch(/(href|src|action)="javascript:/i);
}

const headersOf = ({ headers }: Response): Record<string, string> => Object.fromEntries(headers);

describe.for(pages)('%s', (path) => {
  it('runs nothing but what it names, is framed by nobody and kept by no cache between', async () => {
    const response = await fetch(site + path);
    expect(response.status).toBe(200);
    expect(headersOf(response)).toMatchObject(EVERYWHERE);
    expect(response.headers.get('cache-control')).toMatch(/^(private, )?no-cache$/);
    expect(response.headers.get('set-cookie')).toBeNull();
    expectStrict(policyOf(response.headers), await response.text());
  });
});

it.each(OTHERS)('%s answers %i with every header and a policy', async (path, status) => {
  const response = await fetch(site + path);
  expect(response.status).toBe(status);
  expect(headersOf(response)).toMatchObject(EVERYWHERE);
  expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache/);
  const html = await response.text();
  expectStrict(policyOf(response.headers), html);
  expect(html).not.toMatch(/\bat .+\.[jt]s:\d+|node_modules|select .+ from/i);
});

it('whoever has signed in leaves nothing in any cache', async () => {
  for (const path of ['/', '/kennzahlen/EECO01/daten.csv', '/graphql']) {
    const response = await fetch(site + path, { headers: { cookie: 'kim.session=x' } });
    expect(response.headers.get('cache-control'), path).toBe('no-store');
    await response.body?.cancel();
  }
});

it('TLS is remembered by the browser where the request came over it, and only there', async () => {
  const over = async (proto: string) => {
    const response = await fetch(`${site}/healthz`, { headers: { 'x-forwarded-proto': proto } });
    return response.headers.get('strict-transport-security');
  };
  expect(await over('https')).toBe('max-age=31536000');
  expect(await over('http')).toBeNull();
});

it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
  'a form of type %s that another site sends is refused',
  async (type) => {
    const send = (origin: string) =>
      fetch(`${site}/kennzahlen`, { method: 'POST', headers: { 'content-type': type, origin }, body: 'a=b' });
    expect((await send('https://evil.example')).status).toBe(403);
    // the same from our own page gets as far as the page, which takes no forms
    expect((await send(site)).status).not.toBe(403);
  },
);
