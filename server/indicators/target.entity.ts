import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { FieldOfAction } from '../operations/field-of-action.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Gender } from '../participations/codes.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { IndicatorReference } from './indicator-reference.entity.ts';

@ObjectType({ implements: Node, description: 'A value that an indicator shall reach by a day (Soll).' })
@Entity({ tableName: 'target' })
@Check({ name: 'target_validity_in_order', expression: 'superseded_on >= valid_from' })
@Check({ name: 'target_not_negative', expression: 'value >= 0' })
export class Target extends Node {
  @ManyToOne(() => Operation, { ref: true })
  @Related('Operation that the target was set for.')
  operation!: Ref<Operation>;

  @Field(() => String, { description: 'Code of the indicator.' })
  @ManyToOne(() => IndicatorReference, { fieldName: 'indicator_code', mapToPk: true })
  @Filter()
  @Order()
  indicatorCode!: string;

  @ManyToOne(() => FieldOfAction, { ref: true, nullable: true })
  @Related('Pillar, where the target is for one pillar only.')
  fieldOfAction!: Ref<FieldOfAction> | null;

  @ManyToOne(() => Measure, { ref: true, nullable: true })
  @Related('Measure, where the target is for one measure only.')
  measure!: Ref<Measure> | null;

  @Field(() => Gender, { nullable: true, description: 'Gender, where the target is for one gender only.' })
  @Enum({ items: () => Gender, nullable: true })
  @Filter()
  gender!: Gender | null;

  @Field(() => LocalDate, {
    description: 'Day by which the value shall be reached. Targets of one series with different days are the path of its plan.',
  })
  @Property({ type: 'date' })
  @Filter()
  @Order()
  dueOn!: string;

  @Field(() => Float, { description: 'The value to reach, in the unit of the indicator.' })
  @Property({ type: 'double' })
  value!: number;

  @Field(() => Boolean, { description: 'True for an invented target of the demonstration.' })
  @Property({ type: 'boolean', default: false })
  @Filter()
  isExample!: boolean;

  @Field(() => LocalDate, { description: 'Day from which the target is in force. Figures of an earlier cut-off do not know it.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Day from which another target takes its place, or none any more; figures of an earlier cut-off still show this one. Null while in force.',
  })
  @Property({ type: 'date', nullable: true })
  @Filter()
  supersededOn!: string | null;

  @Field(() => String, { description: 'Decision or publication that set the target.' })
  @Property({ type: 'text' })
  source!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the decision; null where none is known.' })
  @Property({ type: 'date', nullable: true })
  @Filter()
  decidedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the paper that was decided on (Drucksache); null where none is known.',
  })
  @Property({ type: 'text', nullable: true })
  @Filter()
  paperNumber!: string | null;
}
