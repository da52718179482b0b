import type { Bar, Block } from './model.type.ts';

/** A chart in words: each bar with what is written at it. */
export const altOf = (title: string, bars: readonly { label: string; text: string }[]): string =>
  `${title}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`;

/** A chart of bars from zero; none where there is nothing to draw. */
export function barChart(title: string, subtitle: string, bars: readonly Bar[], planLabel?: string): Block[] {
  if (bars.length === 0) return [];
  return [
    { kind: 'chart', chart: { kind: 'bars', title, subtitle, alt: altOf(title, bars), bars, ...(planLabel && { planLabel }) } },
  ];
}
