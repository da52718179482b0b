import { type Figure, published } from '#lib/figures.ts';
import type { Formatter } from '#lib/format.ts';
import type { BarRow, BarsView } from '#lib/indicators/bars.ts';
import type { Breakdown, IndicatorData } from '#lib/indicators/data.ts';
import { BALANCED, readingOf } from '#lib/indicators/headline.ts';
import { partTone } from '#lib/indicators/part-tone.ts';
import { partsNotes, sumOf } from '#lib/indicators/parts-notes.ts';
import { partsTable } from '#lib/indicators/parts-table.ts';
import { dimensionName, unitName } from '#lib/indicators/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { targetLine } from '#lib/series/key-figure.ts';

/** What stands small beside the value: what a ratio was made from, or which share of the total a part is. */
function besides(part: Figure, total: number | null, format: Formatter): string {
  const value = published(part);
  const reading = value === null ? null : readingOf(part, format);
  if (reading) return reading;
  return value && total ? format.shareExact(value / total) : '';
}

/** What is withheld says so; other parts say their target where they have one. */
function captionOf(part: Figure, indicator: IndicatorData['indicator'], format: Formatter): string {
  if (part.status === 'SUPPRESSED') return m.symbol_withheld({}, { locale: format.locale });
  return targetLine(part, (number) => format.amount(number, indicator), format) ?? '';
}

function rowsOf({ indicator }: IndicatorData, breakdown: Breakdown, total: number | null, format: Formatter): BarRow[] {
  const { parts } = breakdown;
  const ends = parts.flatMap((part) => [published(part) ?? 0, part.target?.target ?? 0]);
  const longest = indicator.unit === 'SHARE' ? 1 : Math.max(...ends, 0);
  return parts.map((part) => {
    const { value: key = '', label = '' } = part.breakdown[0] ?? {};
    const value = published(part);
    const target = part.target?.target;
    return {
      key,
      label,
      tone: partTone(breakdown.dimension, key),
      cell: format.figureExact(part),
      besides: besides(part, total, format),
      start: 0,
      isWithheld: part.status === 'SUPPRESSED',
      length: value === null || !longest ? null : Math.max(0, value / longest),
      target: target == null || !longest ? null : target / longest,
      caption: captionOf(part, indicator, format),
      assessment: part.target?.assessment ?? null,
    };
  });
}

/** One sentence on what the parts show. */
function summaryOf({ indicator }: IndicatorData, parts: Figure[], format: Formatter): string {
  const options = { locale: format.locale };
  const known = parts.flatMap((part) => {
    const value = published(part);
    return value === null ? [] : [{ label: part.breakdown[0]?.label ?? '', value }];
  });
  const isPartly = parts.some(({ status }) => status === 'SUPPRESSED');
  const largest = Math.max(...known.map(({ value }) => value));
  const [first] = known;
  // the zeros that are shown are not the largest parts where others are withheld
  if (isPartly && !(largest > 0)) return m.ind_parts_all_withheld({}, options);
  if (!first) return m.ind_parts_nothing({}, options);
  if (parts.length === 1) return m.ind_parts_only({ label: first.label }, options);
  const high = known.find(({ value }) => value === largest) ?? first;
  const print = (value: number) => format.amount(value, indicator);
  if (indicator.additivity !== 'RATIO') {
    const words = { label: high.label, value: print(high.value) };
    return isPartly ? m.ind_parts_largest_shown(words, options) : m.ind_parts_largest(words, options);
  }
  const low = known.reduce((best, each) => (each.value < best.value ? each : best), first);
  const words = { low: print(low.value), lowLabel: low.label, high: print(high.value), highLabel: high.label };
  return isPartly ? m.ind_parts_span_shown(words, options) : m.ind_parts_span(words, options);
}

/** Why there are no parts to show; null where there are some. */
function emptyOf({ dimension, parts }: Breakdown, isPublished: boolean, format: Formatter): string | null {
  const options = { locale: format.locale };
  if (parts.length === 0) return isPublished ? m.ind_parts_unpublished({}, options) : m.ind_parts_nothing({}, options);
  if (parts.every(({ status }) => status === 'NOT_AVAILABLE')) return m.ind_why_not_available({}, options);
  const isUnknown = parts.every((part) => part.breakdown[0]?.value === 'NOT_GIVEN');
  return isUnknown ? m.ind_parts_not_given({ dimension: dimensionName(dimension, format.locale) }, options) : null;
}

/** An indicator by one dimension: a bar for each part, its target where there is one, and whether the parts add up. */
export function partsView(data: IndicatorData, breakdown: Breakdown, source: string, format: Formatter): BarsView {
  const options = { locale: format.locale };
  const { indicator, operation, asOf, headline } = data;
  const title = m.ind_parts_title({ dimension: dimensionName(breakdown.dimension, format.locale) }, options);
  const empty = emptyOf(breakdown, data.isPublished, format);
  const isBand = indicator.direction === 'BAND';
  const total = published(headline);
  const addsUp = indicator.additivity !== 'RATIO' && total !== null && sumOf(breakdown.parts) === total;
  return {
    id: `parts-${breakdown.dimension.toLowerCase().replaceAll('_', '-')}`,
    title,
    subtitle: m.ind_parts_subtitle(
      { unit: unitName(indicator.unit, format.locale), title: operation.title, date: format.date(asOf) },
      options,
    ),
    summary: empty ?? summaryOf(data, breakdown.parts, format),
    source: empty ? '' : source,
    isSourceGerman: data.isPublic,
    notes: empty ? [] : [...(isBand ? [m.balance_band({}, options)] : []), ...partsNotes(data, breakdown, format)],
    rows: empty ? [] : rowsOf(data, breakdown, addsUp ? total : null, format),
    band: isBand ? BALANCED : null,
    table: partsTable(data, breakdown, addsUp, title, format),
  };
}
