import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Node } from '../database/base.entity.ts';
import { badUserInput } from '../errors.ts';
import { Ability } from '../policies.ts';
import { parseGlobalId } from './global-id.ts';
import { planOne } from './plan.ts';
import { ObjectQuery, type RootRequest } from './root.ts';

/** A text that is no id of a published type is a mistake of the caller; an id without a visible row answers null. */
function planNode({ model, compiler, arguments: { id }, nodes }: RootRequest) {
  const { type, key } = parseGlobalId(String(id));
  const entity = model.get(type);
  if (!entity) throw badUserInput(`${JSON.stringify(id)} is not an id of this API: use an id that it returned.`);
  const plan = planOne(compiler, entity, { column: 'id', cast: 'int', value: key }, nodes);
  if (compiler.direct) return plan;
  const withType = (row: object) => ({ ...row, __typename: type });
  return {
    ...plan,
    decode: (rows: Parameters<typeof plan.decode>[0]) => {
      const row = plan.decode(rows);
      return row && withType(row);
    },
  };
}

@Resolver()
export class NodeResolver {
  @ObjectQuery(
    () => Node,
    {
      ability: Ability.READ_REFERENCE_DATA,
      description: 'The object of an id; null where there is none that you may see. A text that is no id is refused.',
    },
    planNode,
  )
  node(
    @Ctx() { reads }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id as this API returned it.' }) _id: string,
  ): Promise<unknown> {
    return reads.root(info);
  }
}
