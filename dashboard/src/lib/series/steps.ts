import { type Figure, findFigure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { countKeyFigure, type KeyFigureView } from '#lib/series/key-figure.ts';
import { type TableView, text } from '#lib/series/view.ts';

/** One step of the way: the figure, and its bar on the scale that all steps share. */
export interface StepView extends KeyFigureView {
  /** length of the bar, 0..1 of the longest; null where the value is not public */
  share: number | null;
  /** the target of the next year end on the same scale */
  targetShare: number | null;
  /** plan to date and target with its day, as they stand in the table */
  planned: string | null;
  goal: string | null;
}

export interface StepsView {
  title: string;
  subtitle: string;
  steps: StepView[];
  table: TableView;
  source: string;
}

/** The way as drawing and as table. */
export function stepsView(
  figures: Figure[],
  { title, asOf, source }: { title: string; asOf: string; source: string },
  format: Formatter,
): StepsView {
  const options = { locale: format.locale };
  const steps = stepViews(figures, format);
  const heading = m.way_title({}, options);
  const hasTargets = steps.some(({ goal }) => goal);
  return {
    title: heading,
    subtitle: m.reach_subtitle({ title, date: format.date(asOf) }, options),
    source,
    steps,
    table: {
      caption: heading,
      heads: [
        m.head_step({}, options),
        m.reach_actual({}, options),
        ...(hasTargets ? [m.head_plan_today({}, options), m.head_target({}, options)] : []),
      ],
      rows: steps.map(({ label, value, planned, goal }) => ({
        head: label,
        cells: [value, ...(hasTargets ? [text(planned ?? ''), text(goal ?? '')] : [])],
      })),
    },
  };
}

/**
 * The way from taking part to a secure title, all steps on one scale. They are not a funnel: somebody may reach a later
 * step without an earlier one.
 */
function stepViews(figures: Figure[], format: Formatter): StepView[] {
  const options = { locale: format.locale };
  const unit = m.unit_people({}, options);
  const steps: [string, string][] = [
    ['EECO01', m.step_participation({}, options)],
    ['KIM_LANGUAGE_PROGRESS', m.step_language({}, options)],
    ['KIM_QUALIFICATION', m.step_qualification({}, options)],
    ['KIM_WORK_OR_TRAINING', m.step_work({}, options)],
    ['KIM_SECURED_TITLE', m.step_title({}, options)],
  ];
  const found = steps.flatMap(([code, label]) => {
    const figure = findFigure(figures, code);
    const view = countKeyFigure({ id: code, label, unit, figure }, format);
    return figure && view ? [{ figure, view }] : [];
  });
  const longest = Math.max(1, ...found.map(({ figure }) => Math.max(published(figure) ?? 0, figure.target?.target ?? 0)));
  return found.map(({ figure, view }) => {
    const value = published(figure);
    const target = figure.target?.target;
    return {
      ...view,
      share: value === null ? null : value / longest,
      targetShare: target == null ? null : target / longest,
      planned: figure.target?.planToDate == null ? null : format.count(figure.target.planToDate),
      goal: figure.target ? `${format.count(figure.target.target)} (${format.dateShort(figure.target.dueOn)})` : null,
    };
  });
}
