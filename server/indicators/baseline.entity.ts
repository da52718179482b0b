import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { IndicatorReference } from './indicator-reference.entity.ts';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly a date is known.',
  valuesConfig: {
    DAY: { description: 'To the day.' },
    MONTH: { description: 'To the month; the date is its last day.' },
    YEAR: { description: 'To the year; the date is its last day.' },
  },
});

@ObjectType({ implements: Node, description: 'A published figure of the time before, with date and definition (Ausgangswert).' })
@Entity({ tableName: 'baseline' })
@Unique({ properties: ['operation', 'code'] })
export class Baseline extends Node {
  @ManyToOne(() => Operation, { ref: true })
  @Related('Operation that the figure is a baseline for.')
  operation!: Ref<Operation>;

  @Field(() => String, { description: 'Short name of the figure, unique within the operation.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  code!: string;

  @Field(() => String, { nullable: true, description: 'Indicator that it is the baseline of; null where definitions differ.' })
  @ManyToOne(() => IndicatorReference, { fieldName: 'indicator_code', mapToPk: true, nullable: true })
  @Filter()
  indicatorCode!: string | null;

  @Field(() => Float, { description: 'The value as published.' })
  @Property({ type: 'double' })
  value!: number;

  @Field(() => String, { description: 'Unit of the value, such as PERSONS.' })
  @Property({ type: 'string' })
  unit!: string;

  @Field(() => LocalDate, { description: 'Day of the value; the last day of month or year where `precision` says so.' })
  @Property({ type: 'date' })
  @Filter()
  @Order()
  asOf!: string;

  @Field(() => DatePrecision, { description: 'How exactly the date is known.' })
  @Enum({ items: () => DatePrecision })
  precision!: DatePrecision;

  @Field(() => String, { description: 'What was counted, German.' })
  @Property({ type: 'text' })
  definition!: string;

  @Field(() => String, { description: 'What was counted, English.' })
  @Property({ type: 'text' })
  definitionEn!: string;

  @Field(() => String, { description: 'Who published it.' })
  @Property({ type: 'text' })
  source!: string;
}
