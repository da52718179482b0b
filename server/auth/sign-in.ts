import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { signInNotes } from '../audit/sign-ins.ts';
import { hasNul, NO_NUL } from '../errors.ts';
import type { Log } from '../log.ts';
import { hasFactor, type OidcSettings, roleOf } from './oidc-settings.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './passwords.ts';
import { ABSOLUTE_S, removeEnded } from './sessions.ts';
import { createThrottle } from './throttle.ts';

export const BASE_PATH = '/api/auth';
/** Set by our own handler on every request, whatever the client sent under this name. */
export const ADDRESS_HEADER = 'x-kim-address';
export const OIDC = 'oidc';
/** Page of the dashboard that a failed sign-in at the identity provider comes back to, with `?error=`. */
const SIGN_IN_PAGE = '/anmelden';

/** Addresses of the library that sign somebody in, or finish it. */
const WAYS: Readonly<Record<string, string>> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'second factor',
  '/two-factor/verify-backup-code': 'recovery code',
  '/callback/:id': 'identity provider',
};

export interface SignInOptions {
  /** as the application's role */
  pool: Pool;
  /** signs cookies and encrypts second factors */
  secret: string;
  /** public address of the server */
  url: string;
  oidc: OidcSettings | null;
  log: Log;
}

/**
 * Accounts, sessions, second factor and identity provider, by better-auth over our own tables (schema `auth`). Nobody
 * registers: accounts come from invitations or from the identity provider.
 */
export function createSignIn({ pool, secret, url, oidc, log }: SignInOptions) {
  const throttle = createThrottle();
  const notes = signInNotes(pool);
  const attempt = (ctx: { body?: { email?: unknown }; headers?: Headers | undefined }) =>
    [
      String(ctx.body?.email ?? '')
        .trim()
        .toLowerCase(),
      ctx.headers?.get(ADDRESS_HEADER) ?? '',
    ] as const;

  return betterAuth({
    appName: 'KIM-Monitor',
    baseURL: url,
    basePath: BASE_PATH,
    secret,
    trustedOrigins: [url, url.replace('//127.0.0.1', '//localhost')],
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'auth', transaction: true },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'warn' : 'info'](`sign-in: ${message}`) },
    telemetry: { enabled: false },
    onAPIError: {
      // a refusal is an answer, not a fault
      onError: (error) => {
        if (!(error instanceof APIError)) log.error('sign-in failed', { error: String(error) });
      },
      errorURL: `${url}${SIGN_IN_PAGE}`,
    },
    advanced: {
      // said aloud: the library leaves them out where NODE_ENV is test
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'kim',
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/*': { window: 60, max: 60 },
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 20 },
        '/get-session': false,
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // the absolute end; the idle one is ours (sessions.ts)
    session: { expiresIn: ABSOLUTE_S, disableSessionRefresh: true, freshAge: 0 },
    account: { accountLinking: { enabled: false }, encryptOAuthTokens: true },
    user: {
      additionalFields: {
        // come from the identity provider; the addresses under which people could set them themselves are not served (routes.ts)
        role: { type: 'string', required: false },
        providerSlug: { type: 'string', required: false },
        hasForeignFactor: { type: 'boolean', required: false },
      },
      validateUserInfo: async ({ user, source }) => {
        if (source.method !== 'oauth') return;
        if (!user.role) return { error: 'no_role', errorDescription: 'No role is meant for this account.' };
        const slug = user.providerSlug;
        if (slug && !(await pool.query('select from provider where slug = $1', [slug])).rowCount)
          return { error: 'no_provider', errorDescription: 'The provider of this account does not exist.' };
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rowCount } = await pool.query('select from auth.user where id = $1 and not "isDisabled"', [session.userId]);
            if (!rowCount) throw new APIError('FORBIDDEN', { code: 'DISABLED', message: 'This account is disabled.' });
            await removeEnded(pool, session.userId);
            // nobody reads it; the audit log keeps the shortened network of the sign-in
            return { data: { ...session, ipAddress: null } };
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (Object.values(ctx.body ?? {}).some((value) => typeof value === 'string' && hasNul(value)))
          throw new APIError('BAD_REQUEST', { code: 'BAD_USER_INPUT', message: NO_NUL });
        if (ctx.path !== '/sign-in/email') return;
        const seconds = await throttle.before(...attempt(ctx));
        if (!seconds) return;
        const message = `Please try again in ${seconds} seconds.`;
        throw new APIError('TOO_MANY_REQUESTS', { code: 'RATE_LIMITED', message }, { 'Retry-After': String(seconds) });
      }),
      after: createAuthMiddleware(async (ctx) => {
        const way = WAYS[ctx.path];
        if (!way) return;
        const { returned, newSession } = ctx.context;
        const [email, address] = attempt(ctx);
        const isRefused = returned instanceof APIError && !newSession;
        if (way === 'password') await throttle[isRefused ? 'failed' : 'succeeded'](email, address);
        if (isRefused) await notes.failed(email, way, address);
        // with a second factor a password alone does not sign in: the session is taken back until the code has come
        const isWhole = way !== 'password' || newSession?.user.twoFactorEnabled !== true;
        if (newSession && isWhole) await notes.signedIn(newSession.user.id, way, address);
      }),
    },
    plugins: [
      // a device is never trusted for longer than a moment: the second factor is asked for at every sign-in
      twoFactor({ issuer: 'KIM-Monitor', trustDeviceMaxAge: 1 }),
      ...(oidc ? [identityProvider(oidc)] : []),
    ],
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Authorisation code with PKCE; the ID token is verified. What it says of role and second factor holds from each sign-in on. */
function identityProvider(settings: OidcSettings) {
  const { issuer, clientId, clientSecret } = settings;
  return genericOAuth({
    config: [
      {
        providerId: OIDC,
        ...{ clientId, clientSecret },
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        pkce: true,
        scopes: ['openid', 'email', 'profile'],
        overrideUserInfo: true,
        mapProfileToUser: (claims) => {
          const { role, providerSlug = null } = roleOf(settings, claims) ?? {};
          const name = typeof claims.name === 'string' ? claims.name : String(claims.email);
          return { name, role, providerSlug, hasForeignFactor: hasFactor(settings, claims) };
        },
      },
    ],
  });
}
