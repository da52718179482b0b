import type pg from 'pg';

export interface Entry {
  id: string;
  actor: string;
  role: string | null;
  provider_id: number | null;
  operation_id: number | null;
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  reason: string | null;
  network: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: details are of any shape
  details: any;
}

/** Id of the newest entry, to look at what comes after it. */
export async function newest(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select coalesce(max(id), 0) as id from audit_log');
  return rows[0]?.id as string;
}

/** Entries after one, as the owner sees them. */
export async function entriesAfter(pool: pg.Pool, id: string, action?: string): Promise<Entry[]> {
  const { rows } = await pool.query<Entry>(
    `select id, actor, role, provider_id, operation_id, action, subject_type, subject_id, reason, network, details
       from audit_log where id > $1 and ($2::text is null or action = $2) order by id`,
    [id, action ?? null],
  );
  return rows;
}
