import type { IncomingMessage, ServerResponse } from 'node:http';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import type { Pool } from 'pg';
import { noteSignOut } from '../audit/sign-ins.ts';
import { readBody } from '../http/body.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Authenticate } from './authenticate.ts';
import { ADDRESS_HEADER, BASE_PATH, OIDC, type SignIn } from './sign-in.ts';

/** What the library may answer; everything else of it is not there. */
export const SERVED: readonly string[] = [
  ...['POST /sign-in/email', 'POST /sign-in/social', `GET /callback/${OIDC}`, 'POST /sign-out', 'GET /get-session', 'GET /error'],
  ...['GET /list-sessions', 'POST /revoke-session', 'POST /revoke-sessions', 'POST /revoke-other-sessions'],
  ...['POST /change-password', 'POST /two-factor/enable', 'POST /two-factor/disable', 'POST /two-factor/verify-totp'],
  ...['POST /two-factor/verify-backup-code', 'POST /two-factor/generate-backup-codes'],
];
export const INVITATION = 'POST /invitation';

/** Sign-in under /api/auth. `addressOf` says which network address a request comes from. */
export function authRoutes(
  pool: Pool,
  signIn: SignIn,
  authenticate: Authenticate,
  addressOf: (req: IncomingMessage) => string,
): (path: string, req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const library = toNodeHandler(signIn);
  return async (path, req, res) => {
    const route = `${req.method} ${path.slice(BASE_PATH.length)}`;
    res.setHeader('cache-control', 'no-store');
    if (route === INVITATION) return accept(pool, req, res);
    if (!SERVED.includes(route)) return answer(res, 404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
    req.headers[ADDRESS_HEADER] = addressOf(req);
    // a session that was idle for too long ends here too
    const { cookie } = req.headers;
    if (cookie) await noteSignOut(pool, route, await authenticate(fromNodeHeaders({ cookie })));
    await library(req, res);
  };
}

async function accept(pool: Pool, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await readBody(req);
  const { secret, name, password } = ((body.ok && body.value) || {}) as Record<string, unknown>;
  if (typeof secret !== 'string' || typeof name !== 'string' || typeof password !== 'string')
    return answer(res, 400, { code: 'BAD_USER_INPUT', message: 'Send JSON with secret, name and password.' });
  const code = await acceptInvitation(pool, { secret, name, password });
  answer(res, code === 'ACCEPTED' ? 200 : 400, { code });
}

function answer(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
