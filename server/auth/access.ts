import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import type { Env } from '../env.ts';
import type { Log } from '../log.ts';
import { type Authenticate, authentication } from './authenticate.ts';
import { type AskSignIn, signInForPages } from './for-pages.ts';
import { authRoutes } from './routes.ts';
import { createSignIn } from './sign-in.ts';

export interface Access {
  /** who asks */
  authenticate: Authenticate;
  /** answers what lies under /api/auth */
  routes(path: string, req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** the same for pages of this process */
  forPages: AskSignIn;
}

interface AccessOptions {
  pool: Pool;
  env: Env;
  /** address that the server listens on */
  url: string;
  secret: string;
  log: Log;
}

export function createAccess({ pool, env, url, secret, log }: AccessOptions): Access {
  const signIn = createSignIn({ pool, secret, url: env.url ?? url, oidc: env.oidc, log });
  const authenticate = authentication(pool, signIn);
  const addressOf = (req: IncomingMessage) => req.socket.remoteAddress ?? '';
  return {
    authenticate,
    routes: authRoutes(pool, signIn, authenticate, addressOf),
    forPages: signInForPages(pool, signIn, authenticate, env.url ?? url),
  };
}
