import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Ability } from '#lib/gql/graphql.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import type { Viewer } from '#lib/rights.ts';

interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
}
interface SignIn {
  ask(request: {
    route: string;
    body: Record<string, unknown>;
    cookie: string;
    userAgent: string;
    address: string;
  }): Promise<Answer>;
  hasIdentityProvider: boolean;
}

/** Set by the server that this page runs in. */
const SIGN_IN = Symbol.for('kim-monitor.sign-in');

function signIn(): SignIn {
  const provided = (globalThis as { [SIGN_IN]?: SignIn })[SIGN_IN];
  if (!provided) error(503);
  return provided;
}

export const hasIdentityProvider = (): boolean => signIn().hasIdentityProvider;

/** Asks the sign-in of this server for the browser, and passes its cookies on to it. */
export async function askSignIn(
  event: RequestEvent,
  route: string,
  body: Record<string, unknown> = {},
): Promise<Omit<Answer, 'cookies'>> {
  const {
    status,
    body: answer,
    cookies,
  } = await signIn().ask({
    ...{ route, body },
    cookie: event.request.headers.get('cookie') ?? '',
    userAgent: event.request.headers.get('user-agent') ?? '',
    address: event.getClientAddress(),
  });
  for (const line of cookies) passOn(event, line);
  return { status, body: answer };
}

function passOn({ cookies }: RequestEvent, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
  const of = new Map(attributes.map((part) => part.split('=')).map(([key = '', text = '']) => [key.toLowerCase(), text]));
  const maxAge = of.get('max-age');
  cookies.set(name, value, {
    path: of.get('path') ?? '/',
    httpOnly: of.has('httponly'),
    secure: of.has('secure'),
    sameSite: 'lax',
    encode: (text) => text,
    ...(maxAge !== undefined && { maxAge: Number(maxAge) }),
  });
}

/** Where one came from: a path of this site and nothing else; else the overview. */
export function ownPath(given: string | null): string {
  const start = localizeHref('/');
  if (!given || !/^\/(?![/\\])[^\\]*$/.test(given)) return start;
  const base = 'http://here.invalid';
  return URL.canParse(given, base) && new URL(given, base).origin === base ? given : start;
}

/** The account of who reads. @throws redirects to the sign-in page, which leads back */
export function requireAccount({ url }: { url: URL }, viewer: Viewer): NonNullable<Viewer['account']> {
  if (viewer.account) return viewer.account;
  redirect(303, `${localizeHref('/anmelden')}?zurueck=${encodeURIComponent(url.pathname + url.search)}`);
}

/** @throws redirects who has not signed in; 403 where the role lacks the ability */
export function requireAbility(event: { url: URL }, viewer: Viewer, ability: Ability): void {
  requireAccount(event, viewer);
  if (!viewer.abilities.includes(ability)) error(403);
}

/** A field of a form as text; '' where it is missing. */
export async function fields<Name extends string>(event: RequestEvent, ...names: Name[]): Promise<Record<Name, string>> {
  const form = await event.request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}
