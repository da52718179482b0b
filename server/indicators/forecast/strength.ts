import type { Stretch } from './calendar.ts';
import type { Shape } from './candidates.ts';

/** When things began, and when they last happened. */
export interface Timing {
  /** months from the origin to the day the doors opened */
  opening: number;
  latest: Stretch;
}

/** strength of the first day, where there is a start-up */
const FIRST = 0.2;
const SUMMER = ['07', '08'];

/** The length of a stretch in months at full strength; a payment in a rhythm is for all the months since the one before. */
export function exposure(stretch: Stretch, { rampMonths, summer, rhythm }: Shape, { opening, latest }: Timing): number {
  const age = stretch.middle - opening;
  if (age <= 0) return 0;
  const open = rampMonths ? Math.min(1, FIRST + ((1 - FIRST) * age) / rampMonths) : 1;
  if (rhythm > 1) return isDue(stretch, latest, rhythm) ? rhythm * open : 0;
  return stretch.months * open * (SUMMER.includes(stretch.to.slice(5, 7)) ? 1 - summer : 1);
}

/** The rest of a month in which the payment has already come brings no second one. */
function isDue(stretch: Stretch, latest: Stretch, rhythm: number): boolean {
  if (stretch.month === latest.month) return stretch.middle <= latest.middle;
  return (stretch.month - latest.month) % rhythm === 0;
}
