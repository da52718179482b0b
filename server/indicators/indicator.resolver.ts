import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badUserInput } from '../errors.ts';
import type { Weigh } from '../limits/weigh.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { Ability, can } from '../policies.ts';
import { readSnapshotFigures } from '../publication/read-figures.ts';
import { catalogue, findIndicator } from './catalogue.ts';
import { FigureTable } from './figure.type.ts';
import { FiguresInput } from './figures.input.ts';
import { computeFigures } from './figures.ts';
import { weighCatalogue, weighFigures } from './figures-weight.ts';
import { Indicator, presentIndicator } from './indicator.type.ts';
import { selects } from './selection.ts';

@Resolver()
export class IndicatorResolver {
  @Extensions({ weigh: weighCatalogue satisfies Weigh })
  @Query(() => [Indicator], { description: 'The catalogue, or the entries with these codes in their order.' })
  indicators(
    @Arg('codes', () => [String], { nullable: true, description: 'Codes such as EECO01; all indicators if left out.' }) codes?:
      | string[]
      | null,
  ): Indicator[] {
    if (!codes) return catalogue.map(presentIndicator);
    return codes.map((code) => {
      const indicator = findIndicator(code);
      if (!indicator) throw badUserInput(`There is no indicator "${code}".`);
      return presentIndicator(indicator);
    });
  }

  @Extensions({ weigh: weighFigures satisfies Weigh })
  @Query(() => FigureTable, {
    description: 'Every number that the platform shows: any indicators, periods and breakdowns together.',
  })
  async figures(
    @Arg('input', () => FiguresInput, { description: 'What is asked for.' }) input: FiguresInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FigureTable> {
    input.operation ??= DEFAULT_OPERATION;
    const published = await readSnapshotFigures(context, input);
    if (published) return published;
    const { viewer } = context;
    return computeFigures(context.figures, input, {
      today: context.today,
      mayReadLive: () => can(viewer, Ability.READ_LIVE_FIGURES),
      withLineage: selects(info, 'lineage'),
      withDelays: ['overdueExitShare', 'unrecordedExitShare', 'lateEntryShare'].some((share) => selects(info, share)),
      withForecast: selects(info, 'forecast'),
    });
  }
}
