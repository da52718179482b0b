import type { Formatter } from '#lib/format.ts';
import type { BaselinePartsFragment } from '#lib/gql/graphql.ts';
import { inLocale } from '#lib/locale.ts';

export interface BaselineView {
  code: string;
  value: string;
  /** day, month or year, as exactly as it is known */
  date: string;
  definition: string;
  source: string;
}

/** Dated figures of the time before, each with what was counted: their definitions differ, so they are never one series. */
export function baselineViews(baselines: BaselinePartsFragment[], format: Formatter): BaselineView[] {
  const date = { DAY: format.date, MONTH: format.month, YEAR: format.year };
  return baselines.map((baseline) => ({
    code: baseline.code,
    value: format.count(baseline.value),
    date: date[baseline.precision](baseline.asOf),
    definition: inLocale(format.locale, baseline.definition, baseline.definitionEn),
    source: baseline.source,
  }));
}
