import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';

@ObjectType({ implements: Node, description: 'Who runs measures of an operation (Träger).' })
@Entity({ tableName: 'provider' })
export class Provider extends Node {
  @ManyToOne(() => Operation, { ref: true })
  @Related('Operation in which the provider runs measures.')
  operation!: Ref<Operation>;

  @Field(() => String, { description: 'Short name in addresses and arguments.' })
  @Property({ type: 'string', unique: true })
  @Filter()
  @Order()
  slug!: string;

  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the provider does, German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'What the provider does, English.' })
  @Property({ type: 'text', nullable: true })
  summaryEn!: string | null;

  @OneToMany(
    () => Measure,
    (measure) => measure.provider,
  )
  @Related('Measures that the provider runs.')
  measures = new Collection<Measure>(this);
}
