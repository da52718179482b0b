import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { axisFormatter, topOf, wholeSteps } from '#lib/charts/axis-format.ts';
import { lineBand } from '#lib/charts/line-band.ts';
import { flag, labelRoom, lineLabels } from '#lib/charts/line-labels.ts';
import type { Line, LinesModel } from '#lib/charts/model.ts';
import { setFont } from '#lib/charts/text.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';
import { labelsWithRoom } from '#lib/charts/tick-labels.ts';
import { tooltip } from '#lib/charts/tooltip.ts';
import type { Formatter } from '#lib/format.ts';

const WIDTH = { strong: 3.5, part: 2.5, dashed: 2, forecast: 3, faint: 1 };
/** css pixels */
const Y_AXIS = 50;
const DASH = { strong: [], part: [], dashed: [7, 5], forecast: [2, 5], faint: [] };

function dataset(line: Line, theme: ChartTheme): ChartDataset<'line', { x: number; y: number | null }[]> {
  const color = theme.tone(line.tone);
  const isMarked = (x: number | undefined) => line.marks?.some((mark) => mark.x === x) ?? false;
  const lastX = line.points.findLast(({ y }) => y !== null)?.x;
  return {
    label: line.label,
    data: line.points,
    borderColor: color,
    backgroundColor: color,
    borderWidth: WIDTH[line.style],
    borderDash: DASH[line.style],
    borderCapStyle: 'round',
    borderJoinStyle: 'round',
    pointRadius: ({ parsed }) => {
      if (isMarked(parsed?.x ?? undefined)) return 3.5;
      return line.style === 'strong' && parsed?.x === lastX ? 5 : 0;
    },
    pointHoverRadius: line.style === 'faint' ? 0 : 5,
    pointHitRadius: line.style === 'faint' ? 0 : 8,
    clip: false,
  };
}

/** Lines over a linear axis; months or years are ticks that the model brings along. */
export function linesConfig(
  model: LinesModel,
  theme: ChartTheme,
  format: Formatter,
  context: CanvasRenderingContext2D,
): ChartConfiguration<'line', { x: number; y: number | null }[]> {
  const print = axisFormatter(model.format, format);
  const tickAt = new Map(model.x.ticks.map((tick) => [tick.at, tick]));
  let labelled = new Set<number>();
  const font = { family: theme.font.family, size: theme.font.size };
  setFont(context, theme, false);
  return {
    type: 'line',
    data: { datasets: model.lines.map((line) => dataset(line, theme)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      layout: { padding: { top: 12, right: labelRoom(context, model, theme) } },
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      plugins: {
        tooltip: {
          ...tooltip(theme),
          callbacks: { title: () => '', label: ({ dataset: set, parsed }) => `${set.label}: ${print(parsed.y ?? 0)}` },
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: model.x.min,
          max: model.x.max,
          afterBuildTicks: (axis) => {
            axis.ticks = model.x.ticks.map(({ at }) => ({ value: at }));
            // the numbers of the other axis stand beside it
            const room = axis.maxWidth - Y_AXIS;
            labelled = labelsWithRoom(model.x, room, (text) => context.measureText(text).width);
          },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: theme.muted,
            font,
            callback: (value) => (labelled.has(Number(value)) ? tickAt.get(Number(value))?.label : ''),
          },
          grid: {
            color: ({ tick }) => (tickAt.get(tick.value)?.isMajor ? theme.grid : 'transparent'),
            tickColor: ({ tick }) => (Number.isInteger(tick.value) ? theme.muted : 'transparent'),
            tickLength: 5,
          },
          border: { color: theme.muted },
        },
        y: {
          beginAtZero: true,
          suggestedMax: topOf(model),
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
    plugins: [lineBand(model, theme), flag(model, theme), lineLabels(model, theme)],
  };
}
