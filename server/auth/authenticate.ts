import type { Pool } from 'pg';
import { unauthenticated } from '../errors.ts';
import { viewerOfSession } from './sessions.ts';
import type { SignIn } from './sign-in.ts';
import { viewerOfToken } from './tokens.ts';
import { anonymous, type Viewer } from './viewer.ts';

/** Who asks, from the headers of a request. */
export type Authenticate = (headers: Headers) => Promise<Viewer>;

/**
 * A token in `Authorization: Bearer`, else the session cookie, else nobody. A session that has ended is nobody too: its page
 * shows what everybody sees. A token that does not hold is a mistake that its program must see.
 * @throws UNAUTHENTICATED (401)
 */
export function authentication(pool: Pool, signIn: SignIn): Authenticate {
  return async (headers) => {
    const given = headers.get('authorization');
    if (given !== null) {
      const secret = /^Bearer +(\S+)$/i.exec(given)?.[1];
      const viewer = secret ? await viewerOfToken(pool, secret) : null;
      if (!viewer) throw unauthenticated('The token does not hold: it is unknown, has expired or was revoked.');
      return viewer;
    }
    if (!headers.get('cookie')?.includes('kim.session_token=')) return anonymous;
    const found = await signIn.api.getSession({ headers });
    return (found && (await viewerOfSession(pool, found.session.id))) ?? anonymous;
  };
}
