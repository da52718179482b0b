import type { ClientBase, Pool } from 'pg';
import { hashOf, newSecret } from './tokens.ts';
import type { Role } from './viewer.ts';

export interface NewInvitation {
  email: string;
  role: Role;
  /** slug of the own provider in role PROVIDER, else null */
  providerSlug: string | null;
  /** `actor` of the viewer who invites; null from the command line */
  invitedBy: string | null;
}

const DAYS = 7;

/** Page of the dashboard that takes an invitation up. */
const PAGE = '/einladung';

/**
 * Invites somebody to an account, or an existing account to begin anew: with a new password and second factor, in this role.
 * Older invitations to the address end.
 * @returns the link, which is stored nowhere, holds for seven days and once, so that whoever reads it in a log comes too late
 */
export async function invite(pool: Pool, url: string, { email, role, providerSlug, invitedBy }: NewInvitation): Promise<string> {
  const secret = newSecret();
  await pool.query(
    `with older as (delete from auth.invitation where email = $2 and used_at is null)
     insert into auth.invitation (hash, email, role, provider_slug, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '${DAYS} days')`,
    [hashOf(secret), email.trim().toLowerCase(), role, providerSlug, invitedBy],
  );
  return `${url}${PAGE}/${secret}`;
}

export interface Invitation {
  email: string;
  role: Role;
  providerSlug: string | null;
}

/** Takes an invitation up, which can be done once; null where there is none that holds. */
export async function takeInvitation(pool: Pick<Pool, 'query'> | ClientBase, secret: string): Promise<Invitation | null> {
  const { rows } = await pool.query<Invitation>(
    `update auth.invitation set used_at = now() where hash = $1 and used_at is null and expires_at > now()
     returning email, role, provider_slug as "providerSlug"`,
    [hashOf(secret)],
  );
  return rows[0] ?? null;
}
