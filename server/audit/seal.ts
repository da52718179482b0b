import type { Pool, PoolClient } from 'pg';
import { GENESIS, HASHED, type HashedEntry, type Head, hashOfEntry } from './chain.ts';

/** Key of the advisory lock: one seals at a time. */
const LOCK = 0x5345414c; // SEAL
/** Entries in one transaction, which bounds memory. */
const BATCH = 2_000;

interface SealOptions {
  /** wait while another process seals, instead of leaving it to that one */
  waits?: boolean;
  isOver?: () => boolean;
}

/**
 * Gives entries that are committed their place in the chain. A single writer, apart from the transactions that append: these
 * neither wait for one another nor fork the chain.
 * @param pool as owner of the tables
 * @returns the head after it, or null where it is left to another process that is sealing just now
 */
export async function seal(pool: Pool, { waits = false, isOver = () => false }: SealOptions = {}): Promise<Head | null> {
  for (;;) {
    const sealed = await sealBatch(pool, waits);
    if (!sealed) return null;
    if (sealed.count < BATCH || isOver()) return sealed.head;
  }
}

async function sealBatch(pool: Pool, waits: boolean): Promise<{ head: Head; count: number } | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const isFree = waits ? await client.query('select pg_advisory_xact_lock($1)', [LOCK]) : await tryLock(client);
    const sealed = isFree ? await sealWaiting(client) : null;
    await client.query('commit');
    client.release();
    return sealed;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function tryLock(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [LOCK]);
  return rows[0]?.free === true;
}

async function sealWaiting(client: PoolClient): Promise<{ head: Head; count: number }> {
  // a statement of its own after the lock: it sees what the sealer before has committed
  let head = await headOf(client);
  const { rows } = await client.query<{ id: string; entry: HashedEntry }>(
    `with waiting as (
       delete from audit_unsealed where entry_id in (select entry_id from audit_unsealed order by entry_id limit ${BATCH})
       returning entry_id
     )
     select l.id, array[${HASHED}] as entry from waiting w join audit_log l on l.id = w.entry_id order by l.id`,
  );
  const links = rows.map(({ id, entry }) => {
    const link = { position: head.position + 1, entry_id: id, previous_hash: head.hash, hash: '' };
    link.hash = hashOfEntry(link.position, link.previous_hash, entry);
    head = { position: link.position, hash: link.hash };
    return link;
  });
  if (links.length)
    await client.query(
      `insert into audit_chain (position, entry_id, previous_hash, hash)
       select position, entry_id, previous_hash, hash
         from json_to_recordset($1) as r (position bigint, entry_id bigint, previous_hash text, hash text)`,
      [JSON.stringify(links)],
    );
  return { head, count: links.length };
}

/** Where the chain ends at present. */
async function headOf(client: Pick<PoolClient, 'query'>): Promise<Head> {
  const { rows } = await client.query<{ position: string; hash: string }>(
    'select position, hash from audit_chain order by position desc limit 1',
  );
  return { position: Number(rows[0]?.position ?? 0), hash: rows[0]?.hash ?? GENESIS };
}
