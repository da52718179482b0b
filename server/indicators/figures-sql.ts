import type { Dimension, IndicatorDefinition, PersonPart, Source } from './definition.ts';
import { dimensionSql, KNOWS_ITS_OFFER, OFFER_DIMENSIONS } from './dimensions.ts';
import { type QualitySlots, qualityShares } from './quality.ts';
import { ATTENDED, OFFERS, PERIODS, sourceSql } from './sources-sql.ts';

/** Days from `low` (-infinity: from the beginning) to `t`. */
export interface Window {
  low: string;
  t: string;
}

/** What is asked of the rows: already checked, codes known, dimensions allowed. */
export interface CellQuery {
  operationId: number;
  /** first day of the operation */
  start: string;
  /** spans of days to count in; their places are the `period` of the rows */
  windows: readonly Window[];
  indicators: readonly IndicatorDefinition[];
  breakdown: readonly Dimension[];
  filter: Partial<Record<Dimension, readonly string[]>>;
  /** count the waterfall of each rule too */
  withLineage: boolean;
  /** count what is overdue too */
  withDelays?: boolean;
}

/** One group of one source: sums in the order of `slots`; null for what is not known. */
export interface CellRow {
  source: string;
  period: number;
  key: string[];
  values: (number | null)[];
}

export interface CellStatement {
  text: string;
  values: unknown[];
}

/** For each indicator of a source: where its numbers lie in `values`. */
export interface Slots {
  value: number;
  denominator?: number;
  quality: QualitySlots;
  /** records found, then records left after each step */
  waterfall?: number[];
}

/** Rows of one source in another way than from its records, as SQL; undefined where there is none. `values` takes parameters. */
export type Shortcut = (
  source: Source,
  aggregates: readonly string[],
  query: CellQuery,
  values: unknown[],
) => { with: readonly string[]; select: string } | undefined;

/** One statement for all indicators, periods and groups. Grain: source x period x breakdown. */
export function compileCells(
  query: CellQuery,
  shortcut: Shortcut = () => undefined,
): { statement: CellStatement; slots: Map<string, Slots> } {
  const values = periodValues(
    query,
    query.windows.map((_, i) => i),
  );
  const slots = new Map<string, Slots>();
  const tables = new Set([PERIODS, OFFERS, ATTENDED]);
  const selects = [...Map.groupBy(query.indicators, (indicator) => indicator.measurement.source)].map(([source, indicators]) => {
    const counted = aggregatesOf(indicators, query);
    for (const [code, places] of counted.slots) slots.set(code, places);
    const short = shortcut(source, counted.aggregates, query, values);
    for (const table of short?.with ?? []) tables.add(table);
    if (short) return short.select;
    const needs = new Set<PersonPart>(indicators.flatMap((indicator) => indicator.measurement.needs));
    if (query.withDelays) needs.add('presence');
    return selectOf(source, sourceSql(source, needs), counted.aggregates, query, values);
  });
  const text = `with ${[...tables].join(', ')}\n${selects.join('\nunion all\n')}`;
  return { statement: { text, values }, slots };
}

/** The first parameters of every statement over sources. @param places which of the windows to read */
export const periodValues = ({ operationId, windows, start }: CellQuery, places: readonly number[]): unknown[] => [
  operationId,
  places,
  places.map((place) => windows[place]?.low),
  places.map((place) => windows[place]?.t),
  start,
];

type Extras = Partial<Pick<CellQuery, 'withLineage' | 'withDelays'>>;

/** What has to be aggregated over the rows of one source, each only once, and where every indicator finds its own. */
export function aggregatesOf(
  indicators: readonly IndicatorDefinition[],
  extras: Extras = {},
): { aggregates: string[]; slots: Map<string, Slots> } {
  const aggregates: string[] = [];
  const slot = (sql: string): number => {
    const known = aggregates.indexOf(sql);
    return known < 0 ? aggregates.push(sql) - 1 : known;
  };
  const slots = new Map(indicators.map((indicator) => [indicator.code, slotsOf(indicator, extras, slot)]));
  return { aggregates, slots };
}

/** Groups of the rows of one source. */
export function selectOf(
  source: Source,
  rows: string,
  aggregates: readonly string[],
  query: CellQuery,
  values: unknown[],
): string {
  const { key, expressions, from } = groupsOf(source, rows, query, values);
  return `select '${source}' as source, r.i as period, ${key} as key, array[${aggregates.join(', ')}]::float8[] as values
    from ${from} group by ${['r.i', ...expressions].join(', ')}`;
}

/** The rows of one source that the question is about, as `r`, and the key of the group that each belongs to. */
export function groupsOf(source: Source, rows: string, query: CellQuery, values: unknown[]) {
  const expressions = query.breakdown.map((dimension) => dimensionSql[source][dimension] as string);
  const { join, where } = restrict(source, query, values);
  const key = expressions.length ? `array[${expressions.join(', ')}]::text[]` : "'{}'::text[]";
  return { key, expressions, from: `(${rows}) r ${join} where ${where}` };
}

const count = (condition: string): string => `count(*) filter (where ${condition})`;

function slotsOf(indicator: IndicatorDefinition, extras: Extras, slot: (sql: string) => number): Slots {
  const { aggregates, source, steps } = indicator.measurement;
  const [value, denominator] = aggregates;
  const quality = Object.entries(qualityShares(indicator, extras.withDelays ?? false)).map(([name, [part, whole]]) => [
    name,
    [slot(count(`${whole} and ${part}`)), slot(count(whole))],
  ]);
  const result: Slots = { value: slot(value), quality: Object.fromEntries(quality) as QualitySlots };
  if (denominator) result.denominator = slot(denominator);
  if (source === 'person' && extras.withLineage) {
    const passed = steps.map((_, n) => steps.slice(0, n + 1).map((step) => `(${step.sql})`));
    result.waterfall = ['count(*)', ...passed.map((conditions) => count(conditions.join(' and ')))].map(slot);
  }
  return result;
}

/** Joins and conditions for breakdown and filter. A person is counted once for each group of offers, however many of them it attended. */
function restrict(source: Source, { breakdown, filter }: CellQuery, values: unknown[]): { join: string; where: string } {
  const conditions = { own: ['true'], offer: ['true'] };
  for (const [name, wanted] of Object.entries(filter) as [Dimension, readonly string[]][]) {
    const expression = dimensionSql[source][name];
    if (!expression) continue;
    const place = !KNOWS_ITS_OFFER.includes(source) && OFFER_DIMENSIONS.includes(name) ? conditions.offer : conditions.own;
    place.push(`${expression} = any($${values.push(wanted)}::text[])`);
  }
  const own = conditions.own.join(' and ');
  const offer = conditions.offer.join(' and ');
  const offers = KNOWS_ITS_OFFER.includes(source) ? [] : breakdown.filter((dimension) => OFFER_DIMENSIONS.includes(dimension));
  if (!offers.length && offer === 'true') return { join: '', where: own };
  if (source !== 'person') return { join: 'join offer o on o.id = r.measure_id', where: `${own} and ${offer}` };
  const columns = offers.map((dimension) => `, ${dimensionSql.person[dimension]}`).join('');
  const attended = `select distinct t.i, t.participation_id${columns} from attended t join offer o on o.id = t.measure_id where ${offer}`;
  return { join: `join (${attended}) o on o.i = r.i and o.participation_id = r.id`, where: own };
}
