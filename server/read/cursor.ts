import { badUserInput } from '../errors.ts';
import { isLocalDate } from '../scalars.ts';
import type { Column, EntityModel } from './model.ts';
import { type OrderKey, orderKeys } from './order.type.ts';
import { type Parameters, raw } from './sql.ts';

/** The order of a list: unique, because the last key is the id. A cursor is valid under one signature only. */
export interface ListOrder {
  keys: OrderKey[];
  signature: string;
}

/**
 * Keys of `orderBy`, each column once. Ties are broken by id, in the direction of the key before it: an index then serves the
 * row comparison with the cursor. Keys after id have no effect and are left out.
 */
export function listOrder(entity: EntityModel, orderBy: readonly string[] | null | undefined): ListOrder {
  const known = orderKeys(entity);
  const keys: OrderKey[] = [];
  const isComplete = () => keys.at(-1)?.column.name === 'id';
  for (const value of orderBy ?? []) {
    const key = known.get(value) as OrderKey;
    if (!isComplete() && !keys.some(({ column }) => column === key.column)) keys.push(key);
  }
  if (!isComplete()) keys.push(known.get(keys.at(-1)?.ascending === false ? 'ID_DESC' : 'ID_ASC') as OrderKey);
  const signature = keys.map(({ column, ascending }) => `${column.name}${ascending ? '' : '-'}`).join();
  return { keys, signature: `${entity.name}:${signature}` };
}

/** `order by` of the list, or of the list read from its end. */
export function orderBySql({ keys }: ListOrder, alias: string, backward = false): string {
  return keys.map(({ column, ascending }) => `${raw(alias, column)}${ascending === backward ? ' desc' : ''}`).join();
}

export function encodeCursor({ signature }: ListOrder, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/;
const TEXTS: Record<string, (value: string) => boolean> = { date: isLocalDate, timestamptz: (value) => INSTANT.test(value) };

function isValueOf({ cast }: Column, value: unknown): boolean {
  if (cast === 'boolean') return typeof value === 'boolean';
  if (cast === 'float8') return typeof value === 'number';
  if (cast === 'bigint') return Number.isSafeInteger(value);
  if (cast === 'int') return value === (Number(value) | 0);
  return typeof value === 'string' && (TEXTS[cast]?.(value) ?? !value.includes('\u0000'));
}

/** Values of the keys in a cursor. @throws BAD_USER_INPUT where it was not made for a list in this order */
export function decodeCursor({ keys, signature }: ListOrder, cursor: string, argument: 'after' | 'before'): unknown[] {
  const [given, ...values] = parse(cursor);
  if (given !== signature || values.length !== keys.length || !keys.every(({ column }, i) => isValueOf(column, values[i])))
    throw badUserInput(`${argument} is not a cursor of this list: use one that the same list returned under the same orderBy.`);
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Condition: the row lies after (or before) the cursor. Row comparison, which an index serves, where all keys run one way. */
export function beyondSql(
  order: ListOrder,
  alias: string,
  cursor: string,
  side: 'after' | 'before',
  parameters: Parameters,
): string {
  const { keys } = order;
  const values = decodeCursor(order, cursor, side);
  const places = keys.map(({ column }, i) => parameters.add(values[i], column.cast));
  const sign = ({ ascending }: OrderKey) => (ascending === (side === 'after') ? '>' : '<');
  const first = keys[0] as OrderKey;
  if (keys.every(({ ascending }) => ascending === first.ascending))
    return `(${keys.map(({ column }) => raw(alias, column)).join()}) ${sign(first)} (${places.join()})`;
  const alternatives = keys.map((key, i) => {
    const equal = keys.slice(0, i).map(({ column }, j) => `${raw(alias, column)} = ${places[j]}`);
    return [...equal, `${raw(alias, key.column)} ${sign(key)} ${places[i]}`].join(' and ');
  });
  const notBefore = `${raw(alias, first.column)} ${sign(first)}= ${places[0]}`; // the part that an index can serve
  return `(${notBefore} and (${alternatives.map((alternative) => `(${alternative})`).join(' or ')}))`;
}
