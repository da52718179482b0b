import type { Pool, PoolClient } from 'pg';
import { GENESIS, HASHED, type HashedEntry, type Head, hashOfEntry } from './chain.ts';

/** Rows in memory at a time. */
const BATCH = 5_000;

/** What is wrong at the first broken place. */
export type BreakKind =
  /** the next position is missing */
  | 'GAP'
  /** it does not name the hash of the entry before it */
  | 'PREVIOUS'
  /** the entry of this position is gone */
  | 'ENTRY_GONE'
  /** the entry is not what it was when it was sealed */
  | 'ENTRY_CHANGED'
  /** values before and after are not what the entry says they were */
  | 'VALUES_CHANGED'
  /** values are gone that nobody erased */
  | 'VALUES_GONE'
  /** an entry is neither in the chain nor waits for its place in it */
  | 'LEFT_OUT'
  /** a head that was noted elsewhere is not in the chain */
  | 'NOT_ANCHORED';

export interface Verdict {
  /** how far the chain is whole */
  head: Head;
  /** entries that have no place yet: younger than the last sealing */
  waiting: number;
  broken: { kind: BreakKind; position: number; entryId: string | null } | null;
}

interface Row {
  position: string;
  entryId: string;
  previousHash: string;
  hash: string;
  entry: HashedEntry | null;
  hasValues: boolean;
  valuesFit: boolean | null;
}

const PAGE = `
  select s.position, s.entry_id as "entryId", s.previous_hash as "previousHash", s.hash,
         case when l.id is not null then array[${HASHED}] end as entry,
         c.entry_id is not null as "hasValues", audit_digest(c) = l.details ->> 'digest' as "valuesFit"
    from audit_chain s left join audit_log l on l.id = s.entry_id left join audit_change c on c.entry_id = s.entry_id
   where s.position > $1 order by s.position limit ${BATCH}`;

/**
 * Checks every entry of the chain, then that none stands outside of it: one state of the log, in bounded memory.
 * @param pool as owner of the tables
 * @param anchor a hash that was noted elsewhere and must be in the chain
 */
export async function verify(pool: Pool, anchor: string | null = null): Promise<Verdict> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    const verdict = await check(client, anchor);
    await client.query('commit');
    client.release();
    return verdict;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function check(client: PoolClient, anchor: string | null): Promise<Verdict> {
  const { rows } = await client.query<{ waiting: number }>('select count(*)::int as waiting from audit_unsealed');
  const head: Head = { position: 0, hash: GENESIS };
  let isAnchored = anchor === null || anchor === GENESIS;
  const verdict = (kind: BreakKind | null, entryId: string | null = null): Verdict => ({
    ...{ head, waiting: rows[0]?.waiting ?? 0 },
    broken: kind && { kind, position: head.position + 1, entryId },
  });
  for (;;) {
    const { rows: page } = await client.query<Row>(PAGE, [head.position]);
    for (const row of page) {
      const kind = breakOf(row, head);
      if (kind) return verdict(kind, row.entryId);
      Object.assign(head, { position: Number(row.position), hash: row.hash });
      isAnchored ||= row.hash === anchor;
    }
    if (page.length < BATCH) break;
  }
  const { rows: outside } = await client.query<{ kind: BreakKind; entryId: string | null }>(OUTSIDE);
  if (outside[0]) return verdict(outside[0].kind, outside[0].entryId);
  return verdict(isAnchored ? null : 'NOT_ANCHORED');
}

function breakOf(row: Row, head: Head): BreakKind | null {
  if (Number(row.position) !== head.position + 1) return 'GAP';
  if (row.previousHash !== head.hash) return 'PREVIOUS';
  if (!row.entry) return 'ENTRY_GONE';
  if (hashOfEntry(head.position + 1, head.hash, row.entry) !== row.hash) return 'ENTRY_CHANGED';
  return row.hasValues && !row.valuesFit ? 'VALUES_CHANGED' : null;
}

/** What the chain itself cannot show: entries that never came into it, and values that are gone though nobody erased them. */
const OUTSIDE = `
  (select 'LEFT_OUT' as kind, l.id as "entryId" from audit_log l
    where not exists (select from audit_chain s where s.entry_id = l.id)
      and not exists (select from audit_unsealed u where u.entry_id = l.id) order by l.id limit 1)
  union all
  select 'VALUES_GONE', null
   where (select count(*) from audit_log l where l.details ? 'digest' and l.action = 'CHANGED'
            and not exists (select from audit_change c where c.entry_id = l.id))
      <> (select coalesce(sum((l.details ->> 'changes')::int), 0) from audit_log l where l.action = 'ERASED')`;
