import { Field, ObjectType } from 'type-graphql';
import { Ability } from '../policies.ts';
import { Role } from './viewer.ts';

@ObjectType('Viewer', { description: 'Who asks.' })
export class ViewerType {
  @Field(() => Role, { description: 'In which role; PUBLIC without signing in.' })
  role!: Role;

  @Field(() => [Ability], { description: 'What the role may do.' })
  abilities!: readonly Ability[];
}
