import type { Line, LinesModel } from '#lib/charts/model.ts';
import { type Figure, published, seriesOf } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { monthPosition, monthTicks } from '#lib/series/months.ts';
import { type ChartView, type TableView, text } from '#lib/series/view.ts';

/** A target of the whole operation, in force. */
export interface PlanPoint {
  dueOn: string;
  value: number;
}

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
  source: string;
}

function lines({ operation, months, plan }: ReachInput, format: Formatter): Line[] {
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
  const forecast = last?.target?.forecast;
  if (last?.target && forecast != null)
    result.push({
      label: m.reach_forecast({}, options),
      tone: 'accent',
      style: 'forecast',
      points: [
        { x: at(last.period.to), y: published(last) },
        { x: at(last.target.dueOn), y: forecast },
      ],
      endLabel: '',
      marks: [{ x: at(last.target.dueOn), label: m.reach_forecast_end({ value: format.count(Math.round(forecast)) }, options) }],
    });
  result.push({
    label: m.reach_actual({}, options),
    tone: 'accent',
    style: 'strong',
    points: [{ x: 0, y: 0 }, ...months.map((figure) => ({ x: at(figure.period.to), y: published(figure) }))],
    endLabel: last ? m.reach_actual_end({ value: format.count(published(last) ?? 0) }, options) : '',
  });
  return result;
}

function table({ months, plan, asOf }: ReachInput, caption: string, format: Formatter): TableView {
  const options = { locale: format.locale };
  const hasPlan = plan.length > 0;
  const rows = months.map((figure) => ({
    head: figure.period.to === asOf ? format.date(asOf) : format.month(figure.period.to),
    cells: [format.figure(figure), figure.target?.planToDate == null ? text('') : text(format.count(figure.target.planToDate))],
  }));
  const goals = plan
    .filter(({ dueOn }) => dueOn > asOf)
    .map(({ dueOn, value }) => ({ head: format.date(dueOn), cells: [text(''), text(format.count(value))] }));
  return {
    caption,
    heads: [m.reach_head_until({}, options), m.reach_actual({}, options), ...(hasPlan ? [m.reach_plan({}, options)] : [])],
    rows: hasPlan ? [...rows, ...goals] : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
  };
}

/** Why there is no number of people to show. */
export function whyNothing(figure: Figure | undefined, format: Formatter): string {
  const options = { locale: format.locale };
  if (figure?.status === 'SUPPRESSED') return m.reach_withheld({}, options);
  return figure?.status === 'PUBLISHED' ? m.reach_summary_nothing({}, options) : m.reach_not_available({}, options);
}

function summary({ months, plan, asOf }: ReachInput, format: Formatter): string {
  const options = { locale: format.locale };
  const values = months.map(published).filter((value) => value !== null);
  const value = values.at(-1);
  if (!value) return whyNothing(months.at(-1), format);
  const growth = value - (values.at(-2) ?? 0);
  const head = m.reach_summary(
    { date: format.date(asOf), value: format.count(value), growth: format.count(growth), month: format.month(asOf) },
    options,
  );
  const goals = plan.map(({ dueOn, value: goal }) =>
    m.reach_summary_goal({ date: format.year(dueOn), value: format.count(goal) }, options),
  );
  return goals.length === 0 ? head : `${head} ${m.reach_summary_goals({ goals: goals.join(', ') }, options)}`;
}

/** Reach over time: people counted once each, cumulative by month, with the plan to the end of the operation. */
export function reachView(input: ReachInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const { operation, months, asOf } = input;
  const figures = seriesOf(months, 'EECO01');
  const known = { ...input, months: figures };
  const title = input.about ? m.reach_title_offer({}, options) : m.reach_title({}, options);
  const drawable = figures.some((figure) => published(figure));
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
    empty: whyNothing(figures.at(-1), format),
    table: table(known, title, format),
  };
}
