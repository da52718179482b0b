import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Instant, LocalDate } from '../scalars.ts';
import { SnapshotWorkKind, SnapshotWorkState } from './snapshot-work.ts';

registerEnumType(SnapshotWorkKind, {
  name: 'SnapshotWorkKind',
  description: 'What is being done with a reporting date.',
  valuesConfig: {
    FREEZE: { description: 'its figures are counted, protected, audited and stored' },
    RELEASE: { description: 'what is frozen is audited anew and made public' },
  },
});
registerEnumType(SnapshotWorkState, {
  name: 'SnapshotWorkState',
  description: 'How far it is.',
  valuesConfig: {
    RUNNING: { description: 'it goes on; ask again in a few seconds' },
    DONE: { description: 'done' },
    FAILED: { description: 'nothing was changed; `problem` says why' },
  },
});

@ObjectType({ description: 'Freezing or releasing of a reporting date, which goes on after the answer that began it.' })
export class SnapshotWork {
  @Field(() => SnapshotWorkKind, { description: 'What is being done.' })
  kind!: SnapshotWorkKind;

  @Field(() => LocalDate, { description: 'The reporting date.' })
  date!: string;

  @Field(() => SnapshotWorkState, { description: 'How far it is.' })
  state!: SnapshotWorkState;

  @Field(() => Instant, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => Instant, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed and what to do, German.' })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed and what to do, English.' })
  problemEn!: string | null;
}
