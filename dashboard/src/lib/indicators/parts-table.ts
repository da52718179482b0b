import { published } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import type { Breakdown, IndicatorData } from '#lib/indicators/data.ts';
import { dimensionName, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { assessmentName } from '#lib/series/assessment.ts';
import { type TableView, text } from '#lib/series/view.ts';

/** The parts with the numbers that stand behind their bars, the total last. */
export function partsTable(
  { indicator, headline }: IndicatorData,
  { dimension, parts }: Breakdown,
  hasShares: boolean,
  caption: string,
  format: Formatter,
): TableView {
  const options = { locale: format.locale };
  const isRatio = indicator.additivity === 'RATIO';
  const hasTargets = parts.some(({ target }) => target);
  const total = published(headline) ?? 0;
  const print = (value: number) => format.amount(value, indicator);
  const over = indicator.unit === 'EUR_CENT' ? format.euro : format.count;
  const optional = (value: number | null | undefined, say: (value: number) => string): Cell =>
    text(value == null ? '' : say(value));
  const share = (value: number | null) => optional(total && value ? value / total : null, format.shareExact);
  const cells = (figure: (typeof parts)[number]): Cell[] => [
    format.figureExact(figure),
    ...(hasShares ? [share(published(figure))] : []),
    ...(isRatio ? [optional(figure.numerator, over), optional(figure.denominator, format.count)] : []),
    ...(hasTargets
      ? [
          optional(figure.target?.planToDate, print),
          optional(figure.target?.target, print),
          text(figure.target?.assessment ? assessmentName(figure.target.assessment, format.locale) : ''),
        ]
      : []),
  ];
  const name = dimensionName(dimension, format.locale);
  return {
    caption,
    heads: [
      name.charAt(0).toUpperCase() + name.slice(1),
      isRatio ? m.ind_time_value({}, options) : unitName(indicator.unit, format.locale),
      ...(hasShares ? [m.ind_parts_share({}, options)] : []),
      ...(isRatio ? [m.ind_time_numerator({}, options), m.ind_time_denominator({}, options)] : []),
      ...(hasTargets ? [m.ind_plan({}, options), m.csv_target({}, options), m.ind_assessment({}, options)] : []),
    ],
    rows:
      parts.length > 0
        ? [
            ...parts.map((part) => ({ head: part.breakdown[0]?.label ?? '', cells: cells(part) })),
            { head: m.head_total({}, options), cells: cells(headline) },
          ]
        : [],
  };
}
