import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { query } from '#lib/api.ts';
import type { TypedDocumentString } from '#lib/gql/graphql.ts';

const KEY = Symbol.for('kim-monitor.execute');
const seen: { query: string; variables?: unknown; headers: Headers }[] = [];
const answerWith = (response: unknown) => {
  (globalThis as Record<symbol, unknown>)[KEY] = async (request: (typeof seen)[number]) => {
    seen.push(request);
    return response;
  };
};
const document = { toString: () => '{ viewer { role } }' } as TypedDocumentString<{ viewer: { role: string } }, object>;
const eventAt = (origin: string, headers: Record<string, string> = {}) =>
  ({ url: new URL(origin), request: new Request(origin, { headers }) }) as RequestEvent;
const event = eventAt('http://localhost/', { authorization: 'Bearer x', cookie: 'a=b', 'user-agent': 'test' });

afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[KEY];
  seen.length = 0;
});

describe('a page asks the API', () => {
  it('within the process where the server offers it, and says who asks and nothing else', async () => {
    answerWith({ data: { viewer: { role: 'PUBLIC' } } });
    expect(await query(event, document, { a: 1 })).toEqual({ viewer: { role: 'PUBLIC' } });
    expect(seen[0]).toMatchObject({ query: '{ viewer { role } }', variables: { a: 1 } });
    expect([...(seen[0]?.headers.keys() ?? [])]).toEqual(['authorization', 'content-type', 'cookie']);
  });

  it('over HTTP where it does not', async () => {
    const server = createServer((req, res) => {
      void json(req).then((body) => {
        res.setHeader('content-type', 'application/json');
        res.end(JSON.stringify({ data: { echo: { url: req.url, body } } }));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    expect(await query(eventAt(`http://127.0.0.1:${port}/massnahmen`), document, { a: 1 })).toEqual({
      echo: { url: '/graphql', body: { query: '{ viewer { role } }', variables: { a: 1 } } },
    });
    server.close();
  });

  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['BAD_USER_INPUT', 400],
    ['RATE_LIMITED', 429],
    ['TOO_COMPLEX', 503],
    ['INTERNAL', 500],
    [undefined, 500],
  ])('and ends with the page for %s', async (code, status) => {
    answerWith({ errors: [{ message: 'words', extensions: { code } }] });
    await expect(query(event, document, {})).rejects.toMatchObject({ status });
  });
});
