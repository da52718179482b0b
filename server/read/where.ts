import { tooComplex } from '../errors.ts';
import { keyOf } from './global-id.ts';
import type { Column, EntityModel, Relation } from './model.ts';
import { every, raw } from './sql.ts';
import type { Statement } from './statement.ts';

type Condition = Record<string, unknown>;

const COMPARISONS: Record<string, string> = { eq: '=', gte: '>=', lte: '<=' };

/** A `where` argument as an SQL condition on `alias`; null where nothing is asked. Null anywhere in it is no condition. */
export function whereSql(
  entity: EntityModel,
  alias: string,
  where: Condition | null | undefined,
  statement: Statement,
): string | null {
  const conditions = Object.entries(where ?? {}).map(([name, value]) => {
    if (value === null || value === undefined) return null;
    if (name === 'and') return all(entity, alias, value as Condition[], statement);
    if (name === 'or') return any(entity, alias, value as Condition[], statement);
    // `not (null)` would drop the row
    if (name === 'not') return `(${whereSql(entity, alias, value as Condition, statement) ?? 'true'}) is not true`;
    const relation = entity.relations.get(name);
    if (relation) return relatedSql(relation, alias, value as Condition, statement);
    return columnSql(entity, entity.columns.get(name) as Column, alias, value as Condition, statement);
  });
  return every(...conditions);
}

function all(entity: EntityModel, alias: string, parts: Condition[], statement: Statement): string | null {
  return every(...parts.map((part) => whereSql(entity, alias, part, statement)));
}

function any(entity: EntityModel, alias: string, parts: Condition[], statement: Statement): string {
  const alternatives = parts.map((part) => `(${whereSql(entity, alias, part, statement) ?? 'true'})`);
  return alternatives.length ? `(${alternatives.join(' or ')})` : 'false';
}

/** Relations of relations in one filter; each is a sub-select in a sub-select. */
const DEEPEST = 8;

/** Only rows that the viewer may see count: else a filter would tell what they contain. */
function relatedSql(relation: Relation, alias: string, where: Condition, statement: Statement): string {
  const target = relation.target();
  const other = statement.alias();
  statement.depth += 1;
  if (statement.depth > DEEPEST) throw tooComplex(`A filter may go through at most ${DEEPEST} relations, one below the other.`);
  const conditions = every(
    linkSql(relation, alias, other),
    statement.scope(target, other),
    whereSql(target, other, where, statement),
  );
  statement.depth -= 1;
  return `exists (select from ${target.table} ${other} where ${conditions})`;
}

/** Condition that ties a row to those it is related to. */
export function linkSql({ kind, column }: Relation, alias: string, other: string): string {
  return kind === 'one' ? `${other}."id" = ${alias}."${column}"` : `${other}."${column}" = ${alias}."id"`;
}

function columnSql(
  entity: EntityModel,
  column: Column,
  alias: string,
  operators: Condition,
  statement: Statement,
): string | null {
  const sql = raw(alias, column);
  const own = (value: unknown) => (column.name === 'id' ? keyOf(entity.name, String(value)) : value);
  const conditions = Object.entries(operators).map(([operator, value]) => {
    if (value === null || value === undefined) return null;
    if (operator === 'isNull') return `${sql} is ${value ? '' : 'not '}null`;
    if (operator === 'contains') return `strpos(${sql}, ${statement.parameters.add(value, 'text')}) > 0`;
    if (operator === 'in') return `${sql} = any(${statement.parameters.add((value as unknown[]).map(own), `${column.cast}[]`)})`;
    return `${sql} ${COMPARISONS[operator]} ${statement.parameters.add(own(value), column.cast)}`;
  });
  return every(...conditions);
}
