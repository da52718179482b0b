import type { Formatter } from '#lib/format.ts';
import { choicesOf } from '#lib/indicators/choices.ts';
import { citeView } from '#lib/indicators/cite.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { factsOf } from '#lib/indicators/facts.ts';
import { headlineView } from '#lib/indicators/headline.ts';
import { partsView } from '#lib/indicators/parts.ts';
import { partsTimeView } from '#lib/indicators/parts-time.ts';
import { pathView } from '#lib/indicators/path.ts';
import { targetsView } from '#lib/indicators/targets.ts';
import { timeView } from '#lib/indicators/time.ts';
import { dimensionName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where the figures of a view come from. */
export const sourceOf = ({ operation, asOf, isPublic }: IndicatorData, format: Formatter): string =>
  isPublic
    ? operation.source
    : m.source_platform({ title: operation.title, date: format.dateShort(asOf) }, { locale: format.locale });

/** Said in place of a breakdown that the indicator does not have; null where it has it. */
function withoutBreakdown({ indicator, selection, breakdowns }: IndicatorData, format: Formatter): string | null {
  const { locale } = format;
  if (breakdowns.length > 0) return null;
  if (indicator.dimensions.length === 0 || !selection.breakdown) return m.ind_parts_none_possible({}, { locale });
  return m.ind_parts_not_applicable(
    {
      dimension: dimensionName(selection.breakdown, locale),
      possible: indicator.dimensions.map((dimension) => dimensionName(dimension, locale)).join(', '),
    },
    { locale },
  );
}

/** Where the whole is zero there are no parts, and nobody misses them. */
const shownParts = ({ headline, breakdowns, selection }: IndicatorData) =>
  breakdowns.filter(({ parts }) => parts.length > 0 || headline.value !== 0 || selection.breakdown);

/** Everything that the page of an indicator shows, as plain data. */
export function indicatorView(data: IndicatorData, origin: string, format: Formatter) {
  const source = sourceOf(data, format);
  const { code, name, definition } = data.indicator;
  const [chosen] = data.selection.breakdown ? data.breakdowns : [];
  return {
    code,
    name,
    definition,
    headline: headlineView(data, format),
    choices: choicesOf(data, format),
    time: timeView(data, source, format),
    parts: shownParts(data).map((breakdown) => partsView(data, breakdown, source, format)),
    partsTime: chosen ? partsTimeView(data, chosen, source, format) : null,
    withoutBreakdown: withoutBreakdown(data, format),
    path: pathView(data, source, format),
    targets: targetsView(data, format),
    facts: factsOf(data, source, format),
    cite: citeView(data, origin, format),
    /** false: there is nothing to draw or to count yet */
    isOpen: data.headline.status === 'PUBLISHED' || data.headline.denominator === 0,
  };
}
