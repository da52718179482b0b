import { type Figure, published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Assessment } from '#lib/gql/graphql.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { forecastFacts } from '#lib/indicators/forecast.ts';
import { difference } from '#lib/indicators/print.ts';
import { originOfTarget } from '#lib/indicators/targets.ts';
import { nounOf } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Bar } from '#lib/series/key-figure.ts';

/** What counts as balanced, as shares. */
export const BALANCED: [number, number] = [0.4, 0.6];

export interface HeadlineView {
  title: string;
  value: Cell;
  /** what is counted; empty where the number says it itself */
  noun: string;
  /** "191 von 402" under a ratio */
  reading: string | null;
  /** why there is no value, or that zero is meant */
  why: string | null;
  bar: Bar | null;
  assessment: Assessment | null;
  facts: { label: string; text: string }[];
  /** where the target comes from, or that there is none */
  note: string;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** Why there is no value to read; null where there is one. */
function whyNoValue(figure: Figure, reason: string | null, format: Formatter): string | null {
  const options = { locale: format.locale };
  if (figure.status === 'SUPPRESSED') return m.ind_why_withheld({}, options);
  if (figure.status === 'NOT_APPLICABLE') return m.ind_why_not_applicable({}, options);
  if (figure.status === 'PUBLISHED') return null;
  return reason ?? (figure.denominator === 0 ? m.ind_why_no_base({}, options) : m.ind_why_not_available({}, options));
}

/** The numbers that a ratio was made from. */
export function readingOf({ indicator, numerator, denominator }: Figure, format: Formatter): string | null {
  const options = { locale: format.locale };
  if (numerator == null || !denominator) return null;
  const below = format.count(denominator);
  return indicator.unit === 'EUR_CENT'
    ? m.ind_headline_quotient({ numerator: format.euro(numerator), denominator: below }, options)
    : m.ind_headline_reading({ numerator: format.count(numerator), denominator: below }, options);
}

/** A thin bar up to the target; a share is drawn on the whole from 0 to 100 per cent. */
function barOf({ indicator, headline }: IndicatorData): Bar | null {
  const value = published(headline);
  const plan = headline.target?.planToDate ?? null;
  if (indicator.unit === 'SHARE')
    return { value: value === null ? null : clamp(value), plan, band: indicator.direction === 'BAND' ? BALANCED : null };
  const full = headline.target?.target;
  if (!full) return null;
  return { value: value === null ? null : clamp(value / full), plan: plan === null ? null : clamp(plan / full), band: null };
}

function targetFacts({ indicator, headline }: IndicatorData, format: Formatter): HeadlineView['facts'] {
  const options = { locale: format.locale };
  const { target } = headline;
  if (!target) return [];
  const facts = [
    { label: m.ind_target_by({ date: format.date(target.dueOn) }, options), text: format.amount(target.target, indicator) },
  ];
  const value = published(headline);
  if (target.planToDate == null) return facts;
  facts.push({ label: m.ind_plan({}, options), text: format.amount(target.planToDate, indicator) });
  if (value === null) return facts;
  const by = difference(value - target.planToDate, indicator, format);
  const percent = target.deviationShare == null ? '' : format.shareSigned(target.deviationShare);
  const hasPercent = percent !== '' && indicator.unit !== 'SHARE';
  facts.push({
    label: m.ind_deviation({}, options),
    text: hasPercent ? m.ind_deviation_share({ value: by, percent }, options) : by,
  });
  return facts;
}

function noteOf({ headline: { target } }: IndicatorData, format: Formatter): string {
  const options = { locale: format.locale };
  if (!target) return m.ind_target_none({}, options);
  return target.isExample ? m.example_targets({}, options) : `${m.source_label({}, options)} ${originOfTarget(target, format)}`;
}

/** The value of the reporting date against its target. */
export function headlineView(data: IndicatorData, format: Formatter): HeadlineView {
  const options = { locale: format.locale };
  const { indicator, headline } = data;
  const value = published(headline);
  const isJudged = value === null || !headline.target || headline.target.assessment;
  return {
    title: m.ind_headline_title({ date: format.date(data.asOf) }, options),
    value: format.figureExact(headline),
    noun: value ? nounOf(indicator.unit, value, format.locale) : '',
    reading: value === null ? null : readingOf(headline, format),
    why: value === 0 ? m.ind_why_zero({}, options) : whyNoValue(headline, data.reason, format),
    bar: barOf(data),
    assessment: headline.target?.assessment ?? null,
    facts: [
      ...targetFacts(data, format),
      ...forecastFacts(data, format),
      ...(isJudged ? [] : [{ label: m.ind_assessment({}, options), text: m.ind_assessment_small({}, options) }]),
    ],
    note: noteOf(data, format),
  };
}
