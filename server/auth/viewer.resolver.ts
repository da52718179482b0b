import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Account } from '../accounts/account.type.ts';
import { findAccount } from '../accounts/accounts.ts';
import type { Context } from '../context.ts';
import { abilitiesOf, abilitiesOfPeople, accountOf, needsSecondFactor } from '../policies.ts';
import { Provider } from '../providers/provider.entity.ts';
import { Role } from './viewer.ts';
import { RoleRights, ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who asks, and what they may do.' })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    const { role, needsSecondFactor = false } = viewer;
    return { role, abilities: abilitiesOf(viewer), needsSecondFactor };
  }

  @Query(() => [RoleRights], { description: 'All roles, from the one that sees least.' })
  roles(): RoleRights[] {
    return Object.values(Role).map((role) => ({
      role,
      abilities: abilitiesOfPeople(role),
      needsSecondFactor: needsSecondFactor(role),
    }));
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'Account that one has signed in to; null for programs and without signing in.',
  })
  async account(@Ctx() { viewer, pool }: Context): Promise<Account | null> {
    return viewer.sessionId ? findAccount(pool, accountOf(viewer)) : null;
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'Own provider, in role PROVIDER.' })
  async provider(@Ctx() { viewer, reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return viewer.providerId === null ? null : reads.find(Provider, viewer.providerId, info);
  }
}
