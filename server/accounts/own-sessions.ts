import type { Pool } from 'pg';
import { acting } from '../audit/acting.ts';
import { appendAll } from '../audit/append.ts';
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
  if (!(await end(pool, viewer, id))) throw notFound('You have no session with this id, or it has ended.');
  return true;
}

/** Signs the viewer out everywhere, here too. @returns how many sessions have ended */
export async function endOwnSessions(pool: Pool, viewer: Viewer): Promise<number> {
  return end(pool, viewer, null);
}

/** Ends one session of the viewer, or with null all of them, and writes that down. @returns how many */
function end(pool: Pool, viewer: Viewer, id: string | null): Promise<number> {
  const account = accountOf(viewer);
  return acting(pool, viewer, async (client) => {
    const text = 'delete from auth.session where "userId" = $1 and ($2::text is null or id = $2)';
    const sessions = (await client.query(text, [account, id])).rowCount ?? 0;
    if (sessions)
      await appendAll(client, [{ action: 'SIGNED_OUT', subjectType: 'Account', subjectId: account, details: { sessions } }]);
    return sessions;
  });
}
