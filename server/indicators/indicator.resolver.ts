import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badUserInput, tooComplex } from '../errors.ts';
import { Ability, can } from '../policies.ts';
import { catalogue, findIndicator } from './catalogue.ts';
import { FigureTable } from './figure.type.ts';
import { FiguresInput } from './figures.input.ts';
import { computeFigures } from './figures.ts';
import { Indicator, presentIndicator } from './indicator.type.ts';
import type { Query as Statement } from './operation-facts.ts';
import { selects } from './selection.ts';

/** A page of the dashboard asks for up to ten. */
const MOST_TABLES = 16;

@Resolver()
export class IndicatorResolver {
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

  @Query(() => FigureTable, {
    description: 'Every number that the platform shows: any indicators, periods and breakdowns together.',
  })
  figures(
    @Arg('input', () => FiguresInput, { description: 'What is asked for.' }) input: FiguresInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FigureTable> {
    context.tables += 1;
    if (context.tables > MOST_TABLES) throw tooComplex(`One operation may ask for at most ${MOST_TABLES} tables of figures.`);
    return computeFigures(context.run as Statement, input, {
      today: context.today,
      // the people of a demonstration are invented: everybody may see them counted
      mayReadLive: (operation) => operation.isDemo || can(context.viewer, Ability.READ_LIVE_FIGURES),
      withLineage: selects(info, 'lineage'),
      withDelays: selects(info, 'overdueExitShare') || selects(info, 'unrecordedExitShare'),
      withForecast: selects(info, 'forecast'),
    });
  }
}
