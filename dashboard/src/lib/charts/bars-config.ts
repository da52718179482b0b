import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { axisFormatter } from '#lib/charts/axis-format.ts';
import { balancedBand, insideLabels, rowNames } from '#lib/charts/bar-labels.ts';
import type { BarSet, BarsModel } from '#lib/charts/model.ts';
import { type ChartTheme, hatch } from '#lib/charts/theme.ts';
import { tooltip } from '#lib/charts/tooltip.ts';
import type { Formatter } from '#lib/format.ts';

function dataset(set: BarSet, theme: ChartTheme): ChartDataset<'bar', (number | null)[]> {
  const color = theme.tone(set.tone);
  return {
    label: set.label,
    data: set.values,
    backgroundColor: set.isHatched ? hatch(color, theme.paper) : color,
    borderColor: theme.paper,
    borderWidth: { top: 0, right: 1, bottom: 0, left: 1 },
    borderSkipped: false,
    barThickness: theme.bar,
  };
}

/** Horizontal stacked bars from zero; the name of each row stands above its bar, so that it fits on a telephone. */
export function barsConfig(model: BarsModel, theme: ChartTheme, format: Formatter): ChartConfiguration<'bar', (number | null)[]> {
  const print = axisFormatter(model.format, format);
  const font = { family: theme.font.family, size: theme.font.size };
  return {
    type: 'bar',
    data: { labels: model.categories, datasets: model.sets.map((set) => dataset(set, theme)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: 'y',
      layout: { padding: { top: model.band ? theme.bandRoom : 10, right: 1 } },
      plugins: {
        tooltip: {
          ...tooltip(theme),
          callbacks: { title: () => '', label: ({ dataset: set, parsed }) => `${set.label}: ${print(parsed.x ?? 0)}` },
        },
      },
      scales: {
        x: {
          stacked: true,
          beginAtZero: true,
          ...(model.max === undefined ? {} : { max: model.max }),
          ticks: {
            color: theme.muted,
            font,
            align: 'inner',
            maxTicksLimit: 6,
            autoSkipPadding: 16,
            maxRotation: 0,
            callback: (value) => print(Number(value)),
          },
          grid: { color: theme.grid, drawTicks: false },
          border: { display: false },
        },
        y: { stacked: true, display: false },
      },
    },
    plugins: [rowNames(model, theme), insideLabels(model, theme), balancedBand(model, theme)],
  };
}
