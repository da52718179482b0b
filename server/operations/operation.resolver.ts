import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability } from '../policies.ts';
import { modelFor } from '../read/model.ts';
import { planOne } from '../read/plan.ts';
import { ListQuery, ObjectQuery, type RootRequest } from '../read/root.ts';
import { DEFAULT_OPERATION } from './default-operation.ts';
import { Operation } from './operation.entity.ts';

const ability = Ability.READ_REFERENCE_DATA;

const planOperation = ({ compiler, arguments: { slug }, nodes }: RootRequest) =>
  planOne(compiler, modelFor(Operation), { column: 'slug', cast: 'text', value: slug ?? DEFAULT_OPERATION }, nodes);

@Resolver()
export class OperationResolver {
  @ListQuery(() => Operation, {
    ability,
    description: 'Operations: the awards of the KIM programme and their sister operations.',
  })
  operations(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ObjectQuery(() => Operation, { ability, description: 'One operation; null where there is none of that name.' }, planOperation)
  operation(
    @Ctx() { reads }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, {
      nullable: true,
      defaultValue: DEFAULT_OPERATION,
      description: 'Short name of the operation; null stands for the default, too.',
    })
    _slug: string | null,
  ): Promise<unknown> {
    return reads.root(info);
  }
}
