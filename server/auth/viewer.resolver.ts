import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { abilitiesOf } from '../policies.ts';
import { Provider } from '../providers/provider.entity.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who asks, and what they may do.' })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    const { role, needsSecondFactor = false } = viewer;
    return { role, abilities: abilitiesOf(viewer), needsSecondFactor };
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'Own provider, in role PROVIDER.' })
  async provider(@Ctx() { viewer, reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return viewer.providerId === null ? null : reads.find(Provider, viewer.providerId, info);
  }
}
