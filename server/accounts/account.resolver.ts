import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Role } from '../auth/viewer.ts';
import type { Context } from '../context.ts';
import { Ability, requireAbility } from '../policies.ts';
import { Account, Invitation } from './account.type.ts';
import { changeRole, disable, inviteAccount, listAccounts } from './accounts.ts';

const PROVIDER = 'Short name of the own provider, with role PROVIDER only.';

@Resolver()
export class AccountResolver {
  @Query(() => [Account], { description: 'Accounts by name, at most 200; for role ADMIN.' })
  accounts(
    @Arg('search', () => String, { defaultValue: '', description: 'Part of a name or of an address.' }) search: string,
    @Ctx() { viewer, pool }: Context,
  ): Promise<Account[]> {
    requireAbility(viewer, Ability.MANAGE_ACCOUNTS);
    return listAccounts(pool, search);
  }

  @Mutation(() => Invitation, {
    description: 'Invites somebody to an account, or an existing account to begin anew; nothing is sent. For role ADMIN.',
  })
  inviteAccount(
    @Arg('email', () => String, { description: 'Whom the invitation is for.' }) email: string,
    @Arg('role', () => Role, { description: 'Role of the account.' }) role: Role,
    @Arg('providerSlug', () => String, { nullable: true, description: PROVIDER }) providerSlug: string | null,
    @Ctx() { viewer, pool }: Context,
  ): Promise<Invitation> {
    requireAbility(viewer, Ability.MANAGE_ACCOUNTS);
    return inviteAccount(pool, viewer, { email, role, providerSlug: providerSlug ?? null });
  }

  @Mutation(() => Account, { description: 'Changes role and provider and signs the person out everywhere. For role ADMIN.' })
  changeAccountRole(
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
    @Arg('role', () => Role, { description: 'New role.' }) role: Role,
    @Arg('providerSlug', () => String, { nullable: true, description: PROVIDER }) providerSlug: string | null,
    @Ctx() { viewer, pool }: Context,
  ): Promise<Account> {
    requireAbility(viewer, Ability.MANAGE_ACCOUNTS);
    return changeRole(pool, viewer, { id, role, providerSlug: providerSlug ?? null });
  }

  @Mutation(() => Account, { description: 'Disables an account and signs it out everywhere, or enables it. For role ADMIN.' })
  disableAccount(
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
    @Arg('isDisabled', () => Boolean, { description: 'False: people can sign in again.' }) isDisabled: boolean,
    @Ctx() { viewer, pool }: Context,
  ): Promise<Account> {
    requireAbility(viewer, Ability.MANAGE_ACCOUNTS);
    return disable(pool, viewer, id, isDisabled);
  }
}
