import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability } from '../policies.ts';
import { ListQuery } from '../read/root.ts';
import { Measure } from './measure.entity.ts';

@Resolver()
export class MeasureResolver {
  @ListQuery(() => Measure, { ability: Ability.READ_REFERENCE_DATA, description: 'Measures of all operations.' })
  measures(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }
}
