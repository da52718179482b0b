import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Pool } from 'pg';

/** A row with its columns in camelCase, foreign keys as `operationId`, dates as strings. */
export type Row = Record<string, unknown> & { __typename: string; id: number };

/** All rows in memory, by GraphQL type. */
export type Tables = ReadonlyMap<string, Row[]>;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter, at) => (at ? '_' : '') + letter.toLowerCase());
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Names of the types that are rows of a table: those that implement Node. */
export function entityTypes(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node')).map(({ name }) => name);
}

/** An instant as the API prints it: to the millisecond, cut off. */
const printed = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d$/.test(value) ? new Date(value).toISOString() : value;

/** Reads every table of the API whole. Goes by naming convention, not by the metadata that the code under test uses. */
export async function loadTables(pool: Pool, schema: GraphQLSchema): Promise<Tables> {
  const tables = new Map<string, Row[]>();
  for (const type of entityTypes(schema)) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select row_to_json(t) as row from ${snake(type)} t order by id`,
    );
    if (!rows.length) continue; // nothing can be asked about a table without rows
    tables.set(
      type,
      rows.map(({ row }) => {
        const named = Object.entries(row).map(([column, value]) => [camel(column), printed(value)]);
        return { ...Object.fromEntries(named), __typename: type } as Row;
      }),
    );
  }
  return tables;
}
