import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn } from '#lib/sign-in.server.ts';
import type { RequestHandler } from './$types';

/** Signs out here. */
export const POST: RequestHandler = async (event) => {
  await askSignIn(event, 'POST /sign-out');
  redirect(303, localizeHref('/'));
};
