import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { Role } from '../auth/viewer.ts';

@ObjectType({ description: 'Somebody who can sign in.' })
export class Account {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, with which one signs in.' })
  email!: string;

  @Field(() => Role, { description: 'Role that the account has once its second factor is set up, where it needs one.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Short name of the own provider, in role PROVIDER.' })
  providerSlug!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of the own provider, in role PROVIDER.' })
  providerName!: string | null;

  @Field(() => Boolean, { description: 'True where a second factor is set up here.' })
  hasSecondFactor!: boolean;

  @Field(() => Boolean, {
    description: 'True where one signs in with a password; otherwise by the identity provider of the city.',
  })
  hasPassword!: boolean;

  @Field(() => Boolean, { description: 'True where nobody can sign in to it at present.' })
  isDisabled!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Last use of a session that has not ended.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'An invitation to an account, shown this once.' })
export class Invitation {
  @Field(() => String, {
    description: 'Address at this server, beginning with a slash, to be passed on; it holds for seven days and once.',
  })
  path!: string;
}
