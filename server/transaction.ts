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
