import type { View } from '../model/view.ts';

/** Deviations below half a per cent are none. */
const NOTHING = 0.005;

/** How a count stands to its plan, as the end of a sentence; empty where there is no plan to compare with. */
export function planClause(code: string, view: View, fieldOfAction?: string): string {
  const { figures, format, say } = view;
  const target = figures.target(code, fieldOfAction);
  const indicator = figures.indicator(code);
  if (!indicator || target?.deviationShare == null || target.planToDate === null) return '';
  const plan = format.amount(target.planToDate, indicator);
  if (Math.abs(target.deviationShare) < NOTHING) return say.plan.on(plan);
  const share = format.share(Math.abs(target.deviationShare));
  return target.deviationShare > 0 ? say.plan.above(share, plan) : say.plan.below(share, plan);
}
