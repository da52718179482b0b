import type { AxisFormat } from '#lib/charts/model.ts';
import type { Formatter } from '#lib/format.ts';

/** How the numbers of an axis and of its hints are printed. */
export function axisFormatter(kind: AxisFormat, format: Formatter): (value: number) => string {
  const byKind = { count: format.count, share: format.share, percent: format.percent, euro: format.euroAxis };
  return byKind[kind];
}

/** Counts have no half steps on their axis. */
export const wholeSteps = (kind: AxisFormat): { precision?: number } => (kind === 'count' ? { precision: 0 } : {});

interface Drawn {
  format: AxisFormat;
  lines: { points: { y: number | null }[]; band?: { high: number }[] }[];
}

/** How far an axis has to reach so that something can be written above its highest line; a share ends at the whole. */
export function topOf({ format, lines }: Drawn): number {
  const highest = Math.max(
    0,
    ...lines.flatMap(({ points, band = [] }) => [...points.map(({ y }) => y ?? 0), ...band.map(({ high }) => high)]),
  );
  return format === 'share' && highest <= 1 ? Math.min(1, highest * 1.05) : highest * 1.05;
}
