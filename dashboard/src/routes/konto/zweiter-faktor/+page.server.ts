import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, fields, requireAccount } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { qrCode } from './qr.ts';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  return { account: requireAccount(event, viewer) };
}) satisfies PageServerLoad;

/** What the page shows between both steps; it is kept in the form alone. */
const shown = (uri: string, codes: string[]) => ({
  ...{ uri, codes },
  key: (new URL(uri).searchParams.get('secret') ?? '').replace(/.{4}(?=.)/g, '$& '),
  qr: qrCode(uri),
});

export const actions = {
  beginnen: async (event) => {
    const { password } = await fields(event, 'password');
    const { status, body } = await askSignIn(event, 'POST /two-factor/enable', { password });
    if (status === 429) return fail(429, { problem: m.sign_in_wait() });
    if (status !== 200) return fail(400, { problem: m.password_wrong() });
    return { setup: shown(String(body.totpURI), body.backupCodes as string[]) };
  },
  bestaetigen: async (event) => {
    const { code, uri, codes } = await fields(event, 'code', 'uri', 'codes');
    const { status } = await askSignIn(event, 'POST /two-factor/verify-totp', { code: code.replace(/\s/g, '') });
    if (status === 200) redirect(303, localizeHref('/konto'));
    const problem = status === 429 ? m.sign_in_wait() : m.factor_wrong();
    const isOurs = /^otpauth:\/\/totp\//.test(uri) && uri.length < 500 && URL.canParse(uri);
    return fail(400, { problem, ...(isOurs && { setup: shown(uri, codes.split(' ').slice(0, 20)) }) });
  },
} satisfies Actions;
