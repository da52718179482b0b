import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability } from '../policies.ts';
import { ListQuery } from '../read/root.ts';
import { Municipality } from './municipality.entity.ts';

@Resolver()
export class MunicipalityResolver {
  @ListQuery(() => Municipality, {
    ability: Ability.READ_REFERENCE_DATA,
    description: 'The bodies of Brandenburg that may run a KIM operation.',
  })
  municipalities(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }
}
