import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { Role } from '../auth/viewer.ts';

@ObjectType({ description: 'A token with which a program of yours reads and writes in your role.' })
export class Token {
  @Field(() => ID, { description: 'Id of the token; no program can use it.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => Role, { description: 'Role of the program.' })
  role!: Role;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it holds.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last used, to the minute; null: never.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'A new token, shown this once.' })
export class NewToken {
  @Field(() => String, { description: 'The token itself; it is stored nowhere.' })
  secret!: string;

  @Field(() => Token, { description: 'What is kept of it.' })
  token!: Token;
}
