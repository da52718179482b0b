import type { BarElement, Chart, Plugin } from 'chart.js';
import type { BarsModel } from '#lib/charts/model.ts';
import { setFont, write } from '#lib/charts/text.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';

const rowTop = (chart: Chart, theme: ChartTheme, index: number) =>
  (chart.scales.y?.getPixelForValue(index) ?? 0) - theme.bar / 2 - theme.font.size * 0.85;

/** Name of each bar above it on the left, its sum on the right. */
export function rowNames(model: BarsModel, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'row-names',
    afterDatasetsDraw(chart) {
      const common = { color: theme.ink, isStrong: false };
      for (const [index, name] of model.categories.entries()) {
        const y = rowTop(chart, theme, index);
        write(chart.ctx, theme, { ...common, lines: [name], x: chart.chartArea.left, y, align: 'left' });
        const end = model.ends?.[index];
        if (end)
          write(chart.ctx, theme, { ...common, lines: [end], x: chart.chartArea.right, y, align: 'right', isStrong: true });
      }
    },
  };
}

/** Shares written inside the bars, where they fit. */
export function insideLabels(model: BarsModel, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'inside-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      setFont(ctx, theme, true);
      ctx.textBaseline = 'middle';
      for (const [setIndex, set] of model.sets.entries())
        for (const [index, label] of set.labels.entries()) {
          const bar = chart.getDatasetMeta(setIndex).data[index] as BarElement | undefined;
          if (!bar) continue;
          const { width, x, y } = bar.getProps(['width', 'x', 'y'], true);
          if (!label || x === null || y === null || ctx.measureText(label).width + 16 > width) continue;
          ctx.fillStyle = theme.onTone(set.tone);
          // the first part from its start, the others from their end: both clear of the marks of the balanced range
          ctx.textAlign = setIndex === 0 ? 'left' : 'right';
          ctx.fillText(label, setIndex === 0 ? x - width + 8 : x - 8, y + 1);
        }
      ctx.restore();
    },
  };
}

/** The area that counts as balanced: two dashed lines through all bars, its name above them. */
export function balancedBand(model: BarsModel, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'balanced-band',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { band } = model;
      const axis = scales.x;
      if (!band || !axis) return;
      const [from, to] = [axis.getPixelForValue(band.from), axis.getPixelForValue(band.to)];
      ctx.save();
      for (const [color, width] of [
        [theme.paper, 4],
        [theme.ink, 1.5],
      ] as const) {
        ctx.strokeStyle = color;
        ctx.lineWidth = width;
        ctx.setLineDash(color === theme.ink ? [5, 4] : []);
        for (const x of [from, to]) {
          for (const index of model.categories.keys()) {
            const y = scales.y?.getPixelForValue(index) ?? 0;
            ctx.beginPath();
            ctx.moveTo(x, y - theme.bar / 2 - 3);
            ctx.lineTo(x, y + theme.bar / 2 + 3);
            ctx.stroke();
          }
        }
      }
      ctx.restore();
      write(ctx, theme, {
        lines: [band.label],
        x: (from + to) / 2,
        y: chartArea.top - theme.bandRoom / 2,
        align: 'center',
        color: theme.muted,
        isStrong: false,
      });
    },
  };
}
