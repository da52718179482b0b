import { type FieldNode, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Int, Resolver, Root, registerEnumType } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Weigh } from '../limits/weigh.ts';
import { Participation } from '../participations/participation.entity.ts';
import { Ability, requireAbility } from '../policies.ts';
import { connectionType } from '../read/connection.type.ts';
import { declareListArguments } from '../read/list-arguments.ts';
import { modelFor } from '../read/model.ts';
import type { ListArguments } from '../read/page.ts';
import { Lineage, LineageStep } from './figure.type.ts';
import { weighStepRecords } from './figures-weight.ts';
import { originOf } from './lineage.ts';
import { planStepRecords, StepPart } from './step-records.ts';

registerEnumType(StepPart, {
  name: 'StepPart',
  description: 'Which records of a step.',
  valuesConfig: {
    KEPT: { description: 'those left after it; of the first step all that were found, of the last one those that count' },
    EXCLUDED: { description: 'those that it takes away; of the first step none' },
  },
});

@Resolver(() => Lineage)
export class LineageResolver {
  @FieldResolver(() => LineageStep, {
    nullable: true,
    description:
      'One step by its place in `steps`, from 0, so that the records of no other step are read. Null where there is none.',
  })
  step(
    @Root() { steps }: Lineage,
    @Arg('at', () => Int, { description: 'Place of the step; 0 are the records found.' }) at: number,
  ): LineageStep | null {
    return steps[at] ?? null;
  }
}

/** The records behind the numbers of a waterfall, for the roles that read records. */
@Resolver(() => LineageStep)
export class LineageStepResolver {
  @Extensions({ weigh: weighStepRecords satisfies Weigh })
  @FieldResolver(() => connectionType(modelFor(Participation)), {
    nullable: true,
    description:
      'The records of people behind `kept` or `excluded`, as they are now: for roles that read records, FORBIDDEN for others. Null for steps of a published snapshot, which holds numbers and no records.',
  })
  records(
    @Root() step: LineageStep,
    @Ctx() { reads, viewer }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('part', () => StepPart, {
      defaultValue: StepPart.KEPT,
      description: 'Those left after the step or those excluded by it.',
    })
    part: StepPart,
  ): Promise<unknown> | null {
    requireAbility(viewer, Ability.READ_RECORDS);
    const origin = originOf(step);
    if (!origin) return null;
    const field = info.parentType.getFields()[info.fieldName];
    const given: ListArguments = getArgumentValues(field as never, info.fieldNodes[0] as FieldNode, info.variableValues);
    const request = { entity: modelFor(Participation), part, arguments: given, nodes: info.fieldNodes };
    return reads.together(origin, info, (compiler, origins) => planStepRecords(compiler, request, origins));
  }
}

declareListArguments(() => modelFor(Participation), LineageStepResolver.prototype, 'records', 4);
