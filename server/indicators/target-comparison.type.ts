import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../scalars.ts';
import { Forecast } from './forecast.type.ts';
import { Assessment } from './target-comparison.ts';

registerEnumType(Assessment, {
  name: 'Assessment',
  description: 'The value against the plan to date.',
  valuesConfig: {
    ON_TRACK: { description: 'at most 5 % short of plan' },
    AT_RISK: { description: 'more than 5 % and at most 15 % short of plan' },
    OFF_TRACK: { description: 'more than 15 % short of plan' },
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
    description: 'Value that the plan asks for at the end of the period; linear between two targets.',
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
}
