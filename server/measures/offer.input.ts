import { Field, InputType, Int } from 'type-graphql';
import { OPERATION } from '../operations/default-operation.ts';
import { LocalDate } from '../scalars.ts';
import { Audience } from './audience.ts';

@InputType({ description: 'A provider to add.' })
export class ProviderInput {
  @Field(() => String, OPERATION)
  operation!: string;

  @Field(() => String, { description: 'Full name, 2 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'A measure to add.' })
export class MeasureInput {
  @Field(() => String, OPERATION)
  operation!: string;

  @Field(() => String, { nullable: true, description: 'Slug of the provider that runs it, where it is there already.' })
  provider!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the provider that runs it, where it is new: added with the measure.',
  })
  newProvider!: string | null;

  @Field(() => String, { description: 'Code of the pillar.' })
  fieldOfAction!: string;

  @Field(() => String, {
    description: 'Title, German, 2 to 200 characters; its address and its name in import files follow from it.',
  })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title, English; default the German one.' })
  titleEn!: string | null;

  @Field(() => LocalDate, { description: 'First day, within the operation.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, within the operation; null while it is open.' })
  endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Places at one time; null where it has no fixed number.' })
  places!: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Low-threshold offer: visitors are counted as contacts, not as participants; it has no places.',
  })
  isLowThreshold!: boolean;

  @Field(() => Audience, { defaultValue: Audience.EVERYONE, description: 'Whom it is for.' })
  audience!: Audience;
}
