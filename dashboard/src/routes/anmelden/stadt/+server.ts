import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, ownPath } from '#lib/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Leads to the city's identity provider: a link, because a form may not be sent on to another site. */
export const GET: RequestHandler = async (event) => {
  const back = ownPath(event.url.searchParams.get('zurueck'));
  const { body } = await askSignIn(event, 'POST /sign-in/social', { provider: 'oidc', callbackURL: back });
  redirect(303, typeof body.url === 'string' ? body.url : `${localizeHref('/anmelden')}?error=city`);
};
