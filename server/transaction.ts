import type { Pool } from 'pg';
import type { Query } from './indicators/operation-facts.ts';

/** Runs statements that belong together on one connection. */
export type Transaction = <T>(work: (query: Query) => Promise<T>) => Promise<T>;

/** Transactions that see the records as they were when they began. */
export function transactionOn(pool: Pool): Transaction {
  return async (work) => {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read');
      const result = await work(async (text, values) => (await client.query(text, values)).rows);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined); // the first error says what was wrong
      throw error;
    } finally {
      client.release();
    }
  };
}

/** In whose name a transaction reads and writes; row-level security binds it to these rows. */
export interface Acting {
  role: string;
  providerId: number | null;
  /** account or token */
  actor?: string | undefined;
}

/** One transaction of the application's role under the settings that its policies read. */
export async function transactionAs<T>(pool: Pool, viewer: Acting, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.role', $1, true), set_config('app.provider_id', $2, true), set_config('app.actor', $3, true)`,
      [viewer.role, viewer.providerId === null ? '' : String(viewer.providerId), viewer.actor ?? ''],
    );
    const result = await work(async (text, values) => (await client.query(text, values)).rows);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true); // ends, and its transaction with it
    throw error;
  }
}
