import type { Stretch } from './calendar.ts';
import type { Shape } from './candidates.ts';

/** strength of the first day, where there is a start-up */
const FIRST = 0.2;
const SUMMER = ['07', '08'];

/**
 * The length of a stretch in months at full strength.
 * @param opening months from the origin to the day the doors opened
 */
export function exposure({ to, months, middle }: Stretch, { rampMonths, summer }: Shape, opening: number): number {
  const age = middle - opening;
  if (age <= 0) return 0;
  const open = rampMonths ? Math.min(1, FIRST + ((1 - FIRST) * age) / rampMonths) : 1;
  return months * open * (SUMMER.includes(to.slice(5, 7)) ? 1 - summer : 1);
}
