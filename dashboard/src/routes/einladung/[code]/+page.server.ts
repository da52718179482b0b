import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, fields } from '#lib/sign-in.server.ts';
import type { Actions } from './$types';

const problems: Record<string, () => string> = {
  NO_NAME: m.invitation_name_missing,
  PASSWORD_TOO_SHORT: m.password_short,
  PASSWORD_TOO_LONG: m.password_long,
};

export const actions = {
  default: async (event) => {
    const { name, email, password } = await fields(event, 'name', 'email', 'password');
    const answer = await askSignIn(event, 'POST /invitation', { secret: event.params.code, name, password });
    if (answer.status !== 200)
      return fail(400, { name, email, problem: (problems[String(answer.body.code)] ?? m.invitation_gone)() });
    const { status } = await askSignIn(event, 'POST /sign-in/email', { email, password });
    redirect(303, localizeHref(status === 200 ? '/konto/zweiter-faktor' : '/anmelden'));
  },
} satisfies Actions;
