import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { deletionRuns } from './deletion-runs.ts';
import { erasePerson, planDeletion, runDeletion } from './erase.ts';
import { doerOf } from './in-name-of.ts';
import { presentPlan } from './present.ts';
import { legalReason, refusal } from './reasons.ts';
import { DeletionReport, DeletionRun, ErasureAnswer } from './retention.type.ts';

/** Erasure after the retention, and at the request of one person. */
@Resolver()
export class ErasureResolver {
  @Query(() => DeletionReport, {
    description: 'What a deletion run would do today; changes nothing. For COORDINATION and AUDITOR.',
  })
  async deletionPlan(
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction, tablesOfPeople, today }: Context,
  ): Promise<DeletionReport> {
    requireAbility(viewer, Ability.READ_DELETION_REPORTS);
    return presentPlan(await transaction((query) => planDeletion(query, tablesOfPeople, { operation, today })));
  }

  @Query(() => [DeletionRun], {
    description: 'Deletions of an operation that were carried out, newest first, at most 200. For COORDINATION and AUDITOR.',
  })
  async deletionRuns(
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction }: Context,
  ): Promise<DeletionRun[]> {
    requireAbility(viewer, Ability.READ_DELETION_REPORTS);
    return transaction((query) => deletionRuns(query, operation));
  }

  @Mutation(() => DeletionReport, {
    description: 'Erases the records of everybody in an operation whose retention is over. For COORDINATION.',
  })
  async runDeletion(
    @Arg('confirmation', () => String, { description: '`confirmation` of `deletionPlan`.' }) confirmation: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction, tablesOfPeople, today }: Context,
  ): Promise<DeletionReport> {
    requireAbility(viewer, Ability.PROTECT_DATA);
    const run = { operation, today, confirmation, doer: doerOf(viewer) };
    return presentPlan(await transaction((query) => runDeletion(query, tablesOfPeople, run)));
  }

  @Mutation(() => ErasureAnswer, {
    description: 'Erases one person at his or her request, or says why the law keeps the records. For COORDINATION.',
  })
  async eraseParticipant(
    @Arg('pseudonym', () => String, { description: 'Pseudonym of the person.' }) pseudonym: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction, tablesOfPeople, today }: Context,
  ): Promise<ErasureAnswer> {
    requireAbility(viewer, Ability.PROTECT_DATA);
    const request = { operation, pseudonym, today, doer: doerOf(viewer) };
    const kept = await transaction((query) => erasePerson(query, tablesOfPeople, request));
    const reason = kept && legalReason(kept);
    const answer = reason && refusal(reason);
    return { isErased: !answer, refusal: answer?.de ?? null, refusalEn: answer?.en ?? null };
  }
}
