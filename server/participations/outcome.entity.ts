import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Operation } from '../operations/operation.entity.ts';
import { OutcomeKind } from './codes.ts';
import { Participation } from './participation.entity.ts';

/** A dated result of one person: job, training, certificate, course admission. */
@Entity({ tableName: 'outcome' })
export class Outcome {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Participation, { ref: true })
  participation!: Ref<Participation>;

  @Enum({ items: () => OutcomeKind })
  kind!: OutcomeKind;

  @Property({ type: 'date' })
  occurredOn!: string;
}
