import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A place where one is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Id of the session; nobody can sign in with it.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the browser names itself (User-Agent).' })
  userAgent!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When one signed in.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'True for the session that asks.' })
  isCurrent!: boolean;
}
