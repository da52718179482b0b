import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';
import { fillReferenceData } from '../../support/read/fill.ts';

const database = await testDatabase('empty');
const ask = askApi(database);
beforeAll(() => fillReferenceData(database.pool, 7));

const NESTED = `query Nested($first: Int!) {
  measures(first: $first, orderBy: [STARTS_ON_DESC]) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      id title
      provider { name measures(first: 3) { nodes { slug } } }
      fieldOfAction { code operation { title municipality { name contextValues(first: 10) { nodes { year value } } } } }
      targets(first: 10, where: { supersededOn: { isNull: true } }) { totalCount nodes { indicatorCode value operation { slug } } }
    } }
  }
}`;

const withoutLimits = (sql: string) => sql.replace(/limit \d+/g, 'limit');

describe('number of SQL statements', () => {
  test('a nested query is one statement, whatever its depth and number of rows', async () => {
    const few = await ask(NESTED, { variables: { first: 2 } });
    const many = await ask(NESTED, { variables: { first: 36 } });
    expect(few.errors).toBeUndefined();
    expect(few.data.measures.edges).toHaveLength(2);
    expect(many.data.measures.edges).toHaveLength(36);
    expect([few.statements.length, many.statements.length]).toEqual([1, 1]);
    expect(many.statements.map(withoutLimits)).toEqual(few.statements.map(withoutLimits));
  });

  test('every root field is one statement', async () => {
    const { statements } = await ask(
      '{ a: operations { totalCount } b: operations { totalCount } operation { slug } providers { nodes { id } } }',
    );
    expect(statements).toHaveLength(4);
  });

  test('a query that graphql-js has to answer is still one statement', async () => {
    const withError =
      '{ operations { nodes { slug measures(first: 201) { totalCount } fieldsOfAction { nodes { code } } } } viewer { role } }';
    const { statements, errors } = await ask(withError);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(statements).toHaveLength(1);
  });

  test('what hangs on another parent than a compiled row is one statement with all that is below it', async () => {
    const viewer = { role: Role.PROVIDER, providerId: 1 };
    const source = '{ viewer { provider { slug operation { slug } measures { nodes { slug targets { totalCount } } } } } }';
    const { data, statements } = await ask(source, { viewer });
    expect(data.viewer.provider.slug).toBe('provider-1');
    expect(statements).toHaveLength(1);
  });

  test('what reaches the database is that one statement and nothing beside it', async () => {
    const question = () => ask(NESTED, { variables: { first: 20 } });
    // on new connections the scope is prepared once
    await Promise.all(Array.from({ length: 20 }, question));
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await question();
    expect(sent).toHaveBeenCalledTimes(1);
    sent.mockRestore();
  });

  test('a statement that fails is not run again', async () => {
    const run = () => Promise.reject(new Error('connection lost'));
    const { data, errors, statements } = await ask('{ operation { slug } }', { run });
    expect(data).toEqual({ operation: null });
    expect(errors).toMatchObject([{ message: 'connection lost', path: ['operation'] }]);
    expect(statements).toHaveLength(1);
  });

  test('values of a request are never part of the SQL text', async () => {
    const source =
      'query Q($text: String!) { measures(where: { title: { contains: $text }, slug: { in: [$text] } }) { totalCount } }';
    const hostile = await ask(source, { variables: { text: "'); drop table measure; --" } });
    const harmless = await ask(source, { variables: { text: 'a' } });
    expect(hostile.errors).toBeUndefined();
    expect(hostile.statements).toEqual(harmless.statements);
  });
});
