import type { Pool } from 'pg';
import { IDLE_MINUTES } from '../auth/sessions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { notFound } from '../errors.ts';
import { accountOf } from '../policies.ts';
import type { Session } from './session.type.ts';

/** Where the viewer is signed in, last used first. */
export async function ownSessions(pool: Pool, viewer: Viewer): Promise<Session[]> {
  const { rows } = await pool.query<Session>(
    `select id, "userAgent", "createdAt", "updatedAt" as "lastUsedAt", id is not distinct from $2 as "isCurrent"
       from auth.session
      where "userId" = $1 and "expiresAt" > now() and "updatedAt" >= now() - interval '${IDLE_MINUTES} minutes'
      order by "updatedAt" desc, id`,
    [accountOf(viewer), viewer.sessionId ?? null],
  );
  return rows;
}

/** Signs the viewer out in one place. @throws NOT_FOUND for a session that is not there or somebody else's */
export async function endOwnSession(pool: Pool, viewer: Viewer, id: string): Promise<true> {
  const { rowCount } = await pool.query('delete from auth.session where "userId" = $1 and id = $2', [accountOf(viewer), id]);
  if (!rowCount) throw notFound('You have no session with this id, or it has ended.');
  return true;
}

/** Signs the viewer out everywhere, here too. @returns how many sessions have ended */
export async function endOwnSessions(pool: Pool, viewer: Viewer): Promise<number> {
  const { rowCount } = await pool.query('delete from auth.session where "userId" = $1', [accountOf(viewer)]);
  return rowCount ?? 0;
}
