import type { Pool } from 'pg';
import { acting } from '../audit/acting.ts';
import { invite } from '../auth/invitations.ts';
import { Role, type Viewer } from '../auth/viewer.ts';
import { badUserInput, notFound } from '../errors.ts';
import { accountOf } from '../policies.ts';
import type { Account, Invitation } from './account.type.ts';

/** Accounts of one answer; the search narrows them down. */
const MOST = 200;

const SELECT = `
  select u.id, u.name, u.email, u.role, u."providerSlug", p.name as "providerName", u."twoFactorEnabled" as "hasSecondFactor",
         u."isDisabled", (select max(s."updatedAt") from auth.session s where s."userId" = u.id) as "lastUsedAt",
         exists (select from auth.account a where a."userId" = u.id and a."providerId" = 'credential') as "hasPassword"
    from auth.user u left join provider p on p.slug = u."providerSlug"`;

/** Accounts whose name or address contains the text, by name; at most 200. */
export async function listAccounts(pool: Pool, search: string): Promise<Account[]> {
  const text = search.trim().toLowerCase();
  const { rows } = await pool.query<Account>(
    `${SELECT} where position($1 in lower(u.name)) > 0 or position($1 in u.email) > 0 order by lower(u.name), u.id limit ${MOST}`,
    [text],
  );
  return rows;
}

/** @throws NOT_FOUND */
export async function findAccount(pool: Pool, id: string): Promise<Account> {
  const { rows } = await pool.query<Account>(`${SELECT} where u.id = $1`, [id]);
  if (!rows[0]) throw notFound('There is no account with this id.');
  return rows[0];
}

/** @throws BAD_USER_INPUT for no address, and for a role and a provider that do not go together */
export async function inviteAccount(
  pool: Pool,
  viewer: Viewer,
  { email, role, providerSlug }: { email: string; role: Role; providerSlug: string | null },
): Promise<Invitation> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) throw badUserInput('email must be an address such as name@example.org.');
  await requireRole(pool, role, providerSlug);
  if ((await findAccount(pool, accountOf(viewer))).email === email.trim().toLowerCase()) throw ownAccount();
  return { path: await invite(pool, '', { email, role, providerSlug, invitedBy: viewer.actor ?? null }) };
}

/** Changes role and provider; the person is signed out everywhere. @throws BAD_USER_INPUT, NOT_FOUND */
export async function changeRole(
  pool: Pool,
  viewer: Viewer,
  { id, role, providerSlug }: { id: string; role: Role; providerSlug: string | null },
): Promise<Account> {
  if (id === accountOf(viewer)) throw ownAccount();
  await requireRole(pool, role, providerSlug);
  const text = `update auth.user set role = $2, "providerSlug" = $3, "updatedAt" = now() where id = $1`;
  await acting(pool, viewer, (client) => client.query(text, [id, role, providerSlug]));
  return findAccount(pool, id);
}

/** Lets nobody sign in to an account any more, or lets them again. @throws BAD_USER_INPUT, NOT_FOUND */
export async function disable(pool: Pool, viewer: Viewer, id: string, isDisabled: boolean): Promise<Account> {
  if (id === accountOf(viewer)) throw ownAccount();
  const text = `update auth.user set "isDisabled" = $2, "updatedAt" = now() where id = $1`;
  await acting(pool, viewer, (client) => client.query(text, [id, isDisabled]));
  return findAccount(pool, id);
}

/** Nobody can take the last way in away from themselves. */
const ownAccount = () => badUserInput('This is your own account: please ask another person in role ADMIN.');

async function requireRole(pool: Pool, role: Role, providerSlug: string | null): Promise<void> {
  if (role === Role.PUBLIC) throw badUserInput('role PUBLIC needs no account; choose another one.');
  if ((role === Role.PROVIDER) !== (providerSlug !== null))
    throw badUserInput('providerSlug belongs to role PROVIDER, and only to it.');
  if (providerSlug !== null && !(await pool.query('select from provider where slug = $1', [providerSlug])).rowCount)
    throw badUserInput(`There is no provider ${JSON.stringify(providerSlug)}.`);
}
