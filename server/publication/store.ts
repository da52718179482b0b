import type { CountTable, EarlierRelease, OfferPlace, Protection } from '../disclosure/protection.type.ts';
import type { Query } from '../indicators/operation-facts.ts';

/** What is known of a stored snapshot without reading what it says. */
export interface SnapshotHead {
  id: number;
  operation: string;
  date: string;
  revision: number;
  reason: string | null;
  sha256: string;
  frozenAt: string;
  releasedAt: string | null;
}

const HEAD = `s.id, o.slug as operation, s.reporting_on::text as date, s.revision, s.reason, s.sha256,
  to_char(s.frozen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "frozenAt",
  to_char(s.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "releasedAt"`;
const FROM = 'from snapshot s join operation o on o.id = s.operation_id';

/** All snapshots of an operation, oldest date first, each date by revision. */
export function snapshotHeads(query: Query, operation: string, withUnreleased: boolean): Promise<SnapshotHead[]> {
  return query(
    `select ${HEAD} ${FROM} where o.slug = $1 and (s.released_at is not null or $2) order by s.reporting_on, s.revision`,
    [operation, withUnreleased],
  );
}

/** The very bytes that were frozen. */
export async function documentBytes(query: Query, id: number): Promise<Buffer> {
  const [row] = await query<{ document: Buffer }>('select document from snapshot where id = $1', [id]);
  if (!row) throw new Error(`There is no snapshot with id ${id}.`);
  return row.document;
}

/** What later dates need to know of this one. Nothing that answers a request reads it. */
export interface ProtectionRecord {
  tables: readonly CountTable[];
  /** not kept by releases of the first days */
  unprinted?: readonly CountTable[];
  withheld: readonly string[];
  offers: readonly OfferPlace[];
  /** what was lost and what the judges said */
  protection: Omit<Protection, 'withheld'>;
}

export interface NewSnapshot {
  operation: string;
  date: string;
  revision: number;
  reason: string | null;
  bytes: Buffer;
  sha256: string;
  by: string;
  record: ProtectionRecord;
}

/** Stores a frozen snapshot. @returns its id */
export async function insertSnapshot(query: Query, snapshot: NewSnapshot): Promise<number> {
  const { operation, date, revision, reason, bytes, sha256, by, record } = snapshot;
  const [row] = await query<{ id: number }>(
    `with frozen as (
       insert into snapshot (operation_id, reporting_on, revision, reason, document, sha256, frozen_by)
       select id, $2, $3, $4, $5, $6, $7 from operation where slug = $1 returning id)
     , kept as (insert into snapshot_protection (snapshot_id, record) select id, $8 from frozen)
     select id from frozen`,
    [operation, date, revision, reason, bytes, sha256, by, JSON.stringify(record)],
  );
  return (row as { id: number }).id;
}

export async function markReleased(query: Query, id: number, by: string): Promise<void> {
  await query('update snapshot set released_at = now(), released_by = $2 where id = $1', [id, by]);
}

/**
 * What is frozen of an operation, in the order of freezing, with its true counts. For protection only. What is not released is among it: the
 * council reads it, and whoever has read two drafts can subtract them.
 * @param without a snapshot that is itself to be judged
 */
export async function otherSnapshots(query: Query, operation: string, without?: number): Promise<EarlierRelease[]> {
  const rows = await query<{ date: string; revision: number; isDraft: boolean; record: ProtectionRecord }>(
    `select s.reporting_on::text as date, s.revision, s.released_at is null as "isDraft", p.record ${FROM} join snapshot_protection p on p.snapshot_id = s.id
     where o.slug = $1 and s.id is distinct from $2 order by s.id`,
    [operation, without ?? null],
  );
  return rows.map(({ date, revision, isDraft, record }) => ({
    ...{ date, revision, ...record, withheld: new Set(record.withheld) },
    ...(isDraft && { isDraft }),
  }));
}

export async function protectionRecord(query: Query, id: number): Promise<ProtectionRecord> {
  const [row] = await query<{ record: ProtectionRecord }>('select record from snapshot_protection where snapshot_id = $1', [id]);
  if (!row) throw new Error(`The snapshot with id ${id} lacks what protects it.`);
  return row.record;
}

/** The operation's key for choosing between patterns; made on first use, never shown. A demonstration has a fixed one, so that it is the same everywhere. */
export async function disclosureSecret(query: Query, operation: string): Promise<string> {
  const [row] = await query<{ secret: string }>(
    `with made as (
       insert into disclosure_secret (operation_id, secret)
       select id, case when is_demo then 'demonstration of ' || slug else gen_random_uuid()::text || gen_random_uuid()::text end
       from operation where slug = $1 on conflict do nothing returning secret)
     select secret from made union all
     select d.secret from disclosure_secret d join operation o on o.id = d.operation_id where o.slug = $1 limit 1`,
    [operation],
  );
  return (row as { secret: string }).secret;
}
