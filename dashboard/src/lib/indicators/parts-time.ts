import type { Line, LinesModel } from '#lib/charts/model.ts';
import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { Breakdown, IndicatorData, PeriodFigure } from '#lib/indicators/data.ts';
import { lineTone } from '#lib/indicators/part-tone.ts';
import { isOpen, periodHead } from '#lib/indicators/periods.ts';
import { axisOf, difference } from '#lib/indicators/print.ts';
import { dimensionName, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { SMALL_BASE } from '#lib/series/balance.ts';
import { monthPosition, monthTicks } from '#lib/series/months.ts';
import type { ChartView, TableView } from '#lib/series/view.ts';

/** More lines than these nobody can tell apart. */
const MOST_LINES = 5;

const labelOf = (part: Figure): string => part.breakdown[0]?.label ?? '';
const keyOf = (part: Figure): string => part.breakdown[0]?.value ?? '';

/** The figure of a part in a period; undefined where the part does not occur in it. */
const inPeriod = (series: Figure[], { dimension }: Breakdown, key: string, to: string): Figure | undefined =>
  findFigure(
    series.filter(({ period }) => period.to === to),
    series[0]?.indicator.code ?? '',
    { [dimension]: key },
  );

function lineOf(data: IndicatorData, breakdown: Breakdown, part: Figure, place: number, format: Formatter): Line {
  const { indicator, operation, periods } = data;
  const key = keyOf(part);
  const points = periods.map(({ period }) => {
    const figure = inPeriod(breakdown.series, breakdown, key, period.to);
    // a part that does not occur yet is zero people; a ratio over nobody is nothing
    const absent = indicator.additivity === 'RATIO' ? null : 0;
    return { x: monthPosition(operation.startsOn, period.to), y: figure ? published(figure) : absent };
  });
  const value = points.findLast(({ y }) => y !== null)?.y ?? 0;
  return {
    label: labelOf(part),
    tone: lineTone(breakdown.dimension, key, place),
    style: 'part',
    points,
    endLabel: `${format.amount(value, indicator)} ${labelOf(part)}`,
  };
}

function tableOf(data: IndicatorData, breakdown: Breakdown, caption: string, format: Formatter): TableView {
  const { periods, selection, indicator } = data;
  const missing =
    indicator.additivity === 'RATIO' ? { text: '…', words: m.symbol_not_available({}, { locale: format.locale }) } : format.zero;
  return {
    caption,
    heads: [m.ind_time_head({}, { locale: format.locale }), ...breakdown.parts.map((part) => labelOf(part))],
    rows: periods.map((period: PeriodFigure) => ({
      head: periodHead(period, selection, format),
      cells: breakdown.parts.map((part) => {
        const figure = inPeriod(breakdown.series, breakdown, keyOf(part), period.period.to);
        return figure ? format.figureExact(figure) : missing;
      }),
    })),
  };
}

/** The last two periods that can be compared: one that is not over yet has less in it than the one before. */
function lastTwo({ periods, selection }: IndicatorData): PeriodFigure[] {
  const whole = selection.isCumulative ? periods : periods.filter((figure) => !isOpen(figure, selection.interval));
  return whole.slice(-2);
}

/** Which part changed most from one period to the next; ratios over a few people are left to chance. */
function summaryOf(data: IndicatorData, breakdown: Breakdown, format: Formatter): string {
  const options = { locale: format.locale };
  const { indicator } = data;
  const [before, last] = lastTwo(data);
  if (!before || !last) return '';
  const isSmall = (figure: Figure | undefined) => figure?.denominator != null && figure.denominator < SMALL_BASE;
  const pairs = breakdown.parts.map((part) => ({
    part,
    pair: [before, last].map(({ period }) => inPeriod(breakdown.series, breakdown, keyOf(part), period.to)),
  }));
  const isPartly = pairs.some(({ pair }) => pair.some((figure) => figure?.status === 'SUPPRESSED'));
  const changes = pairs.flatMap(({ part, pair }) => {
    const [from, to] = pair.map(published);
    return from == null || to == null || pair.some(isSmall) ? [] : [{ label: labelOf(part), change: to - from }];
  });
  const most = changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  if (!most) return '';
  const words = { from: before.period.label, to: last.period.label };
  if (most.change === 0) return isPartly ? m.ind_parts_time_same_shown(words, options) : m.ind_parts_time_same(words, options);
  const changed = { ...words, label: most.label, change: difference(most.change, indicator, format) };
  return isPartly ? m.ind_parts_time_summary_shown(changed, options) : m.ind_parts_time_summary(changed, options);
}

/** The parts of one breakdown over time; as lines where they are few enough to be told apart. Null where there are fewer than two. */
export function partsTimeView(data: IndicatorData, breakdown: Breakdown, source: string, format: Formatter): ChartView | null {
  const options = { locale: format.locale };
  const { indicator, operation, asOf, selection } = data;
  const { parts, dimension, series } = breakdown;
  if (parts.length < 2 || series.length === 0) return null;
  const isDrawn = parts.length <= MOST_LINES && asOf >= operation.startsOn;
  const title = m.ind_parts_time_title({ dimension: dimensionName(dimension, format.locale) }, options);
  const words = { unit: unitName(indicator.unit, format.locale), title: operation.title, date: format.date(asOf) };
  const chart: LinesModel = {
    kind: 'lines',
    format: axisOf(indicator),
    x: { min: 0, max: monthPosition(operation.startsOn, asOf), ticks: monthTicks(operation.startsOn, asOf) },
    lines: parts.map((part, place) => lineOf(data, breakdown, part, place, format)),
  };
  return {
    id: 'parts-time',
    title,
    subtitle: selection.isCumulative
      ? m.ind_time_subtitle_cumulative(words, options)
      : m.ind_time_subtitle_within(words, options),
    summary: summaryOf(data, breakdown, format),
    source,
    isSourceGerman: data.isPublic,
    notes: [],
    chart: isDrawn ? chart : null,
    empty: m.ind_parts_many({}, options),
    table: tableOf(data, breakdown, title, format),
  };
}
