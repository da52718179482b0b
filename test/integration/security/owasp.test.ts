import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test, vi } from 'vitest';
import { buildApiSchema } from '../../../server/schema.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { sendQuery } from '../../support/send.ts';

/* Points of OWASP's GraphQL cheat sheet that the other files of this folder do not cover; docs/security.md lists them all. */

const database = await testDatabase('demo');
const app = await testApp(database);
const schema = buildApiSchema(database.orm);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter((type): type is GraphQLObjectType => isObjectType(type));
const inputs = types.filter((type): type is GraphQLInputObjectType => isInputObjectType(type));
const isRow = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

test('every list of rows is a page of limited size', () => {
  const unlimited = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isListType(getNullableType(field.type)))
      .filter((field) => objects.some((row) => row === getNamedType(field.type) && isRow(row)))
      .filter(() => !/Connection$/.test(type.name))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(unlimited).toEqual([]);
  const pages = objects
    .flatMap((type) => Object.values(type.getFields()))
    .filter((field) => /Connection!?$/.test(String(field.type)));
  expect(pages.length).toBeGreaterThan(5);
  for (const field of pages) expect(field.args.map(({ name }) => name)).toEqual(expect.arrayContaining(['first', 'after']));
});

test.each([201, -1])('a page of %i rows is refused', async (size) => {
  const { json } = await sendQuery(app, `{ measures(first: ${size}) { nodes { slug } } }`);
  expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('no argument names a host: the server asks nobody for anything', () => {
  const named = [
    ...objects.flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args)),
    ...inputs.flatMap((type): GraphQLInputField[] => Object.values(type.getFields())),
  ];
  expect(named.filter(({ name }) => /url|uri|host|callback|webhook|endpoint/i.test(name))).toEqual([]);
});

test.each(['Participant', 'Participation', 'Attendance', 'Outcome', 'User', 'Token', 'Session', 'migration', '../etc/passwd'])(
  'the id of a %s that somebody makes up gives nothing',
  async (type) => {
    for (const number of [1, 2, 3]) {
      const id = Buffer.from(`${type}:${number}`).toString('base64url');
      const { json } = await sendQuery(app, 'query Q($id: ID!) { node(id: $id) { id __typename } }', { id });
      expect(json.data?.node ?? null).toBeNull();
    }
  },
);

test('a row is under the same rules by its id, in a list, as an edge and below another row', async () => {
  const interfaces = types.filter(isInterfaceType).map(({ name }) => name);
  expect(interfaces).toEqual(['Node']);
  const { json } = await sendQuery(app, '{ measures(first: 1) { nodes { id title } edges { node { id title } } } }');
  const [row] = json.data.measures.nodes;
  expect(json.data.measures.edges[0].node).toEqual(row);
  const byId = await sendQuery(app, 'query Q($id: ID!) { node(id: $id) { ... on Measure { id title } } }', { id: row.id });
  expect(byId.json.data.node).toEqual(row);
});

test('a sign-in cannot be tried many times in one request: no operation takes a password, a token or a code', () => {
  const taken = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.map((argument) => `${name}.${argument.name}`),
  );
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter((argument) => /\.(.*password|.*secret|token|otp|(recovery)?code)$/i.test(argument))).toEqual([]);
});

test('what somebody sends does not forge a line of the log', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await database.pool.query('alter table provider rename to hidden_provider');
  const forged = '\\n{\\"level\\":\\"error\\",\\"message\\":\\"forged\\"}';
  await sendQuery(app, `{ providers(where: { name: { eq: "${forged}" } }) { totalCount } }`);
  await database.pool.query('alter table hidden_provider rename to provider');
  spy.mockRestore();
  const lines = written.join('').trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', message: 'an operation failed' });
});
