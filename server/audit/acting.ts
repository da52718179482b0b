import type { Pool, PoolClient } from 'pg';

/** In whose name statements write. */
export interface Actor {
  actor?: string | undefined;
  role?: string;
  providerId?: number | null;
}

/** Tells the database, until the transaction ends, in whose name it writes: its triggers note it down. */
async function actAs(client: Pick<PoolClient, 'query'>, { actor, role, providerId }: Actor): Promise<void> {
  await client.query(
    `select set_config('app.actor', $1, true), set_config('app.role', $2, true), set_config('app.provider_id', $3, true)`,
    [actor ?? '', role ?? '', providerId == null ? '' : String(providerId)],
  );
}

/** One transaction in somebody's name. */
export async function acting<T>(pool: Pool, actor: Actor, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await actAs(client, actor);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true); // ends, and its transaction with it
    throw error;
  }
}
