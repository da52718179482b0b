import { Collection, type Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Target } from '../indicators/target.entity.ts';
import { FieldOfAction } from '../operations/field-of-action.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Provider } from '../providers/provider.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { Audience } from './audience.ts';

@ObjectType({ implements: Node, description: 'One offer that is run within an operation (Maßnahme).' })
@Entity({ tableName: 'measure' })
@Unique({ properties: ['operation', 'slug'] })
@Check({ name: 'measure_dates_in_order', expression: 'ends_on >= starts_on' })
@Check({ name: 'measure_places_not_negative', expression: 'places >= 0' })
export class Measure extends Node {
  @ManyToOne(() => Operation, { ref: true })
  @Related('Operation that the measure belongs to.')
  operation!: Ref<Operation>;

  @ManyToOne(() => Provider, { ref: true })
  @Related('Who runs the measure.')
  provider!: Ref<Provider>;

  @ManyToOne(() => FieldOfAction, { ref: true })
  @Related('Pillar of the measure.')
  fieldOfAction!: Ref<FieldOfAction>;

  @Field(() => String, { description: 'Short name in addresses and import files, unique within the operation.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  slug!: string;

  @Field(() => String, { description: 'Title, German.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  title!: string;

  @Field(() => String, { description: 'Title, English.' })
  @Property({ type: 'string' })
  titleEn!: string;

  @Field(() => String, { nullable: true, description: 'What is offered to whom, German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'What is offered to whom, English.' })
  @Property({ type: 'text', nullable: true })
  summaryEn!: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  @Filter()
  @Order()
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it is open.' })
  @Property({ type: 'date', nullable: true })
  @Filter()
  endsOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Places at one time, at the start of the offer; null where it has no fixed number. The indicator KIM_PLACES knows later changes.',
  })
  @Property({ type: 'integer', nullable: true })
  @Filter()
  places!: number | null;

  @Field(() => Boolean, { description: 'Low-threshold offer: visitors are counted as contacts, not as participants.' })
  @Property({ type: 'boolean', default: false })
  @Filter()
  isLowThreshold!: boolean;

  @Field(() => Audience, { description: 'Whom it is for. That nobody else is counted there is known to everybody.' })
  @Enum({ items: () => Audience, default: Audience.EVERYONE })
  @Filter()
  audience!: Audience;

  @OneToMany(
    () => Target,
    (target) => target.measure,
  )
  @Related('Targets that were set for the measure alone.')
  targets = new Collection<Target>(this);
}
