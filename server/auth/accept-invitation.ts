import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { hasNul } from '../errors.ts';
import { type Invitation, takeInvitation } from './invitations.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts';

export type Acceptance = 'ACCEPTED' | 'NO_INVITATION' | 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'NO_NAME';

interface Answer {
  secret: string;
  name: string;
  password: string;
}

/** Makes the account that somebody was invited to, or lets an existing one begin anew: all of it or nothing. */
export async function acceptInvitation(pool: Pool, { secret, name, password }: Answer): Promise<Acceptance> {
  if (!name.trim() || hasNul(name)) return 'NO_NAME';
  if (password.length < SHORTEST_PASSWORD) return 'PASSWORD_TOO_SHORT';
  if (password.length > LONGEST_PASSWORD) return 'PASSWORD_TOO_LONG';
  const client = await pool.connect();
  try {
    await client.query('begin');
    // whoever has the link takes it up, not yet as an account
    await actAs(client, 'anonymous');
    const invitation = await takeInvitation(client, secret);
    await actAs(client, '');
    if (invitation) await writeAccount(client, invitation, name.trim(), await hashPassword(password));
    await client.query('commit');
    client.release();
    return invitation ? 'ACCEPTED' : 'NO_INVITATION';
  } catch (error) {
    client.release(true); // ends, and its transaction with it
    throw error;
  }
}

const actAs = (client: PoolClient, actor: string) => client.query(`select set_config('app.actor', $1, true)`, [actor]);

/** An account that begins anew keeps neither second factor nor sessions, tokens or a link to the identity provider. */
async function writeAccount(
  client: PoolClient,
  { email, role, providerSlug }: Invitation,
  name: string,
  password: string,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into auth.user (id, name, email, role, "providerSlug") values ($1, $2, $3, $4, $5)
     on conflict (email) do update set name = excluded.name, role = excluded.role, "providerSlug" = excluded."providerSlug",
       "twoFactorEnabled" = false, "hasForeignFactor" = false, "isDisabled" = false, "updatedAt" = now()
     returning id`,
    [randomId(), name, email, role, providerSlug],
  );
  const id = rows[0]?.id;
  for (const table of ['session', 'account', '"twoFactor"'])
    await client.query(`delete from auth.${table} where "userId" = $1`, [id]);
  await client.query('update auth.token set revoked_at = now() where user_id = $1 and revoked_at is null', [id]);
  await client.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $2, 'credential', $2, $3)`,
    [randomId(), id, password],
  );
}

const randomId = (): string => randomBytes(24).toString('base64url');
