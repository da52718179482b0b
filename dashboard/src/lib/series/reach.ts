import type { Line, LinesModel } from '#lib/charts/model.ts';
import { type Figure, published, seriesOf } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { ForecastPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { monthPosition, monthTicks } from '#lib/series/months.ts';
import { type ChartView, type TableView, text } from '#lib/series/view.ts';

/** A target of the whole operation, in force. */
export interface PlanPoint {
  dueOn: string;
  value: number;
}

/** Where the line is likely to go, month end by month end from today. */
export type Forecast = NonNullable<ForecastPartsFragment['forecast']>;

export interface ReachInput {
  operation: { title: string; startsOn: string };
  /** last day of the axis: the end of the operation where there is a plan to see, else the as-of date */
  endsOn: string;
  /** what the line is about, if not the whole operation */
  about?: string;
  asOf: string;
  /** EECO01 by month, cumulative */
  months: Figure[];
  /** in the order of time */
  plan: PlanPoint[];
  forecast?: Forecast | null;
  source: string;
}

function lines({ operation, months, plan, forecast }: ReachInput, format: Formatter): Line[] {
  const options = { locale: format.locale };
  const at = (date: string) => monthPosition(operation.startsOn, date);
  const shown = months.filter((figure) => published(figure) !== null);
  const last = shown.at(-1);
  const result: Line[] = [];
  const goal = plan.at(-1);
  if (goal)
    result.push({
      label: m.reach_plan({}, options),
      tone: 'plan',
      style: 'dashed',
      points: [{ x: 0, y: 0 }, ...plan.map(({ dueOn, value }) => ({ x: at(dueOn), y: value }))],
      endLabel: m.reach_plan_end({ value: format.count(goal.value) }, options),
      marks: plan.slice(0, -1).map(({ dueOn, value }) => ({ x: at(dueOn), label: format.count(value) })),
    });
  if (forecast) result.push(forecastLine(forecast, at, format));
  result.push({
    label: m.reach_actual({}, options),
    tone: 'accent',
    style: 'strong',
    points: [{ x: 0, y: 0 }, ...months.map((figure) => ({ x: at(figure.period.to), y: published(figure) }))],
    endLabel: last ? m.reach_actual_end({ value: format.count(published(last) ?? 0) }, options) : '',
  });
  return result;
}

function forecastLine(forecast: Forecast, at: (date: string) => number, format: Formatter): Line {
  const options = { locale: format.locale };
  const points = forecast.points.map(({ on, expected, low, high }) => ({ x: at(on), y: expected, low, high }));
  return {
    label: m.reach_forecast({}, options),
    tone: 'accent',
    style: 'forecast',
    points,
    band: points,
    endLabel: m.reach_forecast_end({ value: format.count(Math.round(forecast.expected)) }, options),
  };
}

/** Expected value and band on one day of the forecast. */
function expectedOn(forecast: Forecast | null | undefined, day: string, format: Formatter): string {
  const point = forecast?.points.find(({ on }) => on === day);
  if (!point) return '';
  const [value, low, high] = [point.expected, point.low, point.high].map((number) => format.count(Math.round(number))) as [
    string,
    string,
    string,
  ];
  return m.reach_forecast_cell({ value, low, high }, { locale: format.locale });
}

function table({ months, plan, asOf, forecast }: ReachInput, caption: string, format: Formatter): TableView {
  const options = { locale: format.locale };
  const hasPlan = plan.length > 0;
  const rows = months.map((figure) => ({
    head: figure.period.to === asOf ? format.date(asOf) : format.month(figure.period.to),
    cells: [format.figure(figure), figure.target?.planToDate == null ? text('') : text(format.count(figure.target.planToDate))],
  }));
  const goals = plan
    .filter(({ dueOn }) => dueOn > asOf)
    .map(({ dueOn, value }) => ({
      head: format.date(dueOn),
      cells: [text(expectedOn(forecast, dueOn, format)), text(format.count(value))],
    }));
  return {
    caption,
    heads: [m.reach_head_until({}, options), m.reach_actual({}, options), ...(hasPlan ? [m.reach_plan({}, options)] : [])],
    rows: hasPlan ? [...rows, ...goals] : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
  };
}

/** Why there is no number of people to show. */
export function whyNobody(figure: Figure | undefined, format: Formatter): string {
  const options = { locale: format.locale };
  if (figure?.status === 'SUPPRESSED') return m.reach_withheld({}, options);
  return figure?.status === 'PUBLISHED' ? m.reach_summary_nothing({}, options) : m.reach_not_available({}, options);
}

/** What is to be expected if it goes on as before, and how likely the last target is. */
function outlook({ on, expected, low, high, probability }: Forecast, format: Formatter): string {
  const options = { locale: format.locale };
  const [value, from, to] = [expected, low, high].map((number) => format.count(Math.round(number))) as [string, string, string];
  const head = m.reach_outlook({ date: format.year(on), value, low: from, high: to }, options);
  if (probability === null) return head;
  return `${head} ${m.reach_outlook_goal({ share: format.share(probability) }, options)}`;
}

function summary({ months, plan, asOf, forecast }: ReachInput, format: Formatter): string {
  const options = { locale: format.locale };
  const values = months.map(published).filter((value) => value !== null);
  const value = values.at(-1);
  if (!value) return whyNobody(months.at(-1), format);
  const reached = { date: format.date(asOf), value: format.count(value) };
  const before = months.length > 1 ? published(months.at(-2)) : 0;
  const growth = { growth: format.count(value - (before ?? 0)), month: format.month(asOf) };
  const head = before === null ? m.reach_summary_total(reached, options) : m.reach_summary({ ...reached, ...growth }, options);
  const goals = plan.map(({ dueOn, value: goal }) =>
    m.reach_summary_goal({ date: format.year(dueOn), value: format.count(goal) }, options),
  );
  const sentences: string[] = [head];
  if (goals.length > 0) sentences.push(m.reach_summary_goals({ goals: goals.join(', ') }, options));
  if (forecast) sentences.push(outlook(forecast, format));
  return sentences.join(' ');
}

/** Reach over time: people counted once each, cumulative by month, with the plan to the end of the operation. */
export function reachView(input: ReachInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const { operation, months, asOf } = input;
  const figures = seriesOf(months, 'EECO01');
  const known = { ...input, months: figures };
  const title = input.about ? m.reach_title_offer({}, options) : m.reach_title({}, options);
  const shown = figures.filter((figure) => published(figure) !== null);
  // one point of many says nothing about how it came to be
  const isSeries = shown.length > 1 || figures.length === 1;
  const drawable = isSeries && shown.some((figure) => published(figure));
  const chart: LinesModel = {
    kind: 'lines',
    format: 'count',
    x: {
      min: 0,
      max: monthPosition(operation.startsOn, input.endsOn),
      ticks: monthTicks(operation.startsOn, input.endsOn),
    },
    lines: lines(known, format),
    ...(input.endsOn > asOf
      ? { flag: { x: monthPosition(operation.startsOn, asOf), label: m.chart_today({ date: format.dateShort(asOf) }, options) } }
      : {}),
  };
  return {
    id: 'reach',
    title,
    subtitle: m.reach_subtitle({ title: input.about ?? operation.title, date: format.date(asOf) }, options),
    summary: summary(known, format),
    source: input.source,
    notes: [],
    chart: drawable ? chart : null,
    empty: shown.length > 0 && !isSeries ? m.reach_no_series({}, options) : whyNobody(figures.at(-1), format),
    table: table(known, title, format),
  };
}
