import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability, requireAbility } from '../policies.ts';
import { endOwnSession, endOwnSessions, ownSessions } from './own-sessions.ts';
import { createOwnToken, ownTokens, revokeOwnToken } from './own-tokens.ts';
import { Session } from './session.type.ts';
import { NewToken, Token } from './token.type.ts';

@Resolver()
export class OwnAccessResolver {
  @Query(() => [Session], { description: 'Where you are signed in, last used first.' })
  sessions(@Ctx() { viewer, pool }: Context): Promise<Session[]> {
    requireAbility(viewer, Ability.MANAGE_OWN_SESSIONS);
    return ownSessions(pool, viewer);
  }

  @Mutation(() => Boolean, { description: 'Signs you out in one place; always true.' })
  endSession(
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
    @Ctx() { viewer, pool }: Context,
  ): Promise<boolean> {
    requireAbility(viewer, Ability.MANAGE_OWN_SESSIONS);
    return endOwnSession(pool, viewer, id);
  }

  @Mutation(() => Int, { description: 'Signs you out everywhere, here too; the number of sessions that have ended.' })
  endSessions(@Ctx() { viewer, pool }: Context): Promise<number> {
    requireAbility(viewer, Ability.MANAGE_OWN_SESSIONS);
    return endOwnSessions(pool, viewer);
  }

  @Query(() => [Token], { description: 'Your tokens that hold, newest first.' })
  tokens(@Ctx() { viewer, pool }: Context): Promise<Token[]> {
    requireAbility(viewer, Ability.MANAGE_OWN_TOKENS);
    return ownTokens(pool, viewer);
  }

  @Mutation(() => NewToken, { description: 'Makes a token for a program, in your role and for your provider.' })
  createToken(
    @Arg('name', () => String, { description: 'What it is for, at most 80 characters.' }) name: string,
    @Arg('days', () => Int, { description: 'For how many days it holds, 1 to 366.' }) days: number,
    @Ctx() { viewer, pool }: Context,
  ): Promise<NewToken> {
    requireAbility(viewer, Ability.MANAGE_OWN_TOKENS);
    return createOwnToken(pool, viewer, name, days);
  }

  @Mutation(() => Boolean, { description: 'Ends one of your tokens at once; always true.' })
  revokeToken(
    @Arg('id', () => ID, { description: 'Id of the token.' }) id: string,
    @Ctx() { viewer, pool }: Context,
  ): Promise<boolean> {
    requireAbility(viewer, Ability.MANAGE_OWN_TOKENS);
    return revokeOwnToken(pool, viewer, id);
  }
}
