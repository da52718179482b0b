import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { type Sent, send, sendQuery } from '../../support/send.ts';

const app = await testApp(await testDatabase('facts'));
const JSON_TYPE = { 'content-type': 'application/json' };
const raw = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) => send(app, { method: 'POST', headers, body });

/** One sentence with a code, and nothing else. */
function expectRefused({ status, json }: Sent, expected = 400): void {
  expect(status).toBe(expected);
  expect(json.data).toBeUndefined();
  expect(json.errors[0].extensions.code).toMatch(/^(BAD_REQUEST|BAD_USER_INPUT|TOO_COMPLEX|GRAPHQL_\w+)$/);
  expect(json.errors[0].message).not.toMatch(/\bat .+:\d+|node_modules|select /i);
}

test.each([
  ['nothing', ''],
  ['a null', 'null'],
  ['a number', '1e999'],
  ['half an object', '{"query":'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xc3])],
  ['a text with a broken letter in it', Buffer.concat([Buffer.from('{"query":"{ a'), Buffer.from([0xc3]), Buffer.from(' }"}')])],
  ['lists a hundred thousand deep', '['.repeat(100_000)],
  ['lists a hundred thousand deep that are closed again', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  [
    'objects deep in the variables',
    `{"query":"query Q($w: MeasureWhere) { measures(where: $w) { totalCount } }","variables":{"w":${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}}}`,
  ],
  ['objects deep in the extensions, and no query', `{"extensions":${'{"a":'.repeat(20_000)}{}${'}'.repeat(20_000)}}`],
  ['a prototype', '{"__proto__":{"query":"{ __typename }"}}'],
])('%s in place of an operation is refused', async (_, body) => {
  expectRefused(await raw(body));
});

test.each([
  ['text/plain'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data; boundary=x'],
  ['application/graphql'],
  ['text/html'],
  ['nonsense'],
])('the content type %s is refused', async (type) => {
  expectRefused(await raw('{"query":"{ __typename }"}', { 'content-type': type }));
});

test('another encoding than UTF-8 is refused', async () => {
  expectRefused(await raw('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=utf-16' }), 415);
  expect((await raw('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset="UTF-8"' })).status).toBe(200);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no method of the API', async (method) => {
  const { status, headers } = await send(app, { method, headers: JSON_TYPE, body: '{"query":"{ __typename }"}' });
  expect([status, headers.get('allow'), headers.get('access-control-allow-origin')]).toEqual([405, 'GET, POST', null]);
});

test.each([
  ['a number beyond 32 bits', '{ measures(first: 99999999999999999999) { totalCount } }'],
  ['a number with a thousand digits', `{ measures(first: ${'9'.repeat(1000)}) { totalCount } }`],
  ['a fraction', '{ measures(first: 1.5) { totalCount } }'],
  ['a text as number', '{ measures(first: "1") { totalCount } }'],
  ['a day that does not exist', '{ operations(where: { startsOn: { eq: "2026-02-30" } }) { totalCount } }'],
  ['an unknown word of a list', '{ measures(orderBy: [NOTHING_ASC]) { totalCount } }'],
  ['a field that does not exist', '{ nothing }'],
  ['a quote that is not closed', '{ operation(slug: "x) { slug } }'],
  ['a character that GraphQL does not know', '{ operation \u0007 }'],
])('%s in a query is refused', async (_, query) => {
  expectRefused(await sendQuery(app, query));
});

test.each([
  ['a number beyond 32 bits', { first: 1e308 }],
  ['a list', { first: [1, 2] }],
  ['a text', { first: '1' }],
])('%s in a variable is refused', async (_, variables) => {
  expectRefused(await sendQuery(app, 'query Q($first: Int) { measures(first: $first) { totalCount } }', variables));
});

test.each([
  ['a quote and a command', "'; drop table measure; --"],
  ['a pattern', '%_\\'],
  ['a character that PostgreSQL does not store', 'a\u0000b'],
  ['half of a letter', '\ud800'],
  ['a very long text', 'x'.repeat(100_000)],
  ['markup', '<script>alert(1)</script>'],
  ['lines for a log', 'x\r\n{"level":"error","message":"forged"}'],
])('%s as a value is a value and nothing else', async (_, value) => {
  const { status, json } = await sendQuery(
    app,
    'query Q($t: String) { measures(where: { title: { contains: $t } }) { totalCount } }',
    { t: value },
  );
  expect(status).toBe(value.includes('\u0000') ? 400 : 200);
  expect(json.errors?.[0].extensions.code ?? 'NONE').toMatch(/^(NONE|BAD_USER_INPUT)$/);
  expect((await sendQuery(app, '{ measures { totalCount } }')).status).toBe(200);
});

test.each<[name: string, query: string, variables?: Record<string, unknown>]>([
  ['an argument', '{ snapshot(operation: "a\\u0000b", date: "2026-06-30") { date } }'],
  ['a block of text', '{ snapshot(operation: """a\u0000b""", date: "2026-06-30") { date } }'],
  ['an input', 'mutation { addProvider(input: { name: "a\\u0000b" }) }'],
  ['a variable', 'query Q($o: String) { snapshot(operation: $o, date: "2026-06-30") { date } }', { o: 'a\u0000b' }],
  ['a list in a variable', 'query Q($c: [String!]) { indicators(codes: $c) { code } }', { c: ['a\u0000b'] }],
])('a character that PostgreSQL has not is refused wherever it stands: %s', async (_, query, variables) => {
  const { status, json } = await sendQuery(app, query, variables);
  expect(status).toBe(400);
  expect(json.errors).toEqual([
    expect.objectContaining({
      message: 'Text must not contain the character U+0000.',
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    }),
  ]);
});

test('a header as long as an address book and a query in an endless address are refused', async () => {
  const long = await fetch(`${app.url}/graphql?query=${'x'.repeat(20_000)}`);
  expect(long.status).toBe(431);
});
