import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Measure } from '../measures/measure.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { ExitReason } from './codes.ts';
import { Participation } from './participation.entity.ts';

/**
 * One person in one measure, from - to, with the situation after leaving. Two attendances of one person in one measure do
 * not overlap (exclusion constraint in the migration). The results that count are those of the last exit.
 */
@Entity({ tableName: 'attendance' })
@Unique({ properties: ['participation', 'measure', 'enteredOn'] })
@Check({ name: 'attendance_dates_in_order', expression: 'left_on >= entered_on' })
@Check({ name: 'attendance_hours_not_negative', expression: 'hours >= 0' })
@Check({ name: 'attendance_exit_needs_a_day', expression: 'left_on is not null or exit_reason is null' })
@Check({
  name: 'attendance_last_event_counts',
  expression: 'not (coalesce(after_job_searching, false) and coalesce(after_employed, false))',
})
export class Attendance {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Participation, { ref: true })
  participation!: Ref<Participation>;

  @ManyToOne(() => Measure, { ref: true })
  measure!: Ref<Measure>;

  @Property({ type: 'date' })
  enteredOn!: string;

  @Property({ type: 'date', nullable: true })
  leftOn!: string | null;

  /** when the row was first written, never changed; null where that is not known */
  @Property({ type: 'datetime', nullable: true, defaultRaw: 'now()' })
  recordedAt?: Date | null;

  @Property({ type: 'decimal', precision: 8, scale: 2, nullable: true })
  hours!: string | null;

  @Enum({ items: () => ExitReason, nullable: true })
  exitReason!: ExitReason | null;

  /** situation within 28 days after leaving; null = not given or not yet known */
  @Property({ type: 'boolean', nullable: true })
  afterJobSearching!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  afterEducation!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  afterQualification!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  afterEmployed!: boolean | null;

  /** six months after leaving */
  @Property({ type: 'boolean', nullable: true, fieldName: 'after_six_months_employed' })
  afterSixMonthsEmployed!: boolean | null;

  @Property({ type: 'boolean', nullable: true, fieldName: 'after_six_months_improved' })
  afterSixMonthsImproved!: boolean | null;
}
