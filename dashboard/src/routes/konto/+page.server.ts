import { fail, redirect } from '@sveltejs/kit';
import { isRefusal, query } from '#lib/api.ts';
import {
  CreateTokenDocument,
  EndSessionDocument,
  EndSessionsDocument,
  OwnAccessDocument,
  RevokeTokenDocument,
} from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askSignIn, fields, requireAccount } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

const nothing = { sessions: [], tokens: [] };

export const load = (async (event) => {
  const { viewer } = await event.parent();
  const account = requireAccount(event, viewer);
  // who still lacks the second factor may do nothing here but set it up
  const own = viewer.abilities.includes('MANAGE_OWN_SESSIONS') ? await query(event, OwnAccessDocument, {}) : nothing;
  return { account, ...own };
}) satisfies PageServerLoad;

/** Ends something that may be gone already. */
async function end(work: Promise<unknown>) {
  try {
    await work;
  } catch (thrown) {
    if (isRefusal(thrown, 404)) return fail(404, { problem: m.gone() });
    throw thrown;
  }
  redirect(303, localizeHref('/konto'));
}

export const actions = {
  passwort: async (event) => {
    const { current, password } = await fields(event, 'current', 'password');
    if (password.length < 12) return fail(400, { problem: m.password_short() });
    if (password.length > 128) return fail(400, { problem: m.password_long() });
    const change = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
    const { status } = await askSignIn(event, 'POST /change-password', change);
    if (status === 429) return fail(429, { problem: m.sign_in_wait() });
    if (status !== 200) return fail(400, { problem: m.password_wrong() });
    redirect(303, `${localizeHref('/konto')}?geaendert=passwort`);
  },
  codes: async (event) => {
    const { password } = await fields(event, 'password');
    const { status, body } = await askSignIn(event, 'POST /two-factor/generate-backup-codes', { password });
    if (status !== 200) return fail(400, { problem: status === 429 ? m.sign_in_wait() : m.password_wrong() });
    return { codes: body.backupCodes as string[] };
  },
  sitzung: async (event) => end(query(event, EndSessionDocument, await fields(event, 'id'))),
  ueberall: async (event) => {
    await query(event, EndSessionsDocument, {});
    redirect(303, localizeHref('/anmelden'));
  },
  schluessel: async (event) => {
    const { name, days } = await fields(event, 'name', 'days');
    if (!/^\d{1,3}$/.test(days)) return fail(400, { problem: m.tokens_wrong() });
    try {
      const { createToken } = await query(event, CreateTokenDocument, { name, days: Number(days) });
      return { secret: createToken.secret };
    } catch (thrown) {
      if (isRefusal(thrown, 400)) return fail(400, { problem: m.tokens_wrong() });
      throw thrown;
    }
  },
  widerrufen: async (event) => end(query(event, RevokeTokenDocument, await fields(event, 'id'))),
} satisfies Actions;
