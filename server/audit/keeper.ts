import type { Pool } from 'pg';
import { type Background, inBackground } from '../background.ts';
import type { Log } from '../log.ts';
import { append } from './append.ts';
import type { Head } from './chain.ts';
import { describeBreak } from './describe-break.ts';
import { seal } from './seal.ts';
import { verify } from './verify.ts';

const PAUSE_MS = 1_000;
const HOURS = 24;

/** So long after the last check of the whole log it is checked again. */
const IS_DUE = `
  select not exists (
    select from audit_log where action = 'VERIFIED' and at > now() - interval '${HOURS} hours' - interval '1 minute' limit 1
  ) as due`;

/**
 * Seals new entries about every second, and checks the whole log once a day; the daily head goes into the log of the server, so
 * that it lies outside of the database too. Several servers on one database do not disturb one another.
 * @param pool as owner of the tables
 */
export function keepAuditLog(pool: Pool, log: Log, onHead: (head: Head) => void = () => undefined): Background {
  let nextLook = 0;
  const work = async (isOver: () => boolean) => {
    const head = await seal(pool, { isOver });
    if (head) onHead(head);
    if (isOver() || Date.now() < nextLook) return;
    nextLook = Date.now() + 60_000;
    const { rows } = await pool.query<{ due: boolean }>(IS_DUE);
    if (rows[0]?.due) await verifyAndNote(pool, log);
  };
  return inBackground(work, (error) => log.error('the audit log is not sealed', { error: String(error) }), PAUSE_MS);
}

async function verifyAndNote(pool: Pool, log: Log): Promise<void> {
  const { head, broken } = await verify(pool);
  await append(async (text, values) => (await pool.query(text, values)).rows, {
    ...{ action: 'VERIFIED', actor: 'system', subjectType: 'AuditLog' },
    details: { ...head, whole: broken === null, ...(broken && { broken }) },
  });
  if (broken) log.error(describeBreak(broken, 'en'), { ...head });
  else log.info('the audit log is whole', { ...head });
}
