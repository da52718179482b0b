import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, ownPath } from '#lib/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Leads to the city's identity provider: a link, because a form may not be sent on to another site. */
export const GET: RequestHandler = async (event) => {
  const back = ownPath(event.url.searchParams.get('zurueck'));
  const { body } = await askSignIn(event, 'POST /sign-in/social', { provider: 'oidc', callbackURL: back });
  if (typeof body.url !== 'string') redirect(303, `${localizeHref('/anmelden')}?error=city`);
  // another site, which the configuration of this server names
  redirect(303, body.url, { external: true });
};
