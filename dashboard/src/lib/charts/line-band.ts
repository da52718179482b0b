import type { Plugin } from 'chart.js';
import type { LinesModel } from '#lib/charts/model.ts';
import type { ChartTheme } from '#lib/charts/theme.ts';

const OPACITY = 0.16;

/** Fills the band between the low and the high values of a line, behind everything else. */
export const lineBand = (model: LinesModel, theme: ChartTheme): Plugin<'line'> => ({
  id: 'line-band',
  beforeDatasetsDraw(chart) {
    const [xAxis, yAxis] = [chart.scales.x, chart.scales.y];
    if (!xAxis || !yAxis) return;
    const { ctx } = chart;
    for (const { band, tone } of model.lines) {
      if (!band?.length) continue;
      const edge = [...band.map(({ x, high }) => [x, high]), ...band.toReversed().map(({ x, low }) => [x, low])] as [
        number,
        number,
      ][];
      ctx.save();
      ctx.globalAlpha = OPACITY;
      ctx.fillStyle = theme.tone(tone);
      ctx.beginPath();
      for (const [x, y] of edge) ctx.lineTo(xAxis.getPixelForValue(x), yAxis.getPixelForValue(y));
      ctx.fill();
      ctx.restore();
    }
  },
});
