import { beforeAll, expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';
import { fillReferenceData } from '../../support/read/fill.ts';
import { rowScope } from '../../support/read/hidden-rows.ts';

const database = await testDatabase('empty');
const ask = askApi(database);
beforeAll(() => fillReferenceData(database.pool, 3));

const id = (text: string) => Buffer.from(text).toString('base64url');
const NODE = 'query Node($id: ID!) { node(id: $id) { __typename id ... on Measure { slug } ... on Target { indicatorCode } } }';

test('an id that a list returned finds its object again', async () => {
  const { data } = await ask('{ measures(first: 3) { nodes { id slug } } }');
  for (const measure of data.measures.nodes) {
    const found = await ask(NODE, { variables: { id: measure.id } });
    expect(found.data.node).toEqual({ __typename: 'Measure', ...measure });
  }
});

test('an id without a row answers null', async () => {
  const { data, errors } = await ask(NODE, { variables: { id: id('Measure:999999') } });
  expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
});

test('an id of a row that the viewer may not see answers null as well', async () => {
  const hidden = id('Measure:5');
  const viewer = { role: Role.PROVIDER, providerId: null };
  expect((await ask(NODE, { variables: { id: hidden } })).data.node.slug).toBe('measure-5');
  const { data, errors } = await ask(NODE, { variables: { id: hidden }, viewer, rowScope });
  expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
});

test.each([
  '',
  'x',
  id('Measure'),
  id('Measure:0'),
  id('Measure:01'),
  id('Measure:2147483648'),
  `${id('Measure:1')}=`,
  id('measure:1'),
  id('Expenditure:1'),
  id('Query:1'),
])('the text %j, which no answer can have contained, is refused', async (text) => {
  const { errors, statements } = await ask(NODE, { variables: { id: text } });
  const message = `${JSON.stringify(text)} is not an id of this API: use an id that it returned.`;
  expect(errors).toMatchObject([{ message, path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(statements).toEqual([]);
});
