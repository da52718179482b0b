import type { ColumnsModel, Line, LinesModel } from '#lib/charts/model.ts';
import { published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { IndicatorData, PeriodFigure } from '#lib/indicators/data.ts';
import { expectedOn, forecastLine, forecastOf, forecastSentence } from '#lib/indicators/forecast.ts';
import { columnsOf, isOpen, periodHead } from '#lib/indicators/periods.ts';
import { axisOf, growsFromZero, withNoun } from '#lib/indicators/print.ts';
import { timeSummary } from '#lib/indicators/time-summary.ts';
import { unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { monthPosition, monthTicks } from '#lib/series/months.ts';
import type { TargetNode } from '#lib/series/plan.ts';
import { type ChartView, type TableView, text } from '#lib/series/view.ts';

/** The plan: growing evenly from target to target for counts, a level until each target for ratios. */
function planLine(data: IndicatorData, at: (date: string) => number, format: Formatter): Line[] {
  const { indicator, plan } = data;
  const goal = plan.at(-1);
  if (!goal) return [];
  const level = ({ dueOn, value }: TargetNode, n: number) => [
    { x: n > 0 ? at((plan[n - 1] as TargetNode).dueOn) : 0, y: value },
    { x: at(dueOn), y: value },
  ];
  const points = growsFromZero(indicator)
    ? [{ x: 0, y: 0 }, ...plan.map(({ dueOn, value }) => ({ x: at(dueOn), y: value }))]
    : plan.flatMap(level);
  const named = plan.slice(0, -1).filter(({ value }) => value !== goal.value);
  return [
    {
      label: m.reach_plan({}, { locale: format.locale }),
      tone: 'plan',
      style: 'dashed',
      points,
      endLabel: m.reach_plan_end({ value: format.amount(goal.value, indicator) }, { locale: format.locale }),
      marks: named.map(({ dueOn, value }) => ({ x: at(dueOn), label: format.amount(value, indicator) })),
    },
  ];
}

function linesOf(data: IndicatorData, format: Formatter): LinesModel {
  const { indicator, operation, asOf, periods, plan } = data;
  const at = (date: string) => monthPosition(operation.startsOn, date);
  const last = periods.findLast((figure) => published(figure) !== null);
  const hasOutlook = plan.length > 0 || forecastOf(data) !== null;
  const endsOn = hasOutlook && operation.endsOn > asOf ? operation.endsOn : asOf;
  const points = periods.map((figure) => ({ x: at(figure.period.to), y: published(figure) }));
  const actual: Line = {
    label: indicator.name,
    tone: 'accent',
    style: 'strong',
    points: growsFromZero(indicator) ? [{ x: 0, y: 0 }, ...points] : points,
    endLabel: last ? withNoun(published(last) ?? 0, indicator, format) : '',
  };
  return {
    kind: 'lines',
    format: axisOf(indicator),
    x: { min: 0, max: at(endsOn), ticks: monthTicks(operation.startsOn, endsOn) },
    lines: [...planLine(data, at, format), ...forecastLine(data, at, format), actual],
    ...(endsOn > asOf
      ? { flag: { x: at(asOf), label: m.chart_today({ date: format.dateShort(asOf) }, { locale: format.locale }) } }
      : {}),
  };
}

function tableOf(data: IndicatorData, caption: string, format: Formatter): TableView {
  const options = { locale: format.locale };
  const { indicator, periods, plan, asOf, selection } = data;
  const isRatio = indicator.additivity === 'RATIO';
  const hasPlan = plan.length > 0 && selection.isCumulative;
  const number = (value: number | null | undefined, print: (value: number) => string) => text(value == null ? '' : print(value));
  const over = indicator.unit === 'EUR_CENT' ? format.euro : format.count;
  const rows = periods.map((figure: PeriodFigure) => ({
    head: periodHead(figure, selection, format),
    cells: [
      format.figureExact(figure),
      ...(isRatio ? [number(figure.numerator, over), number(figure.denominator, format.count)] : []),
      ...(hasPlan ? [number(figure.target?.planToDate, (value) => format.amount(value, indicator))] : []),
    ],
  }));
  const goals = plan
    .filter(({ dueOn }) => hasPlan && dueOn > asOf)
    .map(({ dueOn, value }) => ({
      head: m.ind_target_by({ date: format.date(dueOn) }, options),
      cells: [expectedOn(data, dueOn, format), ...(isRatio ? ['', ''] : []), format.amount(value, indicator)].map(text),
    }));
  const end = forecastOf(data)?.on;
  const isOnlyExpected = end && selection.isCumulative && !plan.some(({ dueOn }) => dueOn === end);
  const expected = {
    head: m.ind_forecast_on({ date: format.date(end ?? asOf) }, options),
    cells: [expectedOn(data, end ?? asOf, format), ...(isRatio ? ['', ''] : []), ...(hasPlan ? [''] : [])].map(text),
  };
  return {
    caption,
    heads: [
      m.ind_time_head({}, options),
      isRatio ? m.ind_time_value({}, options) : unitName(indicator.unit, format.locale),
      ...(isRatio ? [m.ind_time_numerator({}, options), m.ind_time_denominator({}, options)] : []),
      ...(hasPlan ? [m.reach_plan({}, options)] : []),
    ],
    rows: [...rows, ...goals, ...(isOnlyExpected ? [expected] : [])],
  };
}

/** What the numbers of the course are, in which unit, of what, and when. */
function subtitleOf({ indicator, selection, operation, asOf }: IndicatorData, format: Formatter): string {
  const options = { locale: format.locale };
  const words = { unit: unitName(indicator.unit, format.locale), title: operation.title, date: format.date(asOf) };
  if (indicator.additivity === 'LAST_VALUE') return m.ind_time_subtitle_last(words, options);
  return selection.isCumulative ? m.ind_time_subtitle_cumulative(words, options) : m.ind_time_subtitle_within(words, options);
}

/** A snapshot prints most indicators on its own day only. */
function isLastAlone({ isPublished, periods }: IndicatorData): boolean {
  const earlier = periods.slice(0, -1);
  const isKnown = published(periods.at(-1)) !== null;
  return isPublished && isKnown && earlier.length > 0 && earlier.every(({ status }) => status === 'NOT_AVAILABLE');
}

function notesOf(data: IndicatorData, format: Formatter): string[] {
  const options = { locale: format.locale };
  const { selection, periods, periodNotes } = data;
  if (isLastAlone(data)) return [m.ind_time_unpublished({}, options)];
  if (!selection.isCumulative)
    return [
      ...(periods.some((figure) => isOpen(figure, selection.interval)) ? [m.ind_time_open({}, options)] : []),
      ...periodNotes,
    ];
  const method = forecastOf(data)?.method;
  return method ? [m.ind_forecast_method({ method }, options)] : [];
}

/** Nothing but zeros, or a single point, is said in a sentence; a plan to see beside it is worth a drawing. */
const hasShape = (data: IndicatorData): boolean =>
  (data.selection.isCumulative && data.plan.length > 0) ||
  (!isLastAlone(data) && data.periods.some((figure) => published(figure)));

/** The indicator over time: a line with its plan where values run on from the start, columns where each period stands alone. */
export function timeView(data: IndicatorData, source: string, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const { periods, selection, asOf, operation } = data;
  const title = m.ind_time_title({}, options);
  const isKnown = asOf >= operation.startsOn && periods.some((figure) => published(figure) !== null);
  const chart: LinesModel | ColumnsModel = selection.isCumulative ? linesOf(data, format) : columnsOf(data, format);
  return {
    id: 'time',
    title,
    subtitle: subtitleOf(data, format),
    summary: isKnown
      ? [timeSummary(data, format), forecastSentence(data, format)].filter(Boolean).join(' ')
      : m.ind_time_nothing({}, options),
    source,
    isSourceGerman: data.isPublic,
    notes: notesOf(data, format),
    chart: isKnown && hasShape(data) ? chart : null,
    ...(isKnown ? {} : { empty: m.ind_time_nothing({}, options) }),
    table: tableOf(data, title, format),
  };
}
