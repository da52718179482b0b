import { Field, Int, ObjectType } from 'type-graphql';
import { Instant } from '../scalars.ts';

@ObjectType({ description: 'State of the chain of the audit log.' })
export class AuditChain {
  @Field(() => Int, { description: 'Number of entries in the chain.' })
  position!: number;

  @Field(() => String, {
    description: 'Hash of the last one: whoever keeps it elsewhere can prove later that it is still there.',
  })
  hash!: string;

  @Field(() => Instant, { nullable: true, description: 'When the whole chain was last checked; null: never.' })
  verifiedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Up to which entry it was whole then.' })
  verifiedUntil!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'False where that check found a broken place.' })
  isWhole!: boolean | null;
}
