import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const app = await testApp(await testDatabase('empty'));

const ask = async (body: object) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    errors: ((await response.json()) as { errors?: { message: string }[] }).errors?.map((error) => error.message),
  };
};

test('a name that no operation of the document has is the asker’s mistake', async () => {
  const answer = await ask({ query: 'query A { operations { totalCount } }', operationName: 'B' });
  expect(answer).toEqual({ status: 400, errors: ['Unknown operation named "B".'] });
});

test('of several operations one has to be named', async () => {
  const query = 'query A { operations { totalCount } } query B { operations { totalCount } }';
  expect((await ask({ query })).status).toBe(400);
  expect(await ask({ query, operationName: 'B' })).toEqual({ status: 200, errors: undefined });
});
