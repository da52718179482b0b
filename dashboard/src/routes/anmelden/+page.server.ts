import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, fields, hasIdentityProvider, ownPath } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (({ url }) => ({
  back: ownPath(url.searchParams.get('zurueck')),
  hasIdentityProvider: hasIdentityProvider(),
  problem: url.searchParams.has('error') ? m.sign_in_city_failed() : undefined,
})) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { email, password, back } = await fields(event, 'email', 'password', 'back');
    const { status, body } = await askSignIn(event, 'POST /sign-in/email', { email, password });
    if (status === 429) return fail(429, { email, problem: m.sign_in_wait() });
    if (status !== 200) return fail(400, { email, problem: m.sign_in_wrong() });
    if (body.twoFactorRedirect) redirect(303, `${localizeHref('/anmelden/code')}?zurueck=${encodeURIComponent(ownPath(back))}`);
    redirect(303, ownPath(back));
  },
} satisfies Actions;
