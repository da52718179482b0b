import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { Operation } from './operation.entity.ts';

export enum FieldOfActionCode {
  SPURWECHSEL = 'SPURWECHSEL',
  SOCIAL_PARTICIPATION = 'SOCIAL_PARTICIPATION',
  LANGUAGE_LITERACY = 'LANGUAGE_LITERACY',
}
registerEnumType(FieldOfActionCode, {
  name: 'FieldOfActionCode',
  description: 'Pillar of a KIM operation.',
  valuesConfig: {
    SPURWECHSEL: { description: 'Work: better chances of employment, also with insecure residence status.' },
    SOCIAL_PARTICIPATION: {
      description: 'Social participation: girls, women, families, people with special needs; sensitising men.',
    },
    LANGUAGE_LITERACY: { description: 'Low-threshold language support and literacy.' },
  },
});

@ObjectType({ implements: Node, description: 'Pillar of an operation (Säule, Handlungsfeld).' })
@Entity({ tableName: 'field_of_action' })
@Unique({ properties: ['operation', 'code'] })
export class FieldOfAction extends Node {
  @ManyToOne(() => Operation, { ref: true })
  @Related('Operation that the pillar belongs to.')
  operation!: Ref<Operation>;

  @Field(() => FieldOfActionCode, { description: 'Which pillar.' })
  @Enum({ items: () => FieldOfActionCode })
  @Filter()
  code!: FieldOfActionCode;

  @Field(() => String, { description: 'Name, German.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'Name, English.' })
  @Property({ type: 'string' })
  nameEn!: string;

  @Field(() => String, { description: 'What the pillar is about, German.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => String, { description: 'What the pillar is about, English.' })
  @Property({ type: 'text' })
  summaryEn!: string;

  @Field(() => Int, { description: 'Place in the order of pillars, from 1.' })
  @Property({ type: 'smallint' })
  @Order()
  position!: number;

  @Field(() => String, { description: 'Where the description comes from.' })
  @Property({ type: 'text' })
  source!: string;

  @OneToMany(
    () => Measure,
    (measure) => measure.fieldOfAction,
  )
  @Related('Measures in the pillar.')
  measures = new Collection<Measure>(this);
}
