import { badUserInput, hasNul, NO_NUL } from '../errors.ts';
import type { Column } from './model.ts';

/** The values of one statement. Whatever comes from a request gets into SQL this way only. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its place, `$3::int`. The cast keeps PostgreSQL from guessing a type that is too narrow. */
  add(value: unknown, cast: string): string {
    if (cast === 'text' || cast === 'text[]') refuseNul(value);
    return `$${this.values.push(value)}::${cast}`;
  }

  /** Forgets what was added since there were `count` values. */
  truncate(count: number): void {
    this.values.length = count;
  }
}

/** PostgreSQL has no text with U+0000 in it. */
function refuseNul(value: unknown): void {
  const texts = Array.isArray(value) ? value : [value];
  if (texts.some((text) => hasNul(String(text)))) throw badUserInput(NO_NUL);
}

/** A column as it stands in the row: for comparisons, order and cursors. */
export const raw = (alias: string, column: Pick<Column, 'column'>) => `${alias}."${column.column}"`;

/** A column as JSON brings it: numbers as numbers, dates as YYYY-MM-DD, instants in UTC. */
export function published(alias: string, column: Column): string {
  const sql = raw(alias, column);
  if (column.cast === 'timestamptz') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return column.cast === 'float8' ? `${sql}::float8` : sql;
}

/** Conditions joined by `and`; null where there is none. */
export function every(...conditions: (string | null)[]): string | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length ? given.join(' and ') : null;
}

/** ` where ...`, or nothing. */
export const whereClause = (...conditions: (string | null)[]): string => {
  const condition = every(...conditions);
  return condition === null ? '' : ` where ${condition}`;
};
