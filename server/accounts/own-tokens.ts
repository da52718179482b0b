import type { Pool } from 'pg';
import { createToken } from '../auth/tokens.ts';
import type { Viewer } from '../auth/viewer.ts';
import { badUserInput, notFound } from '../errors.ts';
import { accountOf } from '../policies.ts';
import type { NewToken, Token } from './token.type.ts';

const LONGEST_NAME = 80;
const MOST_DAYS = 366;
const MOST_TOKENS = 50;

const COLUMNS = `id::text, name, role, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`;
const HOLDS = 'user_id = $1 and revoked_at is null and expires_at > now()';

/** Tokens of the viewer that hold, newest first. */
export async function ownTokens(pool: Pool, viewer: Viewer): Promise<Token[]> {
  const { rows } = await pool.query<Token>(`select ${COLUMNS} from auth.token where ${HOLDS} order by id desc`, [
    accountOf(viewer),
  ]);
  return rows;
}

/** Makes a token in the role and for the provider of the viewer. @throws BAD_USER_INPUT */
export async function createOwnToken(pool: Pool, viewer: Viewer, name: string, days: number): Promise<NewToken> {
  if (!name.trim() || name.trim().length > LONGEST_NAME)
    throw badUserInput(`name must say what the token is for, in at most ${LONGEST_NAME} characters.`);
  if (days < 1 || days > MOST_DAYS) throw badUserInput(`days must be a number from 1 to ${MOST_DAYS}, not ${days}.`);
  if ((await ownTokens(pool, viewer)).length >= MOST_TOKENS)
    throw badUserInput(`You have ${MOST_TOKENS} tokens, which is the most; please revoke one first.`);
  const { role, providerId } = viewer;
  const secret = await createToken(pool, { name: name.trim(), role, providerId, days, userId: accountOf(viewer) });
  const [token] = await ownTokens(pool, viewer);
  return { secret, token: token as Token };
}

/** Ends a token of the viewer at once. @throws NOT_FOUND for one that is not there, has ended, or is somebody else's */
export async function revokeOwnToken(pool: Pool, viewer: Viewer, id: string): Promise<true> {
  const { rowCount } = await pool.query(`update auth.token set revoked_at = now() where ${HOLDS} and id::text = $2`, [
    accountOf(viewer),
    id,
  ]);
  if (!rowCount) throw notFound('You have no token with this id, or it has ended.');
  return true;
}
