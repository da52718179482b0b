import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from './errors.ts';

/** PostgreSQL has no year 0. */
const DATE = /^(?!0000)\d{4}-\d\d-\d\d$/;

/** True for a day that exists, written YYYY-MM-DD. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parseDate(value: unknown): string {
  if (!isLocalDate(value))
    throw badUserInput(`Date must be a day that exists, written YYYY-MM-DD, not ${JSON.stringify(value)}.`);
  return value;
}

/** A day without a time, `YYYY-MM-DD`; a string in code. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, written YYYY-MM-DD.',
  serialize: (value) => value as string,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate('value' in node ? node.value : null),
});

/** An instant in UTC; a text such as 2026-10-05T08:00:00.000Z in code. Given out only, never taken. */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in UTC, such as 2026-10-05T08:00:00.000Z.',
  serialize: (value) => value as string,
});

function parseCents(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw badUserInput('EurCents must be a whole number of cents.');
  return value as number;
}

/** Money in whole cents. A bigint column comes as a string; every amount here is far below 2^53 cents. */
export const EurCents = new GraphQLScalarType<number, number>({
  name: 'EurCents',
  description: 'An amount of money in whole euro cents: 109572900 is 1,095,729.00 EUR.',
  serialize: (value) => Number(value),
  parseValue: parseCents,
  parseLiteral: (node) => parseCents(node.kind === Kind.INT ? Number(node.value) : null),
});
