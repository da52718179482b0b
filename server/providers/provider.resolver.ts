import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability } from '../policies.ts';
import { ListQuery } from '../read/root.ts';
import { Provider } from './provider.entity.ts';

@Resolver()
export class ProviderResolver {
  @ListQuery(() => Provider, { ability: Ability.READ_REFERENCE_DATA, description: 'Providers of all operations.' })
  providers(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }
}
