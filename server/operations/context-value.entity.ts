import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { Municipality } from './municipality.entity.ts';

@ObjectType({ implements: Node, description: 'One published statistical value of a municipality and year.' })
@Entity({ tableName: 'context_value' })
@Unique({ properties: ['municipality', 'code', 'year'] })
export class ContextValue extends Node {
  @ManyToOne(() => Municipality, { ref: true })
  @Related('Body that the value is about.')
  municipality!: Ref<Municipality>;

  @Field(() => String, { description: 'Which statistic, such as FOREIGN_POPULATION_SHARE.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  code!: string;

  @Field(() => Int, { description: 'Reference year; the day is 31 December.' })
  @Property({ type: 'integer' })
  @Filter()
  @Order()
  year!: number;

  @Field(() => Float, { description: 'The value as published, in `unit`.' })
  @Property({ type: 'double' })
  @Filter()
  value!: number;

  @Field(() => String, { description: 'Unit of the value, such as PERCENT.' })
  @Property({ type: 'string' })
  unit!: string;

  @Field(() => String, { description: 'Publisher and table.' })
  @Property({ type: 'text' })
  source!: string;
}
