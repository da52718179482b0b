import type { Figure } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import { printRaw, statusName } from '#lib/indicators/csv-words.ts';
import type { IndicatorData, PeriodFigure } from '#lib/indicators/data.ts';
import { forecastOf } from '#lib/indicators/forecast.ts';
import { originOfTarget, scopeOf } from '#lib/indicators/targets.ts';
import { dimensionName, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { assessmentName } from '#lib/series/assessment.ts';
import { isFormer } from '#lib/series/plan.ts';

/** What a row says; everything that is not said stays empty. */
export interface Row {
  section: string;
  period?: string;
  from?: string;
  to?: string;
  dimension?: string;
  part?: string;
  value?: string;
  unit?: string;
  status?: string;
  statusCode?: string;
  revised?: string;
  internal?: string;
  numerator?: string;
  denominator?: string;
  plan?: string;
  target?: string;
  due?: string;
  targetSource?: string;
  assessment?: string;
  excluded?: string;
  low?: string;
  high?: string;
}

function figureRow(section: string, figure: Figure | PeriodFigure, data: IndicatorData, format: Formatter): Row {
  const { indicator } = data;
  const { target, period } = figure;
  const [part] = figure.breakdown;
  const print = (value: number | null | undefined) => (value == null ? '' : printRaw(value, indicator.unit, format));
  const over = indicator.unit === 'EUR_CENT' ? 'EUR_CENT' : 'RECORDS';
  return {
    section,
    period: 'label' in period ? period.label : '',
    from: period.from,
    to: period.to,
    dimension: part ? dimensionName(part.dimension, format.locale) : '',
    part: part?.label ?? '',
    value: figure.status === 'PUBLISHED' ? print(figure.value) : '',
    unit: unitName(indicator.unit, format.locale),
    status: statusName(figure, format.locale),
    statusCode: figure.status,
    revised: figure.isRevised ? 'r' : '',
    internal: figure.isPublishable === false ? 'n' : '',
    numerator: figure.numerator == null ? '' : printRaw(figure.numerator, over, format),
    denominator: figure.denominator == null ? '' : printRaw(figure.denominator, 'RECORDS', format),
    plan: print(target?.planToDate),
    target: print(target?.target),
    due: target?.dueOn ?? '',
    targetSource: target ? originOfTarget(target, format) : '',
    assessment: target?.assessment ? assessmentName(target.assessment, format.locale) : '',
  };
}

function planRows({ plan, selection, indicator, asOf }: IndicatorData, format: Formatter): Row[] {
  if (!selection.isCumulative) return [];
  return plan
    .filter(({ dueOn }) => dueOn > asOf)
    .map(({ dueOn, value }) => ({
      section: m.csv_section_plan({}, { locale: format.locale }),
      to: dueOn,
      unit: unitName(indicator.unit, format.locale),
      target: printRaw(value, indicator.unit, format),
      due: dueOn,
    }));
}

/** Every target that had been set by the reporting date, with the days on which it is or was in force. */
function targetRows({ targets, indicator, asOf }: IndicatorData, format: Formatter): Row[] {
  const options = { locale: format.locale };
  return targets.map((target) => ({
    section: isFormer(target, asOf) ? m.ind_targets_former({}, options) : m.ind_targets_title({}, options),
    ...(target.validFrom && { from: target.validFrom }),
    ...(target.supersededOn && { to: target.supersededOn }),
    part: scopeOf(target, format.locale),
    unit: unitName(indicator.unit, format.locale),
    target: printRaw(target.value, indicator.unit, format),
    due: target.dueOn,
    targetSource: originOfTarget(target, format),
  }));
}

function forecastRows(data: IndicatorData, format: Formatter): Row[] {
  const options = { locale: format.locale };
  const { unit } = data.indicator;
  const points = data.selection.isCumulative ? (forecastOf(data)?.points ?? []) : [];
  return points
    .filter(({ on }) => on > data.asOf)
    .map(({ on, expected, low, high }) => ({
      section: m.csv_section_forecast({}, options),
      to: on,
      value: printRaw(expected, unit, format),
      unit: unitName(unit, format.locale),
      status: m.csv_expected({}, options),
      low: printRaw(low, unit, format),
      high: printRaw(high, unit, format),
    }));
}

function pathRows({ headline }: IndicatorData, format: Formatter): Row[] {
  const options = { locale: format.locale };
  return headline.lineage.steps.map((step, n) => ({
    section: m.csv_section_path({}, options),
    from: headline.period.from,
    to: headline.period.to,
    part: step.label,
    value: String(step.kept),
    unit: unitName('RECORDS', format.locale),
    status: statusName({ status: 'PUBLISHED', value: step.kept }, format.locale),
    statusCode: 'PUBLISHED',
    excluded: n === 0 ? '' : String(step.excluded),
  }));
}

function qualityRows({ headline }: IndicatorData, format: Formatter): Row[] {
  const options = { locale: format.locale };
  const row = (part: string, share: number | null | undefined): Row => {
    const status = share == null ? 'NOT_APPLICABLE' : 'PUBLISHED';
    return {
      section: m.csv_section_quality({}, options),
      part,
      value: share == null ? '' : printRaw(share, 'SHARE', format),
      unit: unitName('SHARE', format.locale),
      status: statusName({ status, value: share ?? null }, format.locale),
      statusCode: status,
    };
  };
  return [
    row(m.ind_facts_incomplete({}, options), headline.quality.incompleteShare),
    row(m.ind_facts_not_given({}, options), headline.quality.notGivenShare),
    row(m.ind_facts_overdue({}, options), headline.quality.overdueExitShare),
    row(m.ind_facts_unrecorded({}, options), headline.quality.unrecordedExitShare),
    row(m.ind_facts_late({}, options), headline.quality.lateEntryShare),
  ];
}

/** Everything that the view shows, in its order. */
export function csvRows(data: IndicatorData, format: Formatter): Row[] {
  const options = { locale: format.locale };
  const figureRows = (section: string, figures: (Figure | PeriodFigure)[]) =>
    figures.map((figure) => figureRow(section, figure, data, format));
  return [
    ...figureRows(m.csv_section_headline({}, options), [data.headline]),
    ...figureRows(m.csv_section_time({}, options), data.periods),
    ...planRows(data, format),
    ...targetRows(data, format),
    ...forecastRows(data, format),
    ...data.breakdowns.flatMap(({ parts, series }) => [
      ...figureRows(m.csv_section_parts({}, options), parts),
      ...figureRows(m.csv_section_parts_time({}, options), series),
    ]),
    ...pathRows(data, format),
    ...qualityRows(data, format),
  ];
}
