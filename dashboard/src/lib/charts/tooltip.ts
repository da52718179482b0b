import type { ChartTheme } from '#lib/charts/theme.ts';

/** Look of the hint that follows the pointer: ink on paper turned round, no colour box. */
export const tooltip = (theme: ChartTheme) => ({
  backgroundColor: theme.ink,
  titleColor: theme.paper,
  bodyColor: theme.paper,
  bodyFont: { family: theme.font.family, size: theme.font.size },
  displayColors: false,
  cornerRadius: 4,
  padding: 10,
  caretSize: 0,
});
