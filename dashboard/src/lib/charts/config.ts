import type { ChartConfiguration } from 'chart.js';
import { barsConfig } from '#lib/charts/bars-config.ts';
import { columnsConfig } from '#lib/charts/columns-config.ts';
import { linesConfig } from '#lib/charts/lines-config.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';
import type { Formatter } from '#lib/format.ts';

/** What Chart.js draws for a model of ours. */
export function chartConfig(
  model: ChartModel,
  theme: ChartTheme,
  format: Formatter,
  context: CanvasRenderingContext2D,
): ChartConfiguration {
  if (model.kind === 'lines') return linesConfig(model, theme, format, context) as ChartConfiguration;
  const config = model.kind === 'bars' ? barsConfig(model, theme, format) : columnsConfig(model, theme, format);
  return config as ChartConfiguration;
}
