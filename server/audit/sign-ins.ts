import type { Pool } from 'pg';
import type { Viewer } from '../auth/viewer.ts';
import { appendAll } from './append.ts';
import { boundedBy } from './bounded.ts';
import { networkOf } from './network.ts';

/** failed attempts in a minute that are written down, from one network and altogether */
const FROM_NETWORK = 20;
const ALTOGETHER = 200;

/** Ways to end a session at the library. */
const ENDS_SESSIONS: readonly string[] = [
  ...['POST /sign-out', 'POST /revoke-session', 'POST /revoke-sessions', 'POST /revoke-other-sessions'],
];

export interface SignInNotes {
  signedIn(userId: string, way: string, address: string): Promise<void>;
  /** @param email address that was tried; the entry names the account behind it, never the address */
  failed(email: string, way: string, address: string): Promise<void>;
}

/** Writes sign-ins down: into the same database as the sessions, so that nobody is signed in without an entry. */
export function signInNotes(pool: Pool): SignInNotes {
  const [fromNetwork, altogether] = [boundedBy(FROM_NETWORK), boundedBy(ALTOGETHER)];
  return {
    signedIn: (userId, way, address) =>
      appendAll(pool, [
        {
          ...{ action: 'SIGNED_IN', actor: `user:${userId}`, subjectType: 'Account', subjectId: userId },
          ...{ network: networkOf(address), details: { way } },
        },
      ]),
    failed: async (email, way, address) => {
      const network = networkOf(address);
      const left = fromNetwork(network ?? '') === null ? null : altogether('');
      if (left === null) return;
      const { rows } = await pool.query<{ id: string }>('select id from auth.user where email = $1', [email]);
      const id = rows[0]?.id;
      await appendAll(pool, [
        {
          ...{ action: 'SIGN_IN_FAILED', actor: 'anonymous', network, ...(id && { subjectType: 'Account', subjectId: id }) },
          details: { way, ...(left > 0 && { notRecorded: left }) },
        },
      ]);
    },
  };
}

/** Writes down that somebody ends sessions, before it is done. */
export async function noteSignOut(pool: Pool, route: string, { actor, role, providerId }: Viewer): Promise<void> {
  if (!actor || !ENDS_SESSIONS.includes(route)) return;
  const details = { way: route.slice('POST /'.length) };
  await appendAll(pool, [
    { action: 'SIGNED_OUT', actor, role, providerId, subjectType: 'Account', subjectId: actor.slice('user:'.length), details },
  ]);
}
