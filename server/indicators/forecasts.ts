import type { Cell, CellTable } from './cells.ts';
import { Additivity, Direction, type IndicatorDefinition, type Text, Unit } from './definition.ts';
import { forecast } from './forecast/forecast.ts';
import type { ForecastRequest, MonthlyHistory } from './forecast/types.ts';
import type { Forecast } from './forecast.type.ts';
import type { Period } from './periods.ts';
import type { TargetRow } from './target-comparison.ts';

/** The months until now, whose cumulative values stand in the table from `offset` on. */
export interface History {
  months: readonly Period[];
  offset: number;
  table: CellTable;
  today: string;
  /** last day of the operation */
  until: string;
  say: (text: Text) => string;
}

/** Stocks and quotients have no increments to go by, those of the gender balance do not add up over months, and plans are known. */
const isForecastable = ({ additivity, code, quotient, measurement }: IndicatorDefinition): boolean =>
  additivity !== Additivity.LAST_VALUE && !quotient && !measurement.isPlan && code !== 'KIM_GENDER_BALANCE';

/** Where one series is likely to end; null where there is too little to say. */
export function forecastOf(
  indicator: IndicatorDefinition,
  key: string[],
  targets: readonly TargetRow[],
  history: History,
): Forecast | null {
  if (!isForecastable(indicator)) return null;
  const last = targets.at(-1);
  const result = forecast({
    kind: kindOf(indicator),
    history: increments(indicator, key, history),
    ...{ today: history.today, until: history.until },
    target: last
      ? {
          value: last.value,
          dueOn: last.dueOn,
          ...(indicator.band && { band: indicator.band }),
          isLimit: indicator.direction === Direction.LESS_IS_BETTER,
        }
      : null,
  });
  return 'reason' in result ? null : { ...result, method: history.say(result.method) };
}

function kindOf({ unit }: IndicatorDefinition): ForecastRequest['kind'] {
  if (unit === Unit.SHARE) return 'RATIO';
  return unit === Unit.EUR_CENT || unit === Unit.HOURS ? 'MONEY' : 'COUNT';
}

/** What each month brought: the difference of two cumulative values, so that the months add up to today's value. */
function increments(indicator: IndicatorDefinition, key: string[], { months, offset, table }: History): MonthlyHistory {
  const name = key.join('\0');
  const ends = months.map((_, n) => table.cellsOf(indicator, offset + n).find((cell) => cell.key.join('\0') === name));
  const grown = (n: number, of: (cell: Cell) => number) => {
    const [now, before] = [ends[n], ends[n - 1]];
    return (now ? of(now) : 0) - (before ? of(before) : 0); // below zero where a re-entry or a correction takes something back
  };
  return {
    months: months.map(({ from, to }, n) => ({
      ...{ from, to, value: grown(n, (cell) => cell.numerator ?? 0) },
      ...(ends.some((cell) => cell && cell.denominator !== null) && { denominator: grown(n, (cell) => cell.denominator ?? 0) }),
    })),
  };
}
