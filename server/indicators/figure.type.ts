import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../scalars.ts';
import { Baseline } from './baseline.entity.ts';
import { Dimension } from './definition.ts';
import { Forecast } from './forecast.type.ts';
import { Indicator } from './indicator.type.ts';
import { TargetComparison } from './target-comparison.type.ts';

export enum FigureStatus {
  PUBLISHED = 'PUBLISHED',
  SUPPRESSED = 'SUPPRESSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
}
registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'Why a figure has a value or has none.',
  valuesConfig: {
    PUBLISHED: { description: 'it has a value' },
    SUPPRESSED: { description: 'withheld to protect persons' },
    NOT_APPLICABLE: { description: 'makes no sense for this indicator' },
    NOT_AVAILABLE: { description: 'there is no value (yet), or it has not been released' },
  },
});

export enum FigureBasis {
  LIVE = 'LIVE',
  SNAPSHOT = 'SNAPSHOT',
}
registerEnumType(FigureBasis, {
  name: 'FigureBasis',
  description: 'What the figures were computed from.',
  valuesConfig: { LIVE: { description: 'the records as they are now' }, SNAPSHOT: { description: 'a frozen snapshot' } },
});

@ObjectType({ description: 'A closed interval of days.' })
export class ReportingPeriod {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  to!: string;

  @Field(() => String, { description: 'Short name, such as 3. Quartal 2026.' })
  label!: string;
}

@ObjectType({ description: 'One value of one dimension.' })
export class BreakdownValue {
  @Field(() => Dimension, { description: 'Which dimension.' })
  dimension!: Dimension;

  @Field(() => String, { description: 'Code of the value, such as FEMALE.' })
  value!: string;

  @Field(() => String, { description: 'Name of the value in the language asked for.' })
  label!: string;
}

@ObjectType({
  description: 'How good the records behind a figure are. Shares from 0 to 1; null where the question makes no sense.',
})
export class FigureQuality {
  @Field(() => Float, { nullable: true, description: 'Share of incomplete records among those found.' })
  incompleteShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share without an answer to the question behind the figure, among the complete records that it is about: for results, of persons who were eligible at entry and have left every measure in the period.',
  })
  notGivenShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The same share among those whose answer is overdue: more than 28 days before the end of the period they had left every measure, or for results after six months these were over. Null for other figures.',
  })
  overdueExitShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share with an attendance that is open although its measure ended more than 28 days before the end of the period, among persons with an open attendance: exits that nobody recorded. Where they are, results are missing.',
  })
  unrecordedExitShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share with an attendance that was written down more than 14 days after it began, among persons with an attendance of which that is known.',
  })
  lateEntryShare!: number | null;
}

@ObjectType({ description: 'One step of the way from records found to records counted.' })
export class LineageStep {
  @Field(() => String, { description: 'Code of the step or of the reason of exclusion.' })
  reason!: string;

  @Field(() => String, { description: 'The reason in words.' })
  label!: string;

  @Field(() => Int, { description: 'Records left after the step.' })
  kept!: number;

  @Field(() => Int, { description: 'Records excluded by the step.' })
  excluded!: number;
}

@ObjectType({ description: 'Where a figure comes from.' })
export class Lineage {
  @Field(() => String, { description: 'Indicator and version of its rule, such as EECO01/1.' })
  ruleVersion!: string;

  @Field(() => [LineageStep], {
    description: 'From records found to records counted; empty for figures that do not count records of persons.',
  })
  steps!: LineageStep[];
}

@ObjectType({ description: 'One value of an indicator. It has a value exactly if the status is PUBLISHED.' })
export class Figure {
  @Field(() => Indicator, { description: 'Definition of the number.' })
  indicator!: Indicator;

  @Field(() => ReportingPeriod, { description: 'Period of the value.' })
  period!: ReportingPeriod;

  @Field(() => [BreakdownValue], { description: 'What part it is; empty for the headline.' })
  breakdown!: BreakdownValue[];

  @Field(() => Float, { nullable: true, description: 'The value in the unit of the indicator; null unless status is PUBLISHED.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether there is a value, and why not.' })
  status!: FigureStatus;

  @Field(() => Float, { nullable: true, description: 'Numerator of a ratio.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Denominator of a ratio.' })
  denominator!: number | null;

  @Field(() => TargetComparison, { nullable: true, description: 'The value against its target; null where no target was set.' })
  target!: TargetComparison | null;

  @Field(() => Forecast, {
    nullable: true,
    description:
      'Where the value is likely to end: of the last cumulative period without a filter, for the headline, and for parts that have a target. Null where there is too little to say; in a snapshot where its months are withheld or not printed, or no target was set.',
  })
  forecast!: Forecast | null;

  @Field(() => Baseline, {
    nullable: true,
    description: 'Value of the time before; null where there is none with the same definition.',
  })
  baseline!: Baseline | null;

  @Field(() => Boolean, {
    description: 'True if a snapshot says something else here than its revision before; printed with "r".',
  })
  isRevised!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of live figures: could this value be published by itself? False for counts of persons from 1 to the threshold less 1 and for ratios made of such. Other cells may have to be withheld with it. Null for published figures and for numbers without persons in them.',
  })
  isPublishable!: boolean | null;

  @Field(() => FigureQuality, { description: 'How good the records behind the value are.' })
  quality!: FigureQuality;

  @Field(() => Lineage, { description: 'Rule and records behind the value.' })
  lineage!: Lineage;
}

@ObjectType({ description: 'Figures that were asked for together.' })
export class FigureTable {
  @Field(() => LocalDate, { description: 'Cut-off of the figures.' })
  asOf!: string;

  @Field(() => FigureBasis, { description: 'What they were computed from.' })
  basis!: FigureBasis;

  @Field(() => Boolean, { description: 'True if the records behind them are invented demonstration data.' })
  isDemo!: boolean;

  @Field(() => [Figure], { description: 'The figures: by indicator, then period, then breakdown.' })
  figures!: Figure[];

  @Field(() => [String], { description: 'What one must know to read them.' })
  notes!: string[];
}
