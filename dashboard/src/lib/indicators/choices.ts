import { AS_OF } from '#lib/address.ts';
import type { Formatter } from '#lib/format.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import * as words from '#lib/indicators/selection.ts';
import { dimensionName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';

/** A field of a form that answers with an address. */
export interface Choice {
  name: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
}

/** Everything that one can choose on the page of an indicator; only what makes a difference for it. */
export function choicesOf(data: IndicatorData, format: Formatter): Choice[] {
  const options = { locale: format.locale };
  const { indicator, selection, asOf, today, dates, isPublished } = data;
  const intervals: Record<string, string> = {
    monat: m.ind_interval_month({}, options),
    quartal: m.ind_interval_quarter({}, options),
    halbjahr: m.ind_interval_half({}, options),
    jahr: m.ind_interval_year({}, options),
  };
  const known = asOf === today || dates.includes(asOf) ? dates : [asOf, ...dates];
  const breakdowns = Object.entries(words.BREAKDOWNS).filter(([, dimension]) => indicator.dimensions.includes(dimension));
  const wordOf = <Value>(list: Record<string, Value>, value: Value) =>
    Object.keys(list).find((word) => list[word] === value) ?? '';
  return [
    {
      name: AS_OF,
      label: m.as_of_choose({}, options),
      value: asOf === today ? '' : asOf,
      options: [
        { value: '', label: isPublished ? m.as_of_newest({}, options) : m.as_of_today({}, options) },
        ...known.map((date) => ({ value: date, label: format.date(date) })),
      ],
    },
    {
      name: words.INTERVAL,
      label: m.ind_select_interval({}, options),
      value: wordOf(words.INTERVALS, selection.interval),
      options: Object.entries(intervals).map(([value, label]) => ({ value, label })),
    },
    ...(words.hasCounting(indicator)
      ? [
          {
            name: words.COUNTING,
            label: m.ind_select_counting({}, options),
            value: selection.isCumulative ? words.CUMULATIVE : words.WITHIN,
            options: [
              { value: words.CUMULATIVE, label: m.ind_counting_cumulative({}, options) },
              { value: words.WITHIN, label: m.ind_counting_within({}, options) },
            ],
          },
        ]
      : []),
    ...(breakdowns.length > 0
      ? [
          {
            name: words.BREAKDOWN,
            label: m.ind_select_breakdown({}, options),
            value: selection.breakdown ? wordOf(words.BREAKDOWNS, selection.breakdown) : '',
            options: [
              { value: '', label: m.ind_breakdown_usual({}, options) },
              ...breakdowns.map(([value, dimension]) => ({ value, label: dimensionName(dimension, format.locale) })),
            ],
          },
        ]
      : []),
  ];
}
