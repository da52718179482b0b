import { Field, InputType, registerEnumType } from 'type-graphql';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { LocalDate } from '../scalars.ts';
import { Dimension } from './definition.ts';
import { Interval } from './periods.ts';

export enum Language {
  DE = 'DE',
  EN = 'EN',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'Language of labels and notes.',
  valuesConfig: { DE: { description: 'German' }, EN: { description: 'English' } },
});
registerEnumType(Interval, {
  name: 'Interval',
  description: 'Length of the reporting periods.',
  valuesConfig: {
    TOTAL: { description: 'one period from the start of the operation' },
    YEAR: { description: 'calendar years' },
    HALF_YEAR: { description: 'half-years' },
    QUARTER: { description: 'quarters' },
    MONTH: { description: 'months' },
  },
});

const oneOf = (what: string): { nullable: true; description: string } => ({ nullable: true, description: `Only ${what}.` });

@InputType({ description: 'Which records count; values are those of the dimensions. Conditions are joined by "and".' })
export class FigureFilter {
  @Field(() => [String], oneOf('these genders'))
  gender?: string[] | null;

  @Field(() => [String], oneOf('these age groups'))
  ageGroup?: string[] | null;

  @Field(() => [String], oneOf('persons who attended these pillars'))
  fieldOfAction?: string[] | null;

  @Field(() => [String], oneOf('persons who attended these measures, by slug'))
  measure?: string[] | null;

  @Field(() => [String], oneOf('persons who attended measures of these providers, by slug'))
  provider?: string[] | null;

  @Field(() => [String], oneOf('these employment statuses at first entry'))
  employmentStatus?: string[] | null;

  @Field(() => [String], oneOf('these levels of education at first entry'))
  education?: string[] | null;

  @Field(() => [String], oneOf('these residence statuses at first entry'))
  residenceStatus?: string[] | null;

  @Field(() => [String], oneOf('these funding sources'))
  fundingSource?: string[] | null;
}

@InputType({ description: 'Which figures are asked for.' })
export class FiguresInput {
  @Field(() => String, {
    nullable: true,
    defaultValue: DEFAULT_OPERATION,
    description: 'Slug of the operation; null stands for the default, too.',
  })
  operation!: string;

  @Field(() => [String], { description: 'Codes of indicators, such as EECO01; at least one.' })
  indicators!: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Cut-off: what was true on that day, by event date. Default: today. A day to come reaches for plans only; everything else is counted and judged as of today, and a note says so. Who reads published figures only gets the last released snapshot on or before it, by default the newest.',
  })
  asOf?: string | null;

  @Field(() => Interval, { defaultValue: Interval.TOTAL, description: 'Length of the reporting periods.' })
  interval!: Interval;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'True: value up to the end of each period; false: within it, where what is dated before the operation belongs to the first.',
  })
  cumulative!: boolean;

  @Field(() => [Dimension], { defaultValue: [], description: 'Dimensions to break down by; at most three.' })
  breakdown!: Dimension[];

  @Field(() => FigureFilter, { nullable: true, description: 'Which records count.' })
  where?: FigureFilter | null;

  @Field(() => LocalDate, { nullable: true, description: 'Read the snapshot of exactly this date instead of live records.' })
  snapshot?: string | null;

  @Field(() => Language, { defaultValue: Language.DE, description: 'Language of labels and notes.' })
  language!: Language;
}
