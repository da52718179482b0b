import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { FigureTable } from '../indicators/figure.type.ts';
import { Language } from '../indicators/figures.input.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { LocalDate } from '../scalars.ts';
import { asReader, forgetSnapshots, indexOf, visibleSnapshots } from './library.ts';
import { presentCell, presentTable } from './present.ts';
import { freezeSnapshot, releaseSnapshot } from './publish.ts';
import { refusals } from './refusal.ts';
import { PublishedCell, PublishedTable, Snapshot, SnapshotAudit, SnapshotConnection } from './snapshot.type.ts';
import { byOf, DATE } from './snapshot-arguments.ts';
import { pageOf } from './snapshot-list.ts';
import { weighChanges, weighDocument, weighTables } from './snapshot-weight.ts';
import { documentBytes, type SnapshotHead } from './store.ts';
import { inOwnTime, LANGUAGE } from './waiting.ts';

@Resolver(() => Snapshot)
export class SnapshotResolver {
  @Query(() => SnapshotConnection, { description: 'Snapshots that you may read, all revisions, newest first.' })
  async snapshots(
    @Ctx() context: Context,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Size of the page, at most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on after.' }) after?: string | null,
  ): Promise<SnapshotConnection> {
    return pageOf((await visibleSnapshots(context, operation)).toReversed(), first, after ?? null);
  }

  @Query(() => Snapshot, {
    nullable: true,
    description: 'The snapshot of a date, by default its newest revision; null where you can read none.',
  })
  async snapshot(
    @Ctx() context: Context,
    @Arg('date', () => LocalDate, DATE) date: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('revision', () => Int, { nullable: true, description: 'A certain revision.' }) revision?: number | null,
  ): Promise<Snapshot | null> {
    const visible = await visibleSnapshots(context, operation);
    return visible.findLast((head) => head.date === date && (revision == null || head.revision === revision)) ?? null;
  }

  @Extensions({ weigh: weighTables })
  @FieldResolver(() => [PublishedTable], { description: 'Everything that is public about the date.' })
  async tables(
    @Root() head: SnapshotHead,
    @Ctx() context: Context,
    @Arg('ids', () => [String], { nullable: true, description: 'Only these tables.' }) ids?: string[] | null,
  ): Promise<PublishedTable[]> {
    const { document } = await indexOf(asReader(context), head);
    return document.tables.filter(({ id }) => !ids || ids.includes(id)).map(presentTable);
  }

  @Extensions({ weigh: weighChanges })
  @FieldResolver(() => [PublishedCell], { description: 'Cells that say something else than the released revision before.' })
  async changes(@Root() head: SnapshotHead, @Ctx() context: Context): Promise<PublishedCell[]> {
    const { document } = await indexOf(asReader(context), head);
    return document.tables.flatMap(({ cells }) => cells.filter(({ isRevised }) => isRevised).map(presentCell));
  }

  @FieldResolver(() => [Snapshot], {
    description: 'All revisions of the date that you may read, this one included, oldest first.',
  })
  async revisions(@Root() { operation, date }: SnapshotHead, @Ctx() context: Context): Promise<Snapshot[]> {
    return (await visibleSnapshots(context, operation)).filter((head) => head.date === date);
  }

  @FieldResolver(() => SnapshotAudit, { description: 'What the audit of disclosure control looked at and found.' })
  async audit(@Root() head: SnapshotHead, @Ctx() context: Context): Promise<SnapshotAudit> {
    const { document } = await indexOf(asReader(context), head);
    const { passed, cells, withheld } = document.protection.audit;
    return { passed, cells, withheld };
  }

  @Extensions({ weigh: weighDocument })
  @FieldResolver(() => String, {
    description: 'The frozen document: JSON in the canonical form of RFC 8785, the same bytes at all times.',
  })
  async document(@Root() { id }: SnapshotHead, @Ctx() context: Context): Promise<string> {
    return (await documentBytes(asReader(context), id)).toString();
  }

  @Mutation(() => Snapshot, {
    description: 'Freezes the figures of a date as the records are now; not yet public. For COORDINATION.',
  })
  async freezeSnapshot(
    @Ctx() context: Context,
    @Arg('date', () => LocalDate, DATE) date: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'What a correction corrects; needed from the second revision on.',
    })
    reason?: string | null,
  ): Promise<Snapshot> {
    requireAbility(context.viewer, Ability.PUBLISH_SNAPSHOTS);
    await inOwnTime(context, language, () => {
      if (date > context.today) throw refusals.notOver(date);
      return freezeSnapshot(context.transaction, { operation, date, reason: reason ?? null, ...byOf(context) });
    });
    return this.#newest(context, operation, date);
  }

  @Mutation(() => Snapshot, {
    description: 'Makes the newest frozen revision of a date public, if the audit passes. For COORDINATION.',
  })
  async releaseSnapshot(
    @Ctx() context: Context,
    @Arg('date', () => LocalDate, DATE) date: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
  ): Promise<Snapshot> {
    requireAbility(context.viewer, Ability.PUBLISH_SNAPSHOTS);
    await inOwnTime(context, language, () => releaseSnapshot(context.transaction, { operation, date, ...byOf(context) }));
    return this.#newest(context, operation, date);
  }

  async #newest(context: Context, operation: string, date: string): Promise<Snapshot> {
    forgetSnapshots(context);
    const head = (await visibleSnapshots(context, operation)).findLast((each) => each.date === date);
    if (!head) throw notFound(`There is no snapshot of ${date}.`);
    return head;
  }
}

@Resolver(() => FigureTable)
export class FigureTableResolver {
  @FieldResolver(() => Snapshot, {
    nullable: true,
    description: 'The snapshot that the figures were read from; null for live ones.',
  })
  snapshot(@Root() { head }: FigureTable & { head?: SnapshotHead }): Snapshot | null {
    return head ?? null;
  }
}
