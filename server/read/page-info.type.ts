import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True if entries follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if entries lie before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry of the page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry of the page; null on an empty page.' })
  endCursor!: string | null;
}
