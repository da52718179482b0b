import { badUserInput } from '../../../server/errors.ts';
import type { Row } from './tables.ts';

type Where = Record<string, unknown>;
/** Related rows that the viewer may see; of null no rows, only their type. */
export type Related = (row: Row | null, type: string, relation: string) => { type: string; rows: Row[] } | null;

const shown = (value: unknown) => JSON.stringify(value);

export function naiveKey(id: string): { type: string; key: number } {
  const [, type, key] = /^([A-Za-z]+):([1-9][0-9]*)$/.exec(Buffer.from(id, 'base64url').toString()) ?? [];
  if (type && key && Number(key) < 2 ** 31 && Buffer.from(`${type}:${key}`).toString('base64url') === id)
    return { type, key: Number(key) };
  throw badUserInput(`${shown(id)} is not an id of this API: use an id that it returned.`);
}

/**
 * Does a row match a `where` argument? With null instead of a row only the argument is checked.
 * @throws BAD_USER_INPUT
 */
export function naiveMatch(type: string, row: Row | null, where: Where, related: Related): boolean {
  const results = Object.entries(where).map(([name, value]) => {
    if (value == null) return true;
    if (name === 'and') return (value as Where[]).map((part) => naiveMatch(type, row, part, related)).every(Boolean);
    if (name === 'or') return (value as Where[]).map((part) => naiveMatch(type, row, part, related)).some(Boolean);
    if (name === 'not') return !naiveMatch(type, row, value as Where, related);
    const others = related(row, type, name);
    if (!others) return matchesColumn(type, row, name, value as Where);
    if (!row) return naiveMatch(others.type, null, value as Where, related);
    return others.rows.some((other) => naiveMatch(others.type, other, value as Where, related));
  });
  return results.every(Boolean);
}

function matchesColumn(type: string, row: Row | null, name: string, operators: Where): boolean {
  const actual = row?.[name];
  const results = Object.entries(operators).map(([operator, value]) => {
    if (value == null) return true;
    const wanted = [value].flat().map((each) => (name === 'id' ? keyOf(type, String(each)) : checked(each)));
    if (operator === 'isNull') return (actual == null) === value;
    if (actual == null) return false;
    if (operator === 'contains') return String(actual).includes(String(value));
    if (operator === 'in' || operator === 'eq') return wanted.includes(actual);
    const isText = typeof actual === 'string';
    const [a, b] = isText ? [actual, String(wanted[0])] : [Number(actual), Number(wanted[0])];
    return operator === 'gte' ? a >= b : a <= b;
  });
  return results.every(Boolean);
}

function keyOf(type: string, id: string): number {
  const parsed = naiveKey(id);
  if (parsed.type !== type) throw badUserInput(`${shown(id)} is the id of a ${parsed.type}, not of a ${type}.`);
  return parsed.key;
}

function checked(value: unknown): unknown {
  if (String(value).includes('\u0000')) throw badUserInput('Text must not contain the character U+0000.');
  return value;
}
