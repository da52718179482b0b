import { Field, Float, InputType } from 'type-graphql';
import { OPERATION } from '../operations/default-operation.ts';
import { Gender } from '../participations/codes.ts';
import { LocalDate } from '../scalars.ts';

@InputType({ description: 'A target to set: what an indicator shall reach by a day, and who decided so.' })
export class TargetInput {
  @Field(() => String, OPERATION)
  operation!: string;

  @Field(() => String, { description: 'Code of the indicator, such as EECO01.' })
  indicator!: string;

  @Field(() => LocalDate, { description: 'Day by which the value shall be reached.' })
  dueOn!: string;

  @Field(() => Float, { description: 'The value to reach, in the unit of the indicator: people, cents, a share from 0 to 1 …' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Code of the pillar, where the target is for one alone.' })
  fieldOfAction!: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the measure, where the target is for one alone.' })
  measure!: string | null;

  @Field(() => Gender, { nullable: true, description: 'Gender, where the target is for one alone.' })
  gender!: Gender | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day from which it is in force, at the latest today; default today.' })
  validFrom!: string | null;

  @Field(() => String, { description: 'Decision or publication that sets it, in 3 to 500 characters.' })
  source!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the decision, where there is one.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the paper that was decided on (Drucksache).' })
  paperNumber!: string | null;
}
