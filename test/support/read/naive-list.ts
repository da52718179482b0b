import { badUserInput } from '../../../server/errors.ts';
import type { Row } from './tables.ts';

/** Arguments of a list, as graphql-js hands them to a resolver. */
export interface ListArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  where?: Record<string, unknown> | null;
  orderBy?: string[] | null;
}

type Key = [field: string, direction: 1 | -1];

/** Values under C.UTF-8: text by code point, numbers by size. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}

function orderKeys(orderBy: string[] | null | undefined): Key[] {
  const keys: Key[] = [];
  for (const value of orderBy ?? []) {
    const [, name = '', way] = /^(.*)_(ASC|DESC)$/.exec(value) ?? [];
    const field = name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    if (!keys.some(([known]) => known === field)) keys.push([field, way === 'ASC' ? 1 : -1]);
    if (field === 'id') return keys;
  }
  return [...keys, ['id', keys.at(-1)?.[1] ?? 1]];
}

function compareBy(keys: Key[], a: Record<string, unknown>, b: Record<string, unknown>): number {
  for (const [field, direction] of keys) {
    const difference = compare(a[field], b[field]);
    if (difference) return difference * direction;
  }
  return 0;
}

const signature = (type: string, keys: Key[]) => `${type}:${keys.map(([field, way]) => field + (way === 1 ? '' : '-')).join()}`;

/** Cursor of a row in a list of its type under an order. */
export function cursorOf(row: Row, orderBy: string[] | null | undefined): string {
  const keys = orderKeys(orderBy);
  return Buffer.from(JSON.stringify([signature(row.__typename, keys), ...keys.map(([field]) => row[field])])).toString(
    'base64url',
  );
}

function readCursor(type: string, keys: Key[], cursor: string, argument: string): Record<string, unknown> {
  try {
    const [given, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (given === signature(type, keys) && values.length === keys.length)
      return Object.fromEntries(keys.map(([field], i) => [field, values[i]]));
  } catch {
    // refused below
  }
  throw badUserInput(`${argument} is not a cursor of this list: use one that the same list returned under the same orderBy.`);
}

function sizeOf({ first, last }: ListArguments): number {
  if (first != null && last != null) throw badUserInput('Ask for first or for last, not for both.');
  const size = first ?? last ?? 50;
  if (size < 0 || size > 200) throw badUserInput(`${last == null ? 'first' : 'last'} must be between 0 and 200, not ${size}.`);
  return size;
}

/** A Relay list over rows in memory, as plainly as the specification says it. `matches` throws for a bad `where`. */
export function naiveList(type: string, rows: Row[], given: ListArguments, matches: (row: Row | null) => boolean): object {
  const size = sizeOf(given);
  const keys = orderKeys(given.orderBy);
  const after = given.after == null ? null : readCursor(type, keys, given.after, 'after');
  const before = given.before == null ? null : readCursor(type, keys, given.before, 'before');
  matches(null);
  const all = rows.filter(matches).sort((a, b) => compareBy(keys, a, b));
  const isTooEarly = (row: Row) => after !== null && compareBy(keys, row, after) <= 0;
  const isTooLate = (row: Row) => before !== null && compareBy(keys, row, before) >= 0;
  const range = all.filter((row) => !isTooEarly(row) && !isTooLate(row));
  const backward = given.last != null;
  const page = backward ? range.slice(Math.max(0, range.length - size)) : range.slice(0, size);
  const isCut = page.length < range.length;
  const cursor = (row: Row | undefined) => (row ? cursorOf(row, given.orderBy) : null);
  return {
    totalCount: all.length,
    // promises: graphql-js leaves a rejection unhandled where one entry of a list fails late and another one at once
    nodes: page.map((node) => Promise.resolve(node)),
    edges: page.map((node) => Promise.resolve({ node, cursor: cursor(node) })),
    pageInfo: {
      hasNextPage: (isCut && !backward) || all.some(isTooLate),
      hasPreviousPage: (isCut && backward) || all.some(isTooEarly),
      startCursor: cursor(page[0]),
      endCursor: cursor(page.at(-1)),
    },
  };
}
