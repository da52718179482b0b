import type { Formatter } from '#lib/format.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { inLocale, type Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { isFormer, type TargetNode } from '#lib/series/plan.ts';

export interface TargetsView {
  title: string;
  /** when a value is on track, at risk or off track, in words */
  rule: string;
  rows: {
    key: string;
    scope: string;
    value: string;
    due: string;
    valid: string;
    source: string;
    decision: string;
    isFormer: boolean;
  }[];
}

const GENDERS: Record<string, typeof m.rec_female> = {
  FEMALE: m.ind_targets_women,
  MALE: m.ind_targets_men,
  NON_BINARY: m.ind_targets_non_binary,
};

/** What a target is for: the whole operation, a pillar, a measure or a gender. */
export function scopeOf({ fieldOfAction, measure, gender }: TargetNode, locale: Locale): string {
  const options = { locale };
  const parts = [
    ...(fieldOfAction ? [inLocale(locale, fieldOfAction.name ?? fieldOfAction.code, fieldOfAction.nameEn)] : []),
    ...(measure ? [inLocale(locale, measure.title ?? measure.slug, measure.titleEn)] : []),
    ...(gender ? [GENDERS[gender]?.({}, options) ?? gender] : []),
  ];
  return parts.join(', ') || m.ind_targets_whole({}, options);
}

type Origin = Pick<TargetNode, 'source' | 'decidedOn' | 'paperNumber'>;

/** Day of the decision and number of the paper, where they are known. */
function decisionOf({ decidedOn, paperNumber }: Origin, format: Formatter): string {
  const options = { locale: format.locale };
  return [
    ...(decidedOn ? [m.ind_targets_decided({ date: format.date(decidedOn) }, options)] : []),
    ...(paperNumber ? [m.ind_targets_paper({ number: paperNumber }, options)] : []),
  ].join('; ');
}

/** Where a target comes from: publication or decision, with its day and the number of the paper. */
export const originOfTarget = (target: Origin, format: Formatter): string =>
  [target.source, decisionOf(target, format)].filter(Boolean).join('; ');

function validOf({ validFrom, supersededOn }: TargetNode, format: Formatter): string {
  const options = { locale: format.locale };
  const from = validFrom ? format.date(validFrom) : '';
  return supersededOn
    ? m.ind_targets_until({ from, until: format.date(supersededOn) }, options)
    : m.ind_targets_since({ from }, options);
}

/** The verdict in words, with the thresholds of this operation. */
function ruleOf({ indicator, thresholds }: IndicatorData, format: Formatter): string {
  const options = { locale: format.locale };
  const words = { onTrack: format.percent(thresholds.onTrack * 100), atRisk: format.percent(thresholds.atRisk * 100) };
  if (indicator.direction === 'BAND') return m.ind_targets_rule_band(words, options);
  return indicator.direction === 'LESS_IS_BETTER' ? m.ind_targets_rule_less(words, options) : m.ind_targets_rule(words, options);
}

/** All targets of an indicator that had been set by the reporting date, for the whole and its parts, replaced ones too. */
export function targetsView(data: IndicatorData, format: Formatter): TargetsView {
  const { targets, indicator, asOf } = data;
  return {
    title: m.ind_targets_title({}, { locale: format.locale }),
    rule: ruleOf(data, format),
    rows: targets.map((target, n) => ({
      key: String(n),
      scope: scopeOf(target, format.locale),
      value: format.amount(target.value, indicator),
      due: format.date(target.dueOn),
      valid: validOf(target, format),
      source: target.isExample ? m.example_target({}, { locale: format.locale }) : target.source,
      decision: decisionOf(target, format),
      isFormer: isFormer(target, asOf),
    })),
  };
}
