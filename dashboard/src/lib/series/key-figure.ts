import { type Figure, published, seriesOf } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Assessment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

/** A thin bar; all numbers are shares of its length. */
export interface Bar {
  value: number | null;
  /** where the plan stands today */
  plan: number | null;
  /** what counts as balanced */
  band: [from: number, to: number] | null;
}

export interface KeyFigureView {
  id: string;
  label: string;
  /** definition of the indicator */
  code: string;
  value: Cell;
  unit: string;
  bar: Bar | null;
  target: string | null;
  plan: string | null;
  assessment: Assessment | null;
  change: string | null;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));
const endOfYear = (date: string) => date.endsWith('-12-31');

/** "Ziel bis Ende 2026: 450" */
export function targetLine(figure: Figure, print: (value: number) => string, format: Formatter): string | null {
  if (!figure.target) return null;
  const options = { locale: format.locale };
  const { target, dueOn } = figure.target;
  return endOfYear(dueOn)
    ? m.key_target_year({ year: format.year(dueOn), value: print(target) }, options)
    : m.key_target_day({ date: format.date(dueOn), value: print(target) }, options);
}

/** "Plan bis heute: 429 (4 % darunter)" */
function planLine(figure: Figure, print: (value: number) => string, format: Formatter): string | null {
  const planned = figure.target?.planToDate;
  if (planned == null) return null;
  const options = { locale: format.locale };
  const share = figure.target?.deviationShare;
  const value = print(planned);
  if (share == null) return m.key_plan({ value }, options);
  const percent = format.share(Math.abs(share));
  if (Math.abs(share) < 0.005) return m.key_plan_met({ value }, options);
  return share < 0 ? m.key_plan_below({ value, percent }, options) : m.key_plan_above({ value, percent }, options);
}

/** "+38 seit 30. September 2026"; null where one of the two values is not public. */
function changeLine(quarters: Figure[], code: string, format: Formatter): string | null {
  const options = { locale: format.locale };
  const [before, now] = seriesOf(quarters, code).slice(-2);
  const [from, to] = [published(before), published(now)];
  if (!before || from === null || to === null) return null;
  const date = format.dateShort(before.period.to);
  if (now?.indicator.unit === 'SHARE') return m.key_change({ change: format.points(to - from), date }, options);
  const change = now?.indicator.unit === 'EUR_CENT' ? format.euroSigned(to - from) : format.signed(to - from);
  return to === from ? m.key_change_none({ date }, options) : m.key_change({ change, date }, options);
}

export interface KeyFigureInput {
  id: string;
  label: string;
  unit: string;
  figure: Figure | undefined;
  /** the same indicator by quarter, cumulative */
  quarters?: Figure[];
}

/** A count with target, plan to date, assessment and change. */
export function countKeyFigure(
  { id, label, unit, figure, quarters = [] }: KeyFigureInput,
  format: Formatter,
): KeyFigureView | null {
  if (!figure) return null;
  const value = published(figure);
  const full = figure.target?.target;
  const code = figure.indicator.code;
  return {
    id,
    label,
    code,
    unit,
    value: format.figure(figure),
    bar: full
      ? {
          value: value === null ? null : clamp(value / full),
          plan: figure.target?.planToDate == null ? null : clamp(figure.target.planToDate / full),
          band: null,
        }
      : null,
    target: targetLine(figure, format.count, format),
    plan: planLine(figure, format.count, format),
    assessment: figure.target?.assessment ?? null,
    change: changeLine(quarters, code, format),
  };
}

/** A share that is best within a band. */
export function shareKeyFigure(
  { id, label, unit, figure, quarters = [] }: KeyFigureInput,
  format: Formatter,
): KeyFigureView | null {
  if (!figure) return null;
  const options = { locale: format.locale };
  return {
    id,
    label,
    code: figure.indicator.code,
    unit,
    value: format.figure(figure),
    bar: { value: published(figure), plan: null, band: [0.4, 0.6] },
    target: targetLine(figure, format.share, format),
    plan: m.key_balanced({ from: format.share(0.4), to: format.share(0.6) }, options),
    assessment: figure.target?.assessment ?? null,
    change: changeLine(quarters, figure.indicator.code, format),
  };
}

export interface MoneyKeyFigureInput {
  spent: Figure | undefined;
  planned: Figure | undefined;
  granted: Figure | undefined;
  quarters?: Figure[];
  endsOn: string;
}

/** Money spent against what was granted, with the plan to date as a mark; cents in. */
export function moneyKeyFigure(
  { spent, planned, granted, quarters = [], endsOn }: MoneyKeyFigureInput,
  format: Formatter,
): KeyFigureView | null {
  const all = published(granted);
  const value = published(spent);
  const plan = published(planned);
  if (!spent || !granted || all === null) return null;
  const options = { locale: format.locale };
  return {
    id: 'money',
    label: m.key_money({}, options),
    code: spent.indicator.code,
    unit: '',
    value: value ? { ...format.figure(spent), text: format.euroShort(value) } : format.figure(spent),
    bar: { value: value === null ? null : clamp(value / all), plan: plan === null ? null : clamp(plan / all), band: null },
    target: m.key_granted({ year: format.year(endsOn), value: format.euroShort(all) }, options),
    plan:
      plan && value !== null
        ? m.key_money_plan({ value: format.euroShort(plan), share: format.share(value / plan) }, options)
        : null,
    assessment: spent.target?.assessment ?? null,
    change: changeLine(quarters, spent.indicator.code, format),
  };
}
