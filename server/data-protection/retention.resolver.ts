import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { LocalDate } from '../scalars.ts';
import { endHold, holdErasure, setLastPaymentYear } from './administer.ts';
import { doerOf } from './in-name-of.ts';
import { readRetention } from './operation-retention.ts';
import { presentRetention } from './present.ts';
import { HoldKindCode, Retention } from './retention.type.ts';

const actOf = ({ viewer, today }: Context) => ({ doer: doerOf(viewer), today });

/** Until when records about people are kept. */
@Resolver()
export class RetentionResolver {
  @Query(() => Retention, {
    description: 'Until when records about people are kept, and why. For COORDINATION and AUDITOR.',
  })
  async retention(
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction, today }: Context,
  ): Promise<Retention> {
    requireAbility(viewer, Ability.READ_DELETION_REPORTS);
    return presentRetention(await transaction((query) => readRetention(query, operation, today)));
  }

  @Mutation(() => Retention, {
    description: 'Sets the year of the last payment, from which the retention counts. For COORDINATION.',
  })
  async setLastPaymentYear(
    @Arg('year', () => Int, { nullable: true, description: 'The year; null: not known yet.' }) year: number | null,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() context: Context,
  ): Promise<Retention> {
    requireAbility(context.viewer, Ability.PROTECT_DATA);
    await context.unitOfWork((em) => setLastPaymentYear(em, operation, year ?? null));
    return this.retention(operation, context);
  }

  @Mutation(() => Retention, { description: 'Lets the retention period stand still from a day on. For COORDINATION.' })
  async holdErasure(
    @Arg('kind', () => HoldKindCode, { description: 'Why.' }) kind: HoldKindCode,
    @Arg('reason', () => String, { description: 'Reference of the proceedings or the request, without names.' }) reason: string,
    @Arg('beganOn', () => LocalDate, { description: 'First day.' }) beganOn: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() context: Context,
  ): Promise<Retention> {
    requireAbility(context.viewer, Ability.PROTECT_DATA);
    await context.transaction((query) => holdErasure(query, operation, { kind, reason, beganOn }, actOf(context)));
    return this.retention(operation, context);
  }

  @Mutation(() => Retention, { description: 'Ends a hold; its days are added to the period. For COORDINATION.' })
  async endHold(
    @Arg('id', () => Int, { description: 'Number of the hold.' }) id: number,
    @Arg('endedOn', () => LocalDate, { description: 'Last day, already over.' }) endedOn: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() context: Context,
  ): Promise<Retention> {
    requireAbility(context.viewer, Ability.PROTECT_DATA);
    await context.transaction((query) => endHold(query, operation, id, endedOn, actOf(context)));
    return this.retention(operation, context);
  }
}
