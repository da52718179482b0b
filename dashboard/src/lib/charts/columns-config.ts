import type { BarElement, ChartConfiguration, Plugin } from 'chart.js';
import { axisFormatter, wholeSteps } from '#lib/charts/axis-format.ts';
import type { ColumnsModel } from '#lib/charts/model.ts';
import { textWidth, write } from '#lib/charts/text.ts';
import { type ChartTheme, hatch } from '#lib/charts/theme.ts';
import { tooltip } from '#lib/charts/tooltip.ts';
import type { Formatter } from '#lib/format.ts';

/** Value above each column, where all of them fit side by side; a symbol at the foot where there is no value. */
function columnValues(model: ColumnsModel, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'column-values',
    afterDatasetsDraw(chart) {
      const room = chart.chartArea.width / model.columns.length;
      const fits = model.columns.every(({ text }) => textWidth(chart.ctx, theme, [text], false) + 6 <= room);
      for (const [index, { text, value }] of model.columns.entries()) {
        const bar = chart.getDatasetMeta(0).data[index] as BarElement | undefined;
        if (!bar || !text || (!fits && value !== null)) continue;
        const y = value === null ? chart.chartArea.bottom : bar.y;
        const common = { x: bar.x, align: 'center' as const, isStrong: false };
        write(chart.ctx, theme, { ...common, lines: [text], y: y - theme.font.size * 0.8, color: theme.ink });
      }
    },
  };
}

/** Upright columns from zero, one for each period; one that may still grow is striped. */
export function columnsConfig(
  model: ColumnsModel,
  theme: ChartTheme,
  format: Formatter,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  const print = axisFormatter(model.format, format);
  const font = { family: theme.font.family, size: theme.font.size };
  const color = theme.tone(model.tone);
  return {
    type: 'bar',
    data: {
      labels: model.columns.map(({ label }) => label),
      datasets: [
        {
          data: model.columns.map(({ value }) => value),
          backgroundColor: model.columns.map(({ isOpen }) => (isOpen ? hatch(color, theme.paper) : color)),
          borderColor: color,
          borderWidth: model.columns.map(({ isOpen }) => (isOpen ? 1.5 : 0)),
          maxBarThickness: 56,
          categoryPercentage: 0.86,
          barPercentage: 0.92,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 24 } },
      plugins: {
        tooltip: {
          ...tooltip(theme),
          callbacks: {
            title: () => '',
            label: ({ dataIndex, parsed }) => `${model.columns[dataIndex]?.name ?? ''}: ${print(parsed.y ?? 0)}`,
          },
        },
      },
      scales: {
        x: {
          ticks: { color: theme.muted, font, maxRotation: 0, autoSkipPadding: 6 },
          grid: { display: false },
          border: { color: theme.muted },
        },
        y: {
          beginAtZero: true,
          ticks: {
            color: theme.muted,
            font,
            maxTicksLimit: 6,
            padding: 8,
            ...wholeSteps(model.format),
            callback: (value) => print(Number(value)),
          },
          grid: { color: theme.grid, drawTicks: false },
          border: { display: false },
        },
      },
    },
    plugins: [columnValues(model, theme)],
  };
}
