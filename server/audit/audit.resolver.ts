import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badUserInput } from '../errors.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { Ability, requireAbility } from '../policies.ts';
import { ListQuery } from '../read/root.ts';
import { appendAll } from './append.ts';
import { AuditChain } from './audit-chain.type.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { GENESIS } from './chain.ts';

const STATE = `
  select coalesce(s.position, 0)::int as position, coalesce(s.hash, '${GENESIS}') as hash,
         to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "verifiedAt",
         (v.details ->> 'position')::int as "verifiedUntil", (v.details ->> 'whole')::boolean as "isWhole"
    from (select) one
    left join lateral (select position, hash from audit_chain order by position desc limit 1) s on true
    left join lateral (select at, details from audit_log where action = 'VERIFIED' order by id desc limit 1) v on true`;

/** The audit log, for role AUDITOR; reading it is written down too. */
@Resolver()
export class AuditResolver {
  @ListQuery(() => AuditEntry, { ability: Ability.READ_AUDIT_LOG, description: 'Who did what; for role AUDITOR.' })
  auditLog(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @Query(() => AuditChain, { description: 'State of the audit log; for role AUDITOR.' })
  async auditChain(@Ctx() { viewer, run }: Context): Promise<AuditChain> {
    requireAbility(viewer, Ability.READ_AUDIT_LOG);
    const [state] = await run<AuditChain>(STATE, [], viewer);
    return state as AuditChain;
  }

  @Mutation(() => Boolean, {
    description: 'Writes down that entries of the audit log leave as a file; always true. For role AUDITOR.',
  })
  async noteAuditExport(
    @Arg('rows', () => Int, { description: 'Number of entries in the file.' }) rows: number,
    @Ctx() { viewer, pool }: Context,
  ): Promise<boolean> {
    requireAbility(viewer, Ability.READ_AUDIT_LOG);
    const { actor, role } = viewer;
    await appendAll(pool, [{ action: 'EXPORTED', actor, role, subjectType: 'AuditEntry', details: { rows } }]);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Writes down that figures leave as a file; always true. For roles that read more than what is public.',
  })
  async noteFigureExport(
    @Arg('indicator', () => String, { description: 'Code of the indicator.' }) indicator: string,
    @Ctx() { viewer, pool }: Context,
  ): Promise<boolean> {
    requireAbility(viewer, Ability.READ_FROZEN_FIGURES);
    if (!findIndicator(indicator)) throw badUserInput(`There is no indicator "${indicator}".`);
    const { actor, role } = viewer;
    await appendAll(pool, [{ action: 'EXPORTED', actor, role, subjectType: 'Indicator', subjectId: indicator }]);
    return true;
  }
}
