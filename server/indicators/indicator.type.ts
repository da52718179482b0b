import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Additivity, DataClass, Dimension, Direction, type IndicatorDefinition, Moment, Unit } from './definition.ts';

registerEnumType(Unit, {
  name: 'Unit',
  description: 'Unit of an indicator.',
  valuesConfig: {
    PERSONS: { description: 'people, each counted once' },
    RECORDS: { description: 'records' },
    CONTACTS: { description: 'visits to open offers' },
    SHARE: { description: 'a share from 0 to 1' },
    EUR_CENT: { description: 'whole euro cents' },
    HOURS: { description: 'hours' },
    PLACES: { description: 'places in measures' },
    BODIES: { description: 'public bodies or companies, each counted once' },
  },
});
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which change of the value is an improvement.',
  valuesConfig: {
    MORE_IS_BETTER: { description: 'more is better' },
    LESS_IS_BETTER: { description: 'less is better' },
    BAND: { description: 'best within a band' },
    NEUTRAL: { description: 'neither' },
  },
});
registerEnumType(Moment, {
  name: 'Moment',
  description: 'Moment in a person’s way to which the indicator refers.',
  valuesConfig: {
    ENTRY: { description: 'day of first entry' },
    LEAVING: { description: 'within four weeks of the last exit' },
    SIX_MONTHS: { description: 'six months after the last exit' },
    AS_OF: { description: 'the reporting date itself' },
  },
});
registerEnumType(Additivity, {
  name: 'Additivity',
  description: 'How parts of a breakdown relate to the total.',
  valuesConfig: {
    DISTINCT_PERSONS: { description: 'a person counts once in each part; parts by pillar, measure or provider do not add up' },
    DISTINCT_BODIES: { description: 'a body counts once, where it was supported first; parts add up to the total' },
    SUM: { description: 'parts add up to the total' },
    LAST_VALUE: { description: 'a stock: the last value counts, periods do not add up' },
    RATIO: { description: 'a ratio: neither parts nor periods add up' },
  },
});
registerEnumType(DataClass, {
  name: 'DataClass',
  description: 'What the rows behind an indicator are to data protection.',
  valuesConfig: {
    NOT_PERSONAL: { description: 'not about persons' },
    ANONYMOUS: { description: 'counts of persons without a record about anybody' },
    PERSONAL: { description: 'records of persons (GDPR Article 6)' },
    SPECIAL_CATEGORY: {
      description: 'records of persons with a special category of data (GDPR Article 9); the answer is voluntary',
    },
  },
});
registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'What a figure can be broken down by.',
  valuesConfig: {
    GENDER: { description: 'FEMALE, MALE, NON_BINARY' },
    AGE_GROUP: { description: 'age at first entry: UNDER_18, 18_29, 30_54, 55_PLUS' },
    FIELD_OF_ACTION: { description: 'pillar; a person counts in each one attended' },
    MEASURE: { description: 'slug of the measure; a person counts in each one attended' },
    PROVIDER: { description: 'slug of the provider; a person counts at each one attended' },
    EMPLOYMENT_STATUS: { description: 'at first entry: UNEMPLOYED, INACTIVE, EMPLOYED' },
    EDUCATION: { description: 'at first entry: ISCED_0_2, ISCED_3_4, ISCED_5_8' },
    RESIDENCE_STATUS: { description: 'at first entry, by section of the residence act' },
    FUNDING_SOURCE: { description: 'ESF_PLUS or OWN' },
    PERIOD: {
      description: 'of published tables only: what happened within 2026, 2026-Q3, 2026-09; figures have intervals instead',
    },
  },
});

@ObjectType({ description: 'Definition of a number (Indikator, Kennzahl).' })
export class Indicator {
  @Field(() => String, { description: 'Code, such as EECO01.' })
  code!: string;

  @Field(() => Int, { description: 'Version of its rule: raised whenever the rule changes; stands in every lineage.' })
  version!: number;

  @Field(() => String, { description: 'Name, German.' })
  name!: string;

  @Field(() => String, { description: 'Name, English.' })
  nameEn!: string;

  @Field(() => String, { description: 'What is counted, German.' })
  definition!: string;

  @Field(() => String, { description: 'What is counted, English.' })
  definitionEn!: string;

  @Field(() => Unit, { description: 'Unit of the values.' })
  unit!: Unit;

  @Field(() => Int, { description: 'Decimals to print; for shares, of the percentage.' })
  decimals!: number;

  @Field(() => Direction, { description: 'Which change is an improvement.' })
  direction!: Direction;

  @Field(() => [Float], {
    nullable: true,
    description: 'For direction BAND: lower and upper bound of what is good, as shares from 0 to 1; otherwise null.',
  })
  band!: number[] | null;

  @Field(() => Moment, { description: 'Moment to which the indicator refers.' })
  moment!: Moment;

  @Field(() => Additivity, { description: 'How parts relate to the total.' })
  additivity!: Additivity;

  @Field(() => [Dimension], { description: 'What the indicator can be broken down by.' })
  dimensions!: Dimension[];

  @Field(() => String, { description: 'Regulation or document that defines the indicator.' })
  source!: string;

  @Field(() => String, { description: 'Whom or what it is counted from, German.' })
  population!: string;

  @Field(() => String, { description: 'Whom or what it is counted from, English.' })
  populationEn!: string;

  @Field(() => String, { description: 'What must hold at entry for a record to count, German.' })
  entryCondition!: string;

  @Field(() => String, { description: 'What must hold at entry for a record to count, English.' })
  entryConditionEn!: string;

  @Field(() => String, { description: 'What must hold at exit for a record to count, German.' })
  exitCondition!: string;

  @Field(() => String, { description: 'What must hold at exit for a record to count, English.' })
  exitConditionEn!: string;

  @Field(() => DataClass, { description: 'What the rows behind it are to data protection.' })
  dataClass!: DataClass;

  @Field(() => String, {
    nullable: true,
    description: 'Rule of the Land that differs from the common one, German; null where there is none.',
  })
  variant!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  variantEn!: string | null;
}

/** The published form of a catalogue entry. */
export function presentIndicator({
  name,
  definition,
  band,
  dimensions,
  population,
  entryCondition,
  exitCondition,
  variant,
  ...entry
}: IndicatorDefinition): Indicator {
  return {
    ...entry,
    name: name.de,
    nameEn: name.en,
    definition: definition.de,
    definitionEn: definition.en,
    band: band ? [...band] : null,
    dimensions: [...dimensions],
    population: population.de,
    populationEn: population.en,
    entryCondition: entryCondition.de,
    entryConditionEn: entryCondition.en,
    exitCondition: exitCondition.de,
    exitConditionEn: exitCondition.en,
    variant: variant?.de ?? null,
    variantEn: variant?.en ?? null,
  };
}
