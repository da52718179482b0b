import { expect, test } from 'vitest';
import { LIMITS } from '../../../server/limits/limits.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { refusal, sendQuery } from '../../support/send.ts';

const app = await testApp(await testDatabase('demo'));
const ask = (query: string, variables?: unknown) => sendQuery(app, query, variables);
const times = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ');
const REFUSED = [400, 'TOO_COMPLEX', undefined];
const slug = '{ slug: { eq: "kim-potsdam" } }';
const nested = (depth: number): string =>
  depth ? `operation { measures(first: 1) { nodes { ${nested(depth - 1)} } } }` : 'slug';

const tooMuch: [name: string, query: string, message: RegExp][] = [
  ['words', `{ ${times(LIMITS.tokens, () => '__typename')} }`, /more than 3,000 words and signs/],
  ['depth', `{ measures(first: 1) { nodes { ${nested(6)} } } }`, /deep in each other, at most 16/],
  ['root fields', `{ ${times(31, () => '__typename')} }`, /31 root fields, at most 30/],
  ['aliases', `{ operation { ${times(61, (i) => `a${i}: slug`)} } }`, /61 aliases, at most 60/],
  ['directives', `{ operation { ${times(61, () => 'slug @include(if: true)')} } }`, /61 directives, at most 60/],
  ['tables', `{ ${times(21, (i) => `f${i}: figures(input: { indicators: ["EECO01"] }) { asOf }`)} }`, /21 tables of figures/],
  [
    'values of a list',
    '{ operations(first: 200) { nodes { measures(first: 200) { nodes { targets(first: 200) { nodes { value } } } } } } }',
    /at most 500,000 are allowed; ask for less/,
  ],
  [
    'figures',
    '{ figures(input: { indicators: ["EECO01"], interval: MONTH, breakdown: [MEASURE, GENDER, RESIDENCE_STATUS] }) { asOf } }',
    /fewer indicators, longer intervals or fewer dimensions/,
  ],
  ['documents', '{ snapshots(first: 200) { nodes { document } } }', /at most 500,000 are allowed/],
  ['cells of snapshots', '{ snapshots(first: 200) { nodes { tables { cells { value key } } } } }', /at most 500,000 are allowed/],
];

test.each(tooMuch)('too many %s are refused in one sentence before anything is done', async (_, query, message) => {
  const answer = await ask(query);
  expect(refusal(answer)).toEqual(REFUSED);
  expect(answer.json.errors).toHaveLength(1);
  expect(answer.json.errors[0].message).toMatch(message);
});

const bypasses: [name: string, query: string, variables?: unknown][] = [
  [
    'a fragment that is called __schema',
    `{ measures(first: 1) { nodes { ...__schema } } } fragment __schema on Measure { ${nested(6)} }`,
  ],
  [
    'an alias that is called __schema',
    `{ measures(first: 1) { nodes { __schema: operation { measures(first: 1) { nodes { ${nested(5)} } } } } } }`,
  ],
  ['a fragment that is spread again and again', `{ ${times(31, () => '...F')} } fragment F on Query { __typename }`],
  [
    'fragments of fragments that double each time',
    `{ operation { ...F0 } } ${times(40, (i) => `fragment F${i} on Operation { ...F${i + 1} ... on Operation { ...F${i + 1} } }`)} fragment F40 on Operation { slug }`,
  ],
  [
    'aliases in fragments',
    `{ operation { ...A ...B } } fragment A on Operation { ${times(31, (i) => `a${i}: slug`)} } fragment B on Operation { ${times(31, (i) => `b${i}: slug`)} }`,
  ],
  ['inline fragments without a type', `{ ${times(31, () => '... { __typename }')} }`],
  [
    'a page size in a variable',
    'query Q($n: Int) { operations(first: $n) { nodes { measures(first: $n) { nodes { targets(last: $n) { nodes { value } } } } } } }',
    { n: 200 },
  ],
  [
    'a page size in the default of a variable',
    'query Q($n: Int = 200) { operations(first: $n) { nodes { measures(first: $n) { nodes { targets(first: $n) { nodes { value } } } } } } }',
  ],
  [
    'edges instead of nodes',
    '{ operations(first: 200) { edges { node { measures(first: 200) { edges { node { targets(first: 200) { edges { cursor } } } } } } } } }',
  ],
  [
    'the question of figures in a variable',
    'query Q($i: FiguresInput!) { figures(input: $i) { asOf } }',
    { i: { indicators: ['EECO01'], interval: 'MONTH', breakdown: ['MEASURE', 'GENDER', 'RESIDENCE_STATUS'] } },
  ],
  [
    'a skipped field, which a variable could bring back',
    `query Q($no: Boolean = true) { ${times(31, () => '__typename @skip(if: $no)')} }`,
  ],
  [
    'a filter with thousands of values',
    'query Q($w: MeasureWhere) { measures(where: $w) { totalCount } }',
    { w: { or: Array(1500).fill({ slug: { eq: 'x' } }) } },
  ],
  [
    'a filter of many values that is used many times',
    `query Q($w: MeasureWhere) { operation { ${times(50, (i) => `m${i}: measures(where: $w) { totalCount }`)} } }`,
    { w: { slug: { in: Array(50).fill('x') } } },
  ],
  [
    'variables that lie deep in each other',
    'query Q($w: MeasureWhere) { measures(where: $w) { totalCount } }',
    { w: JSON.parse(`${'{"not":'.repeat(3000)}{}${'}'.repeat(3000)}`) },
  ],
  ['arguments that lie deep in each other', `{ measures(where: ${'{ not: '.repeat(45)}{}${' }'.repeat(45)}) { totalCount } }`],
  [
    'the schema asked for itself in circles',
    `{ __schema { types { fields { type { fields { type { ofType { name } } } } } } } }`.replace(
      'name',
      'fields { args { type { fields { args { name } } } } }',
    ),
  ],
];

test.each(bypasses)('%s does not get around the limits', async (_, query, variables) => {
  const [status, code, data] = refusal(await ask(query, variables)) as unknown[];
  expect(status).toBe(400);
  expect(['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
  expect(data).toBeUndefined();
});

test('a fragment that contains itself is no valid document', async () => {
  const query = '{ operation { ...A } } fragment A on Operation { ...B } fragment B on Operation { ...A }';
  expect(refusal(await ask(query))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', undefined]);
});

test('operations in one array are refused, however small', async () => {
  const { status, json } = await (await import('../../support/send.ts')).sendJson(app, [{ query: '{ __typename }' }]);
  expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

test('what is counted within the limits is counted', async () => {
  const { json } = await ask('{ figures(input: { indicators: ["EECO01"] }) { figures { value } } }');
  expect(json.data.figures.figures[0].value).toBeGreaterThan(10);
});

test('just below the limits everything is answered', async () => {
  const { status, json } = await ask(
    `{ ${times(28, (i) => `a${i}: operation { slug }`)} ${'measures(first: 200) { nodes { slug targets(first: 200) { nodes { value } } } }'} }`,
  );
  expect([status, json.errors]).toEqual([200, undefined]);
  expect(json.data.a27.slug).toBe('kim-potsdam');
});

test('a filter of the largest size that is allowed is answered by the database', async () => {
  const filter = { or: Array(600).fill({ slug: { eq: 'x' } }) };
  const { json } = await ask(
    `query Q($w: MeasureWhere) { operations(where: ${slug}) { nodes { measures(where: $w) { totalCount } } } }`,
    { w: filter },
  );
  expect(json.data.operations.nodes[0].measures.totalCount).toBe(0);
});
