import { published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { IndicatorData, PeriodFigure } from '#lib/indicators/data.ts';
import { periodHead } from '#lib/indicators/periods.ts';
import { difference, growsFromZero, withNoun } from '#lib/indicators/print.ts';
import { m } from '#lib/paraglide/messages.js';

interface Known {
  figure: PeriodFigure;
  value: number;
}

/** One sentence on what the course shows; at least one period has a value. */
export function timeSummary(data: IndicatorData, format: Formatter): string {
  const known = data.periods.flatMap((figure) => {
    const value = published(figure);
    return value === null ? [] : [{ figure, value }];
  });
  const [last, before] = [known.at(-1) as Known, known.at(-2)];
  if (!data.selection.isCumulative) return withinSummary(data, known, last, format);
  return growsFromZero(data.indicator) && last.value >= (before?.value ?? 0)
    ? sumSummary(data, last, before, format)
    : levelSummary(data, last, before, format);
}

function sumSummary({ indicator }: IndicatorData, last: Known, before: Known | undefined, format: Formatter): string {
  const options = { locale: format.locale };
  const words = { date: format.date(last.figure.period.to), value: withNoun(last.value, indicator, format) };
  if (last.value === 0) return m.ind_time_zero(words, options);
  if (!before) return m.ind_time_first(words, options);
  const since = format.date(before.figure.period.to);
  const growth = last.value - before.value;
  return growth === 0
    ? m.ind_time_sum_same({ ...words, since }, options)
    : m.ind_time_sum({ ...words, since, growth: format.amount(growth, indicator) }, options);
}

function levelSummary({ indicator }: IndicatorData, last: Known, before: Known | undefined, format: Formatter): string {
  const options = { locale: format.locale };
  const words = { date: format.date(last.figure.period.to), value: withNoun(last.value, indicator, format) };
  if (!before) return m.ind_time_first(words, options);
  const since = format.date(before.figure.period.to);
  const printed = format.amount(before.value, indicator) === format.amount(last.value, indicator);
  return printed
    ? m.ind_time_level_same({ ...words, since }, options)
    : m.ind_time_level({ ...words, since, change: difference(last.value - before.value, indicator, format) }, options);
}

function withinSummary({ indicator, selection }: IndicatorData, known: Known[], last: Known, format: Formatter): string {
  const options = { locale: format.locale };
  const highest = known.reduce((best, each) => (each.value > best.value ? each : best), last);
  const value = withNoun(highest.value, indicator, format);
  if (highest === last) return m.ind_time_within_one({ label: periodHead(last.figure, selection, format), value }, options);
  return m.ind_time_within(
    {
      label: highest.figure.period.label,
      value,
      last: periodHead(last.figure, selection, format),
      lastValue: format.amount(last.value, indicator),
    },
    options,
  );
}
