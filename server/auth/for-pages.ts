import type { Pool } from 'pg';
import { noteSignOut } from '../audit/sign-ins.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Authenticate } from './authenticate.ts';
import { INVITATION, SERVED } from './routes.ts';
import { ADDRESS_HEADER, BASE_PATH, type SignIn } from './sign-in.ts';

/** What a page asks for someone whose form it has received. */
export interface SignInRequest {
  /** method and path below /api/auth, such as `POST /sign-in/email` */
  route: string;
  body: Record<string, unknown>;
  /** of the browser, '' without */
  cookie: string;
  userAgent: string;
  /** network address of the browser */
  address: string;
}

export interface SignInAnswer {
  status: number;
  body: Record<string, unknown>;
  /** `Set-Cookie` lines for the browser */
  cookies: string[];
}

export type AskSignIn = (request: SignInRequest) => Promise<SignInAnswer>;

/**
 * Sign-in for pages that take forms without a script: the same ways as under /api/auth, with the same throttle and limits.
 * Where the form came from was checked by the page's framework, hence our own origin.
 */
export function signInForPages(pool: Pool, signIn: SignIn, authenticate: Authenticate, url: string): AskSignIn {
  return async ({ route, body, cookie, userAgent, address }) => {
    if (route === INVITATION) return accept(pool, body);
    if (!SERVED.includes(route)) return { status: 404, body: {}, cookies: [] };
    const [method = '', path = ''] = route.split(' ');
    const headers = new Headers({ origin: new URL(url).origin, 'user-agent': userAgent, [ADDRESS_HEADER]: address });
    if (cookie) headers.set('cookie', cookie);
    if (cookie) await noteSignOut(pool, route, await authenticate(new Headers({ cookie })));
    if (method === 'POST') headers.set('content-type', 'application/json');
    const response = await signIn.handler(
      new Request(`${url}${BASE_PATH}${path}`, { method, headers, ...(method === 'POST' && { body: JSON.stringify(body) }) }),
    );
    const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
    return { status: response.status, body: answer ?? {}, cookies: response.headers.getSetCookie() };
  };
}

async function accept(pool: Pool, { secret, name, password }: Record<string, unknown>): Promise<SignInAnswer> {
  const code = await acceptInvitation(pool, { secret: String(secret), name: String(name), password: String(password) });
  return { status: code === 'ACCEPTED' ? 200 : 400, body: { code }, cookies: [] };
}
