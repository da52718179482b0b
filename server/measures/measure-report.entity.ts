import type { Ref } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Operation } from '../operations/operation.entity.ts';
import { Measure } from './measure.entity.ts';

/** What a provider reports of its measure on a day: it holds until the next report. Counts of people: they leave the server as figures only. */
@Entity({ tableName: 'measure_report' })
@Unique({ properties: ['measure', 'reportedOn'] })
@Check({ name: 'measure_report_says_something', expression: 'places is not null or waiting is not null' })
@Check({ name: 'measure_report_places_not_negative', expression: 'places >= 0' })
@Check({ name: 'measure_report_waiting_not_negative', expression: 'waiting >= 0' })
export class MeasureReport {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Measure, { ref: true })
  measure!: Ref<Measure>;

  @Property({ type: 'date' })
  reportedOn!: string;

  /** places from this day on; null where nothing was said about them */
  @Property({ type: 'integer', nullable: true })
  places!: number | null;

  /** people on the waiting list; null where nothing was said about it */
  @Property({ type: 'integer', nullable: true })
  waiting!: number | null;
}
