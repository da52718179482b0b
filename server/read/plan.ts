import type { FieldNode } from 'graphql';
import type { Compiler } from './compiler.ts';
import { compileConnection } from './connection.ts';
import type { EntityModel, Relation } from './model.ts';
import type { ListArguments } from './page.ts';
import { Cells } from './rows.ts';
import type { ReadRow } from './run.ts';
import { whereClause } from './sql.ts';
import { linkSql } from './where.ts';

/** One statement, and what its rows mean. */
export interface Plan<T = unknown> {
  text: string;
  values: unknown[];
  /** reads records that the database shows to some viewers only: it has to know for whom it runs */
  readsRecords: boolean;
  decode: (rows: ReadRow[]) => T;
}

/** A list at the root. */
export function planList(compiler: Compiler, entity: EntityModel, given: ListArguments, nodes: readonly FieldNode[]): Plan {
  const { sql, decode } = compileConnection(compiler, { entity, arguments: given, nodes });
  const { readsRecords, parameters } = compiler.statement;
  return { text: `select ${sql} r`, values: parameters.values, readsRecords, decode: ([row]) => decode(row?.r) };
}

/** Condition on a unique column. */
export interface Key {
  column: string;
  cast: string;
  value: unknown;
}

/** One row by a unique column; null where there is none that the viewer may see. */
export function planOne(compiler: Compiler, entity: EntityModel, key: Key, nodes: readonly FieldNode[]): Plan {
  const { statement } = compiler;
  const alias = statement.alias();
  const cells = new Cells();
  const decode = compiler.object(entity, alias, nodes, cells);
  const isKey = `${alias}."${key.column}" = ${statement.parameters.add(key.value, key.cast)}`;
  const where = whereClause(isKey, statement.scope(entity, alias));
  return {
    text: `select ${cells.sql} r from ${entity.table} ${alias} ${cells.joins.join(' ')}${where}`,
    values: statement.parameters.values,
    readsRecords: statement.readsRecords,
    decode: ([row]) => (row ? decode(cells.row(row.r)) : null),
  };
}

/** Rows of several ids at once, by id. Ids of rows that the viewer may not see are absent. */
export function planByIds(
  compiler: Compiler,
  entity: EntityModel,
  ids: readonly number[],
  nodes: readonly FieldNode[],
): Plan<Map<number, unknown>> {
  const { statement } = compiler;
  const alias = statement.alias();
  const cells = new Cells();
  const decode = compiler.object(entity, alias, nodes, cells);
  const where = whereClause(`${alias}."id" = any(${statement.parameters.add(ids, 'int[]')})`, statement.scope(entity, alias));
  return {
    text: `select ${alias}."id" k, ${cells.sql} r from ${entity.table} ${alias} ${cells.joins.join(' ')}${where}`,
    values: statement.parameters.values,
    readsRecords: statement.readsRecords,
    decode: (rows) => byKey(rows, (value) => decode(cells.row(value))),
  };
}

/** A relation of several rows of `entity` at once, by the id of the row that it starts from. */
export function planRelation(
  compiler: Compiler,
  entity: EntityModel,
  relation: Relation,
  ids: readonly number[],
  given: ListArguments,
  nodes: readonly FieldNode[],
): Plan<Map<number, unknown>> {
  const { statement } = compiler;
  const alias = statement.alias();
  const from = `from ${entity.table} ${alias}`;
  const where = whereClause(`${alias}."id" = any(${statement.parameters.add(ids, 'int[]')})`);
  const { values } = statement.parameters;
  if (relation.kind === 'many') {
    const link = (other: string) => linkSql(relation, alias, other);
    const { sql, decode } = compileConnection(compiler, { entity: relation.target(), arguments: given, nodes, link });
    const text = `select ${alias}."id" k, ${sql} r ${from}${where}`;
    return { text, values, readsRecords: statement.readsRecords, decode: (rows) => byKey(rows, decode) };
  }
  const cells = new Cells();
  const target = relation.target();
  const other = statement.alias();
  const decode = compiler.object(target, other, nodes, cells);
  const link = whereClause(linkSql(relation, alias, other), statement.scope(target, other)).replace(' where', 'on');
  return {
    text: `select ${alias}."id" k, ${cells.sql} r ${from} join ${target.table} ${other} ${link} ${cells.joins.join(' ')}${where}`,
    values,
    readsRecords: statement.readsRecords,
    decode: (rows) => byKey(rows, (value) => decode(cells.row(value))),
  };
}

function byKey(rows: ReadRow[], decode: (value: unknown) => unknown): Map<number, unknown> {
  return new Map(rows.map((row) => [row.k, decode(row.r)]));
}
