import type { Formatter } from '#lib/format.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { additivityName, dataClassName, directionName, momentName, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';

export interface Fact {
  label: string;
  text: string;
  /** true for the words of a publication, which stay German on English pages */
  isGerman?: boolean;
}

/** How good the records behind the value are. */
function qualityFacts({ headline, isPublished }: IndicatorData, format: Formatter): Fact[] {
  const options = { locale: format.locale };
  const missing = headline.status === 'PUBLISHED' ? m.ind_facts_not_asked({}, options) : m.ind_facts_unknown({}, options);
  const { incompleteShare, notGivenShare, overdueExitShare, unrecordedExitShare, lateEntryShare } = headline.quality;
  const questions: [label: string, share: number | null | undefined, isAlways: boolean, words: (share: string) => string][] = [
    // a snapshot leaves out what could tell of single records; that does not mean that the question does not arise
    [
      m.ind_facts_incomplete({}, options),
      incompleteShare,
      !isPublished,
      (share) => m.ind_facts_incomplete_text({ share }, options),
    ],
    [m.ind_facts_not_given({}, options), notGivenShare, !isPublished, (share) => m.ind_facts_not_given_text({ share }, options)],
    // asked of results alone
    [m.ind_facts_overdue({}, options), overdueExitShare, false, (share) => m.ind_facts_overdue_text({ share }, options)],
    [m.ind_facts_unrecorded({}, options), unrecordedExitShare, false, (share) => m.ind_facts_unrecorded_text({ share }, options)],
    [m.ind_facts_late({}, options), lateEntryShare, false, (share) => m.ind_facts_late_text({ share }, options)],
  ];
  const asked = questions.filter(([, share, isAlways]) => share != null || isAlways);
  return asked.map(([label, share, , words]) => {
    if (share == null) return { label, text: missing };
    return { label, text: share === 0 ? m.ind_facts_none({}, options) : words(format.shareExact(share)) };
  });
}

/** The rule of the Land, where it has one of its own. */
function variantFact({ indicator }: IndicatorData, locale: Formatter['locale']): Fact[] {
  const text = locale === 'de' ? indicator.variant : indicator.variantEn;
  return text ? [{ label: m.ind_facts_variant({}, { locale }), text }] : [];
}

/** What one must know to use the number: rule, quality of the records, where all of it comes from. */
export function factsOf(data: IndicatorData, source: string, format: Formatter): Fact[] {
  const { locale } = format;
  const options = { locale };
  const { indicator, headline } = data;
  return [
    { label: m.ind_facts_unit({}, options), text: unitName(indicator.unit, locale) },
    { label: m.ind_facts_population({}, options), text: locale === 'de' ? indicator.population : indicator.populationEn },
    {
      label: m.ind_facts_entry({}, options),
      text: locale === 'de' ? indicator.entryCondition : indicator.entryConditionEn,
    },
    { label: m.ind_facts_exit({}, options), text: locale === 'de' ? indicator.exitCondition : indicator.exitConditionEn },
    { label: m.ind_facts_moment({}, options), text: momentName(indicator.moment, locale) },
    { label: m.ind_facts_direction({}, options), text: directionName(indicator.direction, locale) },
    { label: m.ind_facts_additivity({}, options), text: additivityName(indicator.additivity, locale) },
    ...variantFact(data, locale),
    { label: m.ind_facts_data_class({}, options), text: dataClassName(indicator.dataClass, locale) },
    ...qualityFacts(data, format),
    { label: m.ind_facts_source({}, options), text: indicator.source, isGerman: true },
    { label: m.ind_facts_data({}, options), text: source, isGerman: data.isPublic },
    { label: m.ind_facts_rule({}, options), text: m.ind_facts_rule_text({ version: headline.lineage.ruleVersion }, options) },
  ];
}
