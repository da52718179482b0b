import { stretchesAfter } from './calendar.ts';
import { amountOutlook, countOutlook } from './flow.ts';
import { judgeGoal, type Standing } from './goal.ts';
import { type PastMonth, readHistory, wholeMonths } from './history.ts';
import { METHODS } from './methods.ts';
import type { Outlook } from './outlook.ts';
import { shareOutlook } from './share.ts';
import type { Forecast, ForecastPoint, ForecastRequest, NoForecast } from './types.ts';

const FEWEST_MONTHS = 3;
const FEWEST_EVENTS = 5;
const FEWEST_PAYMENTS = 3;
const FEWEST_MONTHS_WITH_PAUSES = 6;
const LEVEL = 0.8;
const [LOW, HIGH] = [(1 - LEVEL) / 2, (1 + LEVEL) / 2] as const;

/**
 * Where an indicator will stand on the last day and at each month end until then, from what the months so far have brought.
 * docs/forecast.md says how and how well. The same answer on every machine and at every time.
 * @param request `today` is the last day of the history
 */
export function forecast(request: ForecastRequest): Forecast | NoForecast {
  const { kind, today, until, target } = request;
  const months = readHistory(request.history);
  const reason = tooLittle(request, months);
  if (reason) return { reason };
  const dueOn = target?.dueOn ?? until;
  const stretches = stretchesAfter(today, [until, dueOn], request.history.months[0]?.from ?? today);
  const standing = standingOf(kind, months, today);
  const outlooks = OUTLOOKS[kind](months, stretches);
  const points = pointsOf(
    standing,
    outlooks.filter(({ on }) => on <= until),
  );
  const { expected, low, high } = points.at(-1) as ForecastPoint;
  const goal = target
    ? judgeGoal(
        target,
        standing,
        outlooks.find(({ on }) => on === dueOn),
      )
    : NO_GOAL;
  return { on: until, expected, low, high, level: LEVEL, ...goal, method: METHODS[kind], points };
}

const OUTLOOKS = { COUNT: countOutlook, MONEY: amountOutlook, RATIO: shareOutlook };
const NO_GOAL = { neededPerMonth: null, probability: null };

function tooLittle({ kind, history }: ForecastRequest, months: readonly PastMonth[]): NoForecast['reason'] | null {
  if (wholeMonths(history) < FEWEST_MONTHS) return 'TOO_SHORT';
  if (kind === 'MONEY') return hasFewPayments(months) ? 'TOO_FEW' : null;
  const events = months.reduce((sum, { value, denominator }) => sum + (kind === 'RATIO' ? denominator : value), 0);
  return events < FEWEST_EVENTS ? 'TOO_FEW' : null;
}

/** Payments with pauses between them say less than one every month. */
function hasFewPayments(months: readonly PastMonth[]): boolean {
  const payments = months.filter(({ value }) => value > 0).length;
  return payments < FEWEST_PAYMENTS || (payments < months.length && months.length < FEWEST_MONTHS_WITH_PAUSES);
}

function standingOf(kind: ForecastRequest['kind'], months: readonly PastMonth[], today: string): Standing {
  const sum = months.reduce((total, { value }) => total + value, 0);
  if (kind !== 'RATIO') return { today, sum };
  return { today, sum, outOf: months.reduce((total, { denominator }) => total + denominator, 0) };
}

/** Today's value and the band from then on. A sum never falls, so neither do the bounds of where it may be. */
function pointsOf({ today, sum, outOf }: Standing, outlooks: readonly Outlook[]): ForecastPoint[] {
  const value = outOf ? sum / outOf : sum;
  const points: ForecastPoint[] = [{ on: today, expected: value, low: value, high: value }];
  for (const { on, expected, quantile } of outlooks) {
    const before = points.at(-1) as ForecastPoint;
    const floor = outOf ? { expected: 0, low: 0, high: 0 } : before;
    const point = {
      on,
      expected: Math.max(floor.expected, expected),
      low: Math.max(floor.low, Math.min(quantile(LOW), expected)),
      high: Math.max(floor.high, quantile(HIGH), expected),
    };
    points.push(point);
  }
  return points;
}
