import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { needsSecondFactor } from '../policies.ts';
import type { Role, Viewer } from './viewer.ts';

/** Starts every token, so that people and scanners recognise one that lies where it should not. */
const PREFIX = 'kim_';
const BYTES = 32;

export interface NewToken {
  name: string;
  role: Role;
  /** own provider in role PROVIDER, else null */
  providerId: number | null;
  days: number;
  /** account of whom it is; nobody's where it is left out */
  userId?: string;
}

/** A secret of 256 random bits. */
export const newSecret = (): string => PREFIX + randomBytes(BYTES).toString('base64url');

/** What is stored of a secret. It is random and long: one round of SHA-256 cannot be turned back. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a token for a program. @returns the token itself, which is stored nowhere */
export async function createToken(pool: Pool, { name, role, providerId, days, userId }: NewToken): Promise<string> {
  const secret = newSecret();
  await pool.query(
    `insert into auth.token (hash, name, role, provider_id, expires_at, user_id)
     values ($1, $2, $3, $4, now() + make_interval(days => $5), $6)`,
    [hashOf(secret), name, role, providerId, days, userId ?? null],
  );
  return secret;
}

export interface KnownToken {
  id: number;
  name: string;
  role: Role;
  provider: string | null;
  /** address of the account whose it is; null: made by the command */
  owner: string | null;
  /** UTC, as YYYY-MM-DD HH:MM; null: never */
  lastUsedAt: string | null;
  /** YYYY-MM-DD */
  expiresOn: string;
}

const HOLDS = 'revoked_at is null and expires_at > now()';

/** Every token that holds. */
export async function knownTokens(pool: Pool): Promise<KnownToken[]> {
  const { rows } = await pool.query<KnownToken>(
    `select t.id, t.name, t.role, p.slug as provider, u.email as owner, to_char(t.last_used_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as "lastUsedAt",
            to_char(t.expires_at at time zone 'UTC', 'YYYY-MM-DD') as "expiresOn"
       from auth.token t left join provider p on p.id = t.provider_id left join auth.user u on u.id = t.user_id
      where ${HOLDS} order by t.id`,
  );
  return rows;
}

/** Ends a token at once, whoever made it. @returns false where none with this number holds */
export async function revokeToken(pool: Pool, id: number): Promise<boolean> {
  const { rowCount } = await pool.query(`update auth.token set revoked_at = now() where id = $1 and ${HOLDS}`, [id]);
  return rowCount === 1;
}

interface TokenRow {
  id: number;
  role: Role;
  providerId: number | null;
  ownerHasSecondFactor: boolean | null;
}

/** Notes the use of a token at most once a minute: reading would else be writing. One that a person made holds as long
 * as the person has this role, for this provider. */
const FIND = `
  with found as (
    select t.id, t.role, t.provider_id, t.last_used_at, u."twoFactorEnabled" or u."hasForeignFactor" as has_factor
      from auth.token t left join auth.user u on u.id = t.user_id left join provider p on p.slug = u."providerSlug"
     where t.hash = $1 and t.revoked_at is null and t.expires_at > now() and (t.user_id is null
        or not u."isDisabled" and u.role = t.role and p.id is not distinct from t.provider_id)
  ), used as (
    update auth.token set last_used_at = now()
     where id in (select id from found where last_used_at is null or last_used_at < now() - interval '1 minute')
  )
  select id, role, provider_id as "providerId", has_factor as "ownerHasSecondFactor" from found`;

/** Who a token stands for; null for one that was made up, has expired or was revoked. */
export async function viewerOfToken(pool: Pool, secret: string): Promise<Viewer | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const { rows } = await pool.query<TokenRow>({ name: 'token', text: FIND, values: [hashOf(secret)] });
  const [token] = rows;
  if (token?.ownerHasSecondFactor === false && needsSecondFactor(token.role)) return null;
  return token ? { role: token.role, providerId: token.providerId, actor: `token:${token.id}` } : null;
}
