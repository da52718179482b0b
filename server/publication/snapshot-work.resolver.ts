import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Language } from '../indicators/figures.input.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { LocalDate } from '../scalars.ts';
import { freezeSnapshot, releaseSnapshot } from './publish.ts';
import { refusals } from './refusal.ts';
import { byOf, DATE } from './snapshot-arguments.ts';
import { beginWork, SnapshotWorkKind, type Work, workOf } from './snapshot-work.ts';
import { SnapshotWork } from './snapshot-work.type.ts';
import { inOwnTime, LANGUAGE } from './waiting.ts';

/** Freezing and releasing for pages: a request that waits for minutes would not come through every proxy. */
@Resolver()
export class SnapshotWorkResolver {
  @Query(() => SnapshotWork, {
    nullable: true,
    description: 'What was begun last, since the server was started; null where nothing was. For COORDINATION.',
  })
  snapshotWork(
    @Ctx() { viewer, transaction }: Context,
    @Arg('operation', () => String, OPERATION) operation: string,
  ): SnapshotWork | null {
    requireAbility(viewer, Ability.PUBLISH_SNAPSHOTS);
    const work = workOf(transaction, operation);
    return work && present(work);
  }

  @Mutation(() => SnapshotWork, {
    description: 'Like `freezeSnapshot`, without waiting for it: `snapshotWork` says what has become of it. For COORDINATION.',
  })
  beginFreezing(
    @Ctx() context: Context,
    @Arg('date', () => LocalDate, DATE) date: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'What a correction corrects; needed from the second revision on.',
    })
    reason?: string | null,
  ): Promise<SnapshotWork> {
    const { viewer, transaction, today } = context;
    requireAbility(viewer, Ability.PUBLISH_SNAPSHOTS);
    const request = { operation, date, reason: reason ?? null, ...byOf(context) };
    const work = { operation, kind: SnapshotWorkKind.FREEZE, date };
    return inOwnTime(context, language, () => {
      if (date > today) throw refusals.notOver(date);
      return present(beginWork(transaction, work, () => freezeSnapshot(transaction, request)));
    });
  }

  @Mutation(() => SnapshotWork, {
    description: 'Like `releaseSnapshot`, without waiting for it: `snapshotWork` says what has become of it. For COORDINATION.',
  })
  beginRelease(
    @Ctx() context: Context,
    @Arg('date', () => LocalDate, DATE) date: string,
    @Arg('revision', () => Int, { description: 'The revision that was looked at; a newer one is not released in its place.' })
    revision: number,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
  ): Promise<SnapshotWork> {
    const { viewer, transaction } = context;
    requireAbility(viewer, Ability.PUBLISH_SNAPSHOTS);
    const work = { operation, kind: SnapshotWorkKind.RELEASE, date };
    const request = { operation, date, revision, ...byOf(context) };
    return inOwnTime(context, language, () => present(beginWork(transaction, work, () => releaseSnapshot(transaction, request))));
  }
}

const present = ({ problem, ...work }: Work): SnapshotWork => ({
  ...work,
  problem: problem?.de ?? null,
  problemEn: problem?.en ?? null,
});
