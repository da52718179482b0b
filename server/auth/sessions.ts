import type { Pool } from 'pg';
import { needsSecondFactor } from '../policies.ts';
import { Role, type Viewer } from './viewer.ts';

/** A session ends after so long without a request, and after `ABSOLUTE_S` in any case. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_S = 12 * 60 * 60;

interface SessionRow {
  userId: string;
  role: Role;
  providerId: number | null;
  hasSecondFactor: boolean;
}

/** A use moves the idle end, at most once a minute; a session past it is gone. */
const FIND = `
  with idle as (
    delete from auth.session where id = $1 and "updatedAt" < now() - interval '${IDLE_MINUTES} minutes'
  ), used as (
    update auth.session set "updatedAt" = now()
     where id = $1 and "updatedAt" between now() - interval '${IDLE_MINUTES} minutes' and now() - interval '1 minute'
  )
  select u.id as "userId", u.role, p.id as "providerId", u."twoFactorEnabled" or u."hasForeignFactor" as "hasSecondFactor"
    from auth.session s join auth.user u on u.id = s."userId" left join provider p on p.slug = u."providerSlug"
   where s.id = $1 and not u."isDisabled" and s."updatedAt" >= now() - interval '${IDLE_MINUTES} minutes'
     and s."createdAt" > now() - interval '${ABSOLUTE_S} seconds'`;

/** Who a session stands for; null where it has ended. Roles that reach records are PUBLIC until there is a second factor. */
export async function viewerOfSession(pool: Pool, sessionId: string): Promise<Viewer | null> {
  const { rows } = await pool.query<SessionRow>({ name: 'session', text: FIND, values: [sessionId] });
  const [row] = rows;
  if (!row) return null;
  const actor = `user:${row.userId}`;
  if (needsSecondFactor(row.role) && !row.hasSecondFactor)
    return { role: Role.PUBLIC, providerId: null, actor, sessionId, needsSecondFactor: true };
  return { role: row.role, providerId: row.providerId, actor, sessionId };
}

/** Forgets where somebody was signed in once: sessions that have ended without being signed out of. */
export async function removeEnded(pool: Pool, userId: string): Promise<void> {
  await pool.query(
    `delete from auth.session where "userId" = $1
        and ("updatedAt" < now() - interval '${IDLE_MINUTES} minutes' or "createdAt" < now() - interval '${ABSOLUTE_S} seconds')`,
    [userId],
  );
}
