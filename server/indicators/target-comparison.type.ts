import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../scalars.ts';
import { Forecast } from './forecast.type.ts';
import { Assessment } from './target-comparison.ts';

registerEnumType(Assessment, {
  name: 'Assessment',
  description: 'The value against the plan to date.',
  valuesConfig: {
    ON_TRACK: { description: 'short of plan by at most `assessmentOnTrack` of the operation' },
    AT_RISK: { description: 'short of plan by more than that and at most `assessmentAtRisk`' },
    OFF_TRACK: { description: 'short of plan by more than `assessmentAtRisk`' },
  },
});

@ObjectType({ description: 'A value against its target.' })
export class TargetComparison {
  @Field(() => Float, { description: 'Value to reach by `dueOn`, in the unit of the indicator.' })
  target!: number;

  @Field(() => LocalDate, { description: 'Day by which the target shall be reached.' })
  dueOn!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Value that the plan asks for at the end of the period: linear from one dated target to the next; a ratio keeps its level.',
  })
  planToDate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value minus plan to date.' })
  deviation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Deviation as a share of the plan to date.' })
  deviationShare!: number | null;

  @Field(() => Assessment, { nullable: true, description: 'Null where there is too little to judge by.' })
  assessment!: Assessment | null;

  @Field(() => Forecast, {
    nullable: true,
    description: 'Where the value is likely to end, in the last period asked for; null where there is too little to say.',
  })
  forecast!: Forecast | null;

  @Field(() => Boolean, { description: 'True for an invented target of the demonstration.' })
  isExample!: boolean;

  @Field(() => String, { description: 'Decision or publication that set the target.' })
  source!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the decision; null where none is known.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the paper that was decided on; null where none is known.' })
  paperNumber!: string | null;
}
