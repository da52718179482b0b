import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../scalars.ts';

@ObjectType({ description: 'Expected value on one day, with the band in which it lies with a probability of 80 %.' })
export class ForecastPoint {
  @Field(() => LocalDate, { description: 'The day.' })
  on!: string;

  @Field(() => Float, { description: 'Expected value, in the unit of the indicator.' })
  expected!: number;

  @Field(() => Float, { description: 'Lower end of the band.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the band.' })
  high!: number;
}

@ObjectType({ description: 'Where the value is likely to stand on the last day of the operation; docs/forecast.md says how.' })
export class Forecast extends ForecastPoint {
  @Field(() => Float, { description: 'Probability that the value lies in the band: 0.8.' })
  level!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What each month from now on must bring to meet the last target; for a ratio the share that each month must have.',
  })
  neededPerMonth!: number | null;

  @Field(() => Float, { nullable: true, description: 'Probability of meeting the last target on its day.' })
  probability!: number | null;

  @Field(() => String, { description: 'The method in plain words.' })
  method!: string;

  @Field(() => [ForecastPoint], { description: 'From the value of today to the last day, month end by month end.' })
  points!: ForecastPoint[];
}
