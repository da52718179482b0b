import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { refusal, send, sendJson, sendQuery } from '../../support/send.ts';

/* The 13 checks of graphql-cop, with the requests that it sends. */

const app = await testApp(await testDatabase('facts'));
const times = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' \n ');

test('1 alias overloading: 101 aliases are refused', async () => {
  expect(refusal(await sendQuery(app, `query cop { ${times(101, (i) => `alias${i}:__typename`)} }`))).toEqual([
    400,
    'TOO_COMPLEX',
    undefined,
  ]);
});

test('2 batching: an array of 10 operations is refused', async () => {
  const { status, json } = await sendJson(app, Array(10).fill({ query: 'query cop { __typename }' }));
  expect([status, Array.isArray(json)]).toEqual([400, false]);
});

test('3 circular introspection is refused', async () => {
  const circle =
    'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
  expect(refusal(await sendQuery(app, circle))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', undefined]);
});

test('4 directive overloading: not every one of ten unknown directives makes an error', async () => {
  const { status, json } = await sendQuery(app, `query cop { __typename ${'@aa'.repeat(10)} }`);
  expect(status).toBe(400);
  expect(json.errors.length).toBeLessThan(7);
});

test('5 field duplication: the same field 500 times is refused', async () => {
  expect(refusal(await sendQuery(app, `query cop { ${times(500, () => '__typename')} }`))).toEqual([
    400,
    'TOO_COMPLEX',
    undefined,
  ]);
});

test('6 introspection is open on purpose: the schema is public', async () => {
  const { json } = await sendQuery(app, 'query cop { __schema { types { name fields { name } } } }');
  expect(json.data.__schema.types.length).toBeGreaterThan(20);
});

test('7 a mutation does not come by GET', async () => {
  const headers = { 'apollo-require-preflight': '1' };
  const { status, json } = await send(app, { headers }, `?query=${encodeURIComponent('mutation cop {__typename}')}`);
  expect([status >= 400 && status < 500, json.data?.__typename]).toEqual([true, undefined]);
});

test('8 a query does not come by GET from another site', async () => {
  const { status, json } = await send(app, {}, `?query=${encodeURIComponent('query cop {__typename}')}`);
  expect([status, json.data, json.errors[0].message]).toEqual([400, undefined, expect.stringContaining('CSRF')]);
});

test('9 a form does not post a query', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { status, json } = await send(app, { method: 'POST', headers, body: 'query=query+cop+%7B__typename%7D' });
  expect([status, json.data]).toEqual([400, undefined]);
});

test('10 suggestions are given on purpose: they help, and tell nothing that the public schema does not', async () => {
  const { json } = await sendQuery(app, 'query cop { __schema { directive } }');
  expect(json.errors[0].message).toContain('Did you mean "directives"');
});

test('11 the address of the API is no workbench: that is at /abfrage, on purpose', async () => {
  const { text, headers } = await send(app, { headers: { accept: 'text/html' } });
  expect(text).not.toMatch(/graphiql|playground|altair|graphql console/i);
  expect(headers.get('content-type')).not.toContain('html');
});

test('12 there is no trace mode', async () => {
  expect((await sendQuery(app, 'query cop { __typename }')).json).toEqual({ data: { __typename: 'Query' } });
});

test('13 what is no operation is an error without anything from inside', async () => {
  const { status, json } = await sendQuery(app, 'qwerty cop { abc }');
  expect(status).toBe(400);
  expect(json.errors).toEqual([
    {
      message: expect.stringMatching(/^Syntax Error/),
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    },
  ]);
});
