import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
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
}

/** A secret of 256 random bits. */
export const newSecret = (): string => PREFIX + randomBytes(BYTES).toString('base64url');

/** What is stored of a secret. It is random and long: one round of SHA-256 cannot be turned back. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a token for a program. @returns the token itself, which is stored nowhere */
export async function createToken(pool: Pool, { name, role, providerId, days }: NewToken): Promise<string> {
  const secret = newSecret();
  await pool.query(
    `insert into auth.token (hash, name, role, provider_id, expires_at) values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
    [hashOf(secret), name, role, providerId, days],
  );
  return secret;
}

interface TokenRow {
  id: number;
  role: Role;
  providerId: number | null;
}

/** Notes the use of a token at most once a minute: reading would else be writing. */
const FIND = `
  with found as (
    select id, role, provider_id, last_used_at from auth.token where hash = $1 and revoked_at is null and expires_at > now()
  ), used as (
    update auth.token set last_used_at = now()
     where id in (select id from found where last_used_at is null or last_used_at < now() - interval '1 minute')
  )
  select id, role, provider_id as "providerId" from found`;

/** Who a token stands for; null for one that was made up, has expired or was revoked. */
export async function viewerOfToken(pool: Pool, secret: string): Promise<Viewer | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const { rows } = await pool.query<TokenRow>({ name: 'token', text: FIND, values: [hashOf(secret)] });
  const [token] = rows;
  return token ? { role: token.role, providerId: token.providerId, actor: `token:${token.id}` } : null;
}
