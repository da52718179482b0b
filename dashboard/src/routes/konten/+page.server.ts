import { fail, redirect } from '@sveltejs/kit';
import { isRefusal, query } from '#lib/api.ts';
import {
  AccountsDocument,
  ChangeAccountRoleDocument,
  DisableAccountDocument,
  InviteAccountDocument,
  type Role,
} from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { fields, requireAbility } from '#lib/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { viewer } = await event.parent();
  requireAbility(event, viewer, 'MANAGE_ACCOUNTS');
  const search = event.url.searchParams.get('suche') ?? '';
  const { accounts, providers } = await query(event, AccountsDocument, { search });
  return { accounts, providers: providers.nodes, search };
}) satisfies PageServerLoad;

/** What came of a form; a mistake in it is a sentence. */
async function answer<Result>(work: Promise<Result>) {
  try {
    return { result: await work };
  } catch (thrown) {
    if (isRefusal(thrown, 400, 404)) return { problem: isRefusal(thrown, 404) ? m.gone() : m.accounts_wrong() };
    throw thrown;
  }
}

const toList = (): never => redirect(303, localizeHref('/konten'));

export const actions = {
  einladen: async (event) => {
    const typed = (await fields(event, 'email', 'role', 'provider')) as { email: string; role: Role; provider: string };
    const { email, role, provider } = typed;
    const invitation = { email, role, providerSlug: provider || null };
    const { result, problem } = await answer(query(event, InviteAccountDocument, invitation));
    return result ? { link: `${event.url.origin}${result.inviteAccount.path}` } : fail(400, { problem, typed });
  },
  rolle: async (event) => {
    const { id, role, provider } = await fields(event, 'id', 'role', 'provider');
    const change = { id, role: role as Role, providerSlug: provider || null };
    const { problem } = await answer(query(event, ChangeAccountRoleDocument, change));
    return problem ? fail(400, { problem }) : toList();
  },
  sperren: async (event) => {
    const { id, disable } = await fields(event, 'id', 'disable');
    const { problem } = await answer(query(event, DisableAccountDocument, { id, isDisabled: disable === 'true' }));
    return problem ? fail(400, { problem }) : toList();
  },
} satisfies Actions;
