import { expect, test } from 'vitest';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const app = await testApp(await testDatabase('demo'));

const nested = (sizes: [number, number, number]) => `{
  operations(first: ${sizes[0]}) { nodes { measures(first: ${sizes[1]}) { nodes { targets(first: ${sizes[2]}) { nodes { value } } } } } }
}`;

test('lists below lists are refused where their pages could hold too many rows', async () => {
  const { body } = await post(app, nested([200, 200, 200]));
  expect(body.errors[0]).toMatchObject({
    extensions: { code: 'TOO_COMPLEX' },
    message: expect.stringContaining('at most 500,000 are allowed'),
  });
});

test('the same rows under many names count each time', async () => {
  const names = Array.from({ length: 60 }, (_, n) => `m${n}: measures(first: 100) { nodes { slug } }`).join(' ');
  const { body } = await post(app, `{ operations(first: 200) { nodes { ${names} } } }`);
  expect(body.errors[0].extensions.code).toBe('TOO_COMPLEX');
});

test('what a page of the dashboard or a worked example asks for is far from the limit', async () => {
  const { body } = await post(app, nested([50, 50, 50]));
  expect(body.errors).toBeUndefined();
  expect(body.data.operations.nodes.length).toBeGreaterThan(7);
});

test('a filter goes through a few relations, not through any number of them', async () => {
  const filter = (depth: number): string =>
    depth ? `measures: { operation: { ${filter(depth - 1)} } }` : 'slug: { eq: "kim-potsdam" }';
  const ask = (depth: number) => post(app, `{ operations(where: { ${filter(depth)} }) { totalCount } }`);
  expect((await ask(2)).body.data.operations.totalCount).toBe(1);
  expect((await ask(30)).body.errors[0].extensions.code).toBe('TOO_COMPLEX');
});
