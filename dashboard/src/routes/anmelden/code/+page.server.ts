import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { askSignIn, fields, ownPath } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (({ url }) => ({ back: ownPath(url.searchParams.get('zurueck')) })) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { code: typed, back } = await fields(event, 'code', 'back');
    const code = typed.replace(/\s/g, '');
    const route = /^\d{6}$/.test(code) ? 'POST /two-factor/verify-totp' : 'POST /two-factor/verify-backup-code';
    const { status } = await askSignIn(event, route, { code });
    if (status === 429) return fail(429, { problem: m.sign_in_wait() });
    if (status !== 200) return fail(400, { problem: m.factor_wrong() });
    redirect(303, ownPath(back));
  },
} satisfies Actions;
