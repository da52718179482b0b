import type { Chart, Plugin } from 'chart.js';
import type { Line, LinesModel } from '#lib/charts/model.ts';
import { type Label, spread, textHeight, textWidth, write } from '#lib/charts/text.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';

const GAP = 10;

interface Placed {
  label: Label;
  height: number;
}

/** Room to the right of the plot for labels of lines that run to its end. */
export function labelRoom(context: CanvasRenderingContext2D, model: LinesModel, theme: ChartTheme): number {
  const last = (line: Line) => line.points.findLast(({ y }) => y !== null)?.x;
  const labels = model.lines.filter((line) => line.endLabel && last(line) === model.x.max);
  return Math.max(
    0,
    ...labels.map((line) => textWidth(context, theme, line.endLabel.split('\n'), line.style === 'strong') + GAP + 4),
  );
}

function endLabel(chart: Chart, line: Line, theme: ChartTheme): Placed | null {
  const point = line.points.findLast(({ y }) => y !== null);
  const [xAxis, yAxis] = [chart.scales.x, chart.scales.y];
  if (!line.endLabel || point?.y == null || !xAxis || !yAxis) return null;
  const lines = line.endLabel.split('\n');
  const color = line.style === 'faint' ? theme.muted : theme.tone(line.tone);
  return {
    height: textHeight(theme, lines),
    label: {
      lines,
      x: xAxis.getPixelForValue(point.x) + GAP,
      // below the point: what rises comes from below left and leaves the room at the right free
      y: yAxis.getPixelForValue(point.y) + (line.style === 'strong' ? 8 : 0),
      align: 'left',
      color,
      isStrong: line.style === 'strong',
    },
  };
}

function marksOf(chart: Chart, line: Line, theme: ChartTheme): Label[] {
  const [xAxis, yAxis] = [chart.scales.x, chart.scales.y];
  if (!xAxis || !yAxis) return [];
  return (line.marks ?? []).flatMap((mark) => {
    const y = line.points.find(({ x }) => x === mark.x)?.y;
    if (y == null) return [];
    return [
      {
        lines: mark.label.split('\n'),
        x: xAxis.getPixelForValue(mark.x) - 6,
        y: yAxis.getPixelForValue(y) - theme.font.size,
        align: 'right' as const,
        color: theme.tone(line.tone),
        isStrong: false,
      },
    ];
  });
}

/** Names and values written at the ends of the lines, in place of a legend; never on top of each other. */
export function lineLabels(model: LinesModel, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'line-labels',
    afterDatasetsDraw(chart) {
      const placed = model.lines.flatMap((line) => endLabel(chart, line, theme) ?? []);
      const middles = spread(
        placed.map(({ label, height }) => ({ y: label.y, height })),
        0,
        chart.chartArea.bottom,
      );
      for (const [index, { label }] of placed.entries()) write(chart.ctx, theme, { ...label, y: middles[index] ?? label.y });
      for (const line of model.lines) for (const label of marksOf(chart, line, theme)) write(chart.ctx, theme, label);
    },
  };
}

/** A day worth marking: a thin line from top to bottom with its name. */
export function flag(model: LinesModel, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'flag',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      if (!model.flag || !scales.x) return;
      const x = scales.x.getPixelForValue(model.flag.x);
      ctx.save();
      ctx.strokeStyle = theme.muted;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
      write(ctx, theme, {
        lines: [model.flag.label],
        x: x + 6,
        y: chartArea.top + theme.font.size / 2,
        align: 'left',
        color: theme.muted,
        isStrong: false,
      });
    },
  };
}
