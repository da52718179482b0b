import { dayAfter, monthsBetween } from './calendar.ts';
import type { Outlook } from './outlook.ts';
import type { Forecast, ForecastTarget } from './types.ts';

/** What has been reached by today; for a ratio also out of how many. */
export interface Standing {
  today: string;
  sum: number;
  outOf?: number;
}

type Goal = Pick<Forecast, 'neededPerMonth' | 'probability'>;

/**
 * The chance of meeting a target on its day, and what each month must bring (for a limit: may bring) until then.
 * @param outlook for the day of the target; undefined where that is today
 */
export function judgeGoal(target: ForecastTarget, standing: Standing, outlook: Outlook | undefined): Goal {
  if (target.dueOn < standing.today) return { neededPerMonth: null, probability: null };
  if (!outlook) return { neededPerMonth: null, probability: isMet(target, standing) ? 1 : 0 };
  return { neededPerMonth: needed(target, standing, outlook), probability: probabilityOf(target, outlook) };
}

function isMet({ value: goal, band, isLimit }: ForecastTarget, { sum, outOf }: Standing): boolean {
  const value = outOf ? sum / outOf : sum;
  if (band) return value >= band[0] && value <= band[1];
  return isLimit ? value <= goal : value >= goal;
}

function probabilityOf({ value: goal, band, isLimit }: ForecastTarget, outlook: Outlook): number {
  if (band) return Math.max(0, outlook.atMost(band[1]) - outlook.below(band[0]));
  return isLimit ? outlook.atMost(goal) : 1 - outlook.below(goal);
}

function needed({ value: goal, dueOn }: ForecastTarget, { today, sum, outOf }: Standing, outlook: Outlook): number | null {
  if (outOf === undefined) return Math.max(0, goal - sum) / monthsBetween(dayAfter(today), dueOn);
  const coming = outlook.expectedMore ?? 0;
  const share = (goal * (outOf + coming) - sum) / coming;
  return share > 1 ? null : Math.max(0, share);
}
