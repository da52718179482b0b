import { forecast } from '../../../server/indicators/forecast/forecast.ts';
import { type DemoSeries, demoSeries } from './demo-series.ts';

/** What was forecast for a day with the last months hidden, and what came. */
export interface Trial {
  code: string;
  hidden: number;
  expected: number;
  low: number;
  high: number;
  actual: number;
}

/** the whole months of the demonstration: January to October */
const WHOLE = 10;
const FEWEST = 3;

/** Forecasts the end of October with the last two, four and six months hidden. */
export const backtest = (): Trial[] =>
  demoSeries().flatMap((series) => [2, 4, 6].map((hidden) => trialOf(series, WHOLE, hidden)));

/** The same from every month end to every later one, where there is enough to forecast. */
export function allTrials(): Trial[] {
  const spans = Array.from({ length: WHOLE - FEWEST }, (_, n) => WHOLE - n).flatMap((end) =>
    Array.from({ length: end - FEWEST }, (_, n) => [end, n + 1] as const),
  );
  return demoSeries().flatMap((series) => spans.map(([end, hidden]) => trialOf(series, end, hidden)));
}

export const isWithin = ({ low, high, actual }: Trial): boolean => actual >= low && actual <= high;

/** The first `end` months with the last ones hidden; without enough to forecast, not a number. */
function trialOf({ code, kind, months }: DemoSeries, end: number, hidden: number): Trial {
  const known = months.slice(0, end - hidden);
  const [today, until] = [known, months.slice(0, end)].map((past) => past.at(-1)?.to) as [string, string];
  const result = forecast({ kind, history: { months: known }, today, until });
  const nothing = { expected: Number.NaN, low: Number.NaN, high: Number.NaN };
  const { expected, low, high } = 'reason' in result ? nothing : result;
  return { code, hidden, expected, low, high, actual: reached(months.slice(0, end)) };
}

function reached(months: DemoSeries['months']): number {
  const sum = months.reduce((total, { value }) => total + value, 0);
  return months[0]?.denominator === undefined ? sum : sum / months.reduce((total, { denominator = 0 }) => total + denominator, 0);
}
