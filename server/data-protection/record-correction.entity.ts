import type { Ref } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Measure } from '../measures/measure.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Participation } from '../participations/participation.entity.ts';

/** One value of a record about a person that was corrected. Never changed; it goes when the person's records go. */
@Entity({ tableName: 'record_correction' })
@Check({ name: 'record_correction_has_a_reason', expression: 'length(trim(reason)) between 3 and 500' })
export class RecordCorrection {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Participation, { ref: true })
  participation!: Ref<Participation>;

  /** the measure where an attendance was corrected; null for what is true of the person as such */
  @ManyToOne(() => Measure, { ref: true, nullable: true })
  measure!: Ref<Measure> | null;

  /** GraphQL type and key of the row */
  @Property({ type: 'text' })
  subjectType!: string;

  @Property({ type: 'integer' })
  subjectId!: number;

  /** name of the column in the attendance file, such as geschlecht */
  @Property({ type: 'text' })
  field!: string;

  /** in the words of the attendance file; null = not given */
  @Property({ type: 'text', nullable: true })
  before!: string | null;

  @Property({ type: 'text', nullable: true })
  after!: string | null;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  correctedAt!: Date;

  /** of whoever corrected it */
  @Property({ type: 'text' })
  role!: string;

  /** account or token, `user:ID`; null for none */
  @Property({ type: 'text', nullable: true })
  actor!: string | null;
}
