import type { Pool } from 'pg';
import { runScoped, type Settings } from './scoped-query.ts';

/** A row of a statement of the read path: one JSON value, and in batches the id that it belongs to. */
export interface ReadRow {
  r: unknown;
  k: number;
}

/**
 * Runs one statement and returns its rows. Without settings the database shows no record of a person; who calls says so with null,
 * because settings that got lost on the way would make numbers zero.
 */
export type Run = <T = ReadRow>(text: string, values: unknown[], settings: Settings | null) => Promise<T[]>;

/**
 * Names for prepared statements, by text. A text gets its name when it is seen a second time, and there is an end to names:
 * every connection keeps each named statement for as long as it lives. What comes later runs unprepared.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seenOnce = new Set<string>();

  constructor(readonly largest = 500) {}

  of(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size >= this.largest) return name;
    if (!this.#seenOnce.has(text)) {
      if (this.#seenOnce.size >= this.largest) this.#seenOnce.clear();
      this.#seenOnce.add(text);
      return undefined;
    }
    this.#seenOnce.delete(text);
    this.#names.set(text, `read_${this.#names.size}`);
    return this.#names.get(text);
  }
}

/** Runs statements on a pool, those that come again as prepared ones. */
export function preparedRun(pool: Pool, names = new StatementNames()): Run {
  return async <T = ReadRow>(text: string, values: unknown[], settings: Settings | null) => {
    const name = names.of(text);
    const config = name === undefined ? { text, values } : { name, text, values };
    return (settings ? await runScoped(pool, config, settings) : (await pool.query(config)).rows) as T[];
  };
}

/** The same run for statements that touch no record of a person: the database shows them none. */
export const withoutRecords =
  (run: Run) =>
  <Row>(text: string, values: unknown[]): Promise<Row[]> =>
    run<Row>(text, values, null);
