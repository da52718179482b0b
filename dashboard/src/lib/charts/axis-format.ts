import type { AxisFormat } from '#lib/charts/model.ts';
import type { Formatter } from '#lib/format.ts';

/** How the numbers of an axis and of its hints are printed. */
export function axisFormatter(kind: AxisFormat, format: Formatter): (value: number) => string {
  const byKind = { count: format.count, share: format.share, percent: format.percent, euro: format.euroAxis };
  return byKind[kind];
}

/** Counts have no half steps on their axis. */
export const wholeSteps = (kind: AxisFormat): { precision?: number } => (kind === 'count' ? { precision: 0 } : {});
