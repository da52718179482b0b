import { Collection, type Ref } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Baseline } from '../indicators/baseline.entity.ts';
import { Target } from '../indicators/target.entity.ts';
import { DEFAULT_THRESHOLDS } from '../indicators/target-comparison.ts';
import { Measure } from '../measures/measure.entity.ts';
import { Provider } from '../providers/provider.entity.ts';
import { Filter, Order, Related } from '../read/decorators.ts';
import { EurCents, LocalDate } from '../scalars.ts';
import { FieldOfAction } from './field-of-action.entity.ts';
import { Municipality } from './municipality.entity.ts';

@ObjectType({ implements: Node, description: 'The funded undertaking of one municipality, such as KIM Potsdam (Vorhaben).' })
@Entity({ tableName: 'operation' })
@Check({ name: 'operation_dates_in_order', expression: 'ends_on >= starts_on' })
@Check({ name: 'operation_money_not_negative', expression: 'esf_plus_eur_cents >= 0 and own_eur_cents >= 0' })
@Check({ name: 'operation_money_adds_up', expression: 'total_eur_cents = esf_plus_eur_cents + own_eur_cents' })
@Check({ name: 'operation_threshold_at_least_three', expression: 'disclosure_threshold >= 3' })
@Check({
  name: 'operation_assessment_in_order',
  expression: '0 < assessment_on_track and assessment_on_track < assessment_at_risk and assessment_at_risk < 1',
})
@Check({ name: 'operation_last_payment_year_possible', expression: 'last_payment_year between 2000 and 2200' })
export class Operation extends Node {
  @ManyToOne(() => Municipality, { ref: true })
  @Related('Body that runs the operation.')
  municipality!: Ref<Municipality>;

  @Field(() => String, { description: 'Short name in addresses and arguments, such as kim-potsdam.' })
  @Property({ type: 'string', unique: true })
  @Filter()
  @Order()
  slug!: string;

  @Field(() => String, { description: 'Name of the operation.' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  title!: string;

  @Field(() => String, { description: 'Funding programme: KIM, or WIB (Willkommen in Brandenburg).' })
  @Property({ type: 'string' })
  @Filter()
  @Order()
  programme!: string;

  @Field(() => String, { nullable: true, description: 'What the operation is about, German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'What the operation is about, English.' })
  @Property({ type: 'text', nullable: true })
  summaryEn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day; null where not published.' })
  @Property({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null where not published.' })
  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the award was made public.' })
  @Property({ type: 'date', nullable: true })
  @Filter()
  awardedOn!: string | null;

  @Field(() => EurCents, { nullable: true, description: 'ESF+ part of the award, in cents; null where not published.' })
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  @Filter()
  esfPlusEurCents!: number | null;

  @Field(() => EurCents, { nullable: true, description: 'Part that the municipality pays itself, in cents.' })
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  ownEurCents!: number | null;

  @Field(() => EurCents, { nullable: true, description: 'Total eligible cost, in cents: ESF+ part and own part.' })
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  totalEurCents!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'How own part and total were derived, where they are not published themselves.',
  })
  @Property({ type: 'text', nullable: true })
  derivation!: string | null;

  @Field(() => Boolean, { description: 'True if people and money in this operation are invented demonstration data.' })
  @Property({ type: 'boolean', default: false })
  @Filter()
  isDemo!: boolean;

  @Field(() => Int, { description: 'Counts below this are withheld in publications; at least 3.' })
  @Property({ type: 'smallint', default: 3 })
  disclosureThreshold!: number;

  @Field(() => Float, { description: 'On track: a value short of plan by at most this share of the plan, such as 0.05.' })
  @Property({ type: 'double', default: DEFAULT_THRESHOLDS.onTrack })
  assessmentOnTrack!: number;

  @Field(() => Float, {
    description: 'At risk: a value short of plan by more than `assessmentOnTrack` and at most this share; off track: by more.',
  })
  @Property({ type: 'double', default: DEFAULT_THRESHOLDS.atRisk })
  assessmentAtRisk!: number;

  /** year of the last payment to the beneficiary, from which the retention counts (data-protection/retention.ts); null: not yet known */
  @Property({ type: 'smallint', nullable: true })
  lastPaymentYear?: number | null;

  @Field(() => String, { description: 'Where the facts come from.' })
  @Property({ type: 'text' })
  source!: string;

  @OneToMany(
    () => FieldOfAction,
    (field) => field.operation,
  )
  @Related('Pillars of the operation.')
  fieldsOfAction = new Collection<FieldOfAction>(this);

  @OneToMany(
    () => Provider,
    (provider) => provider.operation,
  )
  @Related('Who runs measures of the operation.')
  providers = new Collection<Provider>(this);

  @OneToMany(
    () => Measure,
    (measure) => measure.operation,
  )
  @Related('Offers within the operation.')
  measures = new Collection<Measure>(this);

  @OneToMany(
    () => Target,
    (target) => target.operation,
  )
  @Related('Targets that were set for the operation.')
  targets = new Collection<Target>(this);

  @OneToMany(
    () => Baseline,
    (baseline) => baseline.operation,
  )
  @Related('Dated figures of the time before, each with its definition.')
  baselines = new Collection<Baseline>(this);
}
