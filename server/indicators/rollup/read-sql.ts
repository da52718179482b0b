import type { Dimension } from '../definition.ts';
import { dimensionSql, OFFER_DIMENSIONS } from '../dimensions.ts';
import { type CellQuery, type Shortcut, selectOf } from '../figures-sql.ts';
import { measureSql } from '../sources-sql.ts';
import { sumsOf, withSums } from './aggregate.ts';
import { contribution } from './contribution-sql.ts';
import { type Coverage, coverageOf, isFlow } from './coverage.ts';
import { type Part, type Point, partsOf, pointsOf } from './points.ts';
import { ACTIVE, PRESENT, scaleOf, series } from './series.ts';

/** Source of the row that says whether the sums may be read: they are complete, follow these very rules, and are worth it. */
export const USABLE = 'rollup';
export const usableSql = `select '${USABLE}' as source, 0 as period, '{}'::text[] as key, array[(select count(*) from usable)]::float8[] as values`;

/** People noted are counted one by one, twice: with more than one in 75 the records are faster. */
const NOTED = { few: 20, share: 75 };
const fewNotes = `(select count(*) from (select from figure_change where operation_id = $1 limit 20000) n)
  <= greatest(${NOTED.few}, (select sum(amounts[${series.person.sums.indexOf(PRESENT) + 1}]) / ${NOTED.share} from figure_rollup where operation_id = $1 and kind = 'TOTAL' and grain = 'YEAR'))`;
const usableIf = (condition: string): string =>
  `usable as materialized (select from figure_rollup_state where is_ready and rule = '${contribution.rule}' and ${condition})`;
/**
 * Tables that a statement begins with where any part of it reads sums; $1 is the operation.
 * @param onlyIfFaster not while too many people are noted
 */
export const sharedTables = (onlyIfFaster: boolean): readonly string[] => [usableIf(onlyIfFaster ? fewNotes : 'true'), pending];
const pending = 'pending as materialized (select * from figure_pending($1) where exists (select from usable))';

/** Offers by id, with the names of dimensions.ts. */
const offers: Record<Coverage['kind'], string> = {
  TOTAL: '',
  FIELD_OF_ACTION: '(select id, code as field from field_of_action where operation_id = $1)',
  MEASURE: 'offer',
  PROVIDER: '(select id, slug as provider from provider where operation_id = $1)',
  ATTENDANCE: 'offer',
};

/** Columns of the sums that a group is told by; the offer by its id, however it is named later. */
type Column = 'offer_id' | 'gender' | 'age_group';

/** What is sought of the sums. */
interface Wanted {
  coverage: Coverage;
  groups: readonly Column[];
  /** SQL over the columns */
  condition: string;
  sums: readonly string[];
}

/**
 * Sums of each group that are valid on the days from `since` to before `until`: those of whole years from the last day of the
 * year on, those of whole months until the year is whole, those of days until the month is whole, and what is not in the sums
 * yet. The sums are called s1, s2 ...
 */
function sumsSql({ coverage: { source, kind }, groups, condition, sums }: Wanted): string {
  const places = sums.map((sum) => series[source].sums.indexOf(sum) + 1);
  const stored = (grain: string) =>
    `operation_id = $1 and kind = '${kind}' and grain = '${grain}' and ${condition} and exists (select from usable)`;
  const names = groups.map((group) => `${group}, `).join('');
  const amounts = (factor = '') => places.map((place, n) => `amounts[${place}]${factor} as a${n + 1}`).join(', ');
  const totals = places.map((_, n) => `sum(a${n + 1})::float8 as s${n + 1}`).join(', ');
  return `select ${names}since, until, ${totals} from (
      select ${names}(at + interval '1 year')::date - 1 as since, 'infinity'::date as until, ${amounts()}
      from figure_rollup where ${stored('YEAR')} and at <= (select max(day) from point)
      union all
      select ${names}(at + interval '1 month')::date - 1, last, ${amounts()}
      from part join figure_rollup using (grain) where at between first and day and ${stored('MONTH')}
      union all
      select ${names}at, last, ${amounts()}
      from part join figure_rollup using (grain) where at between first and day and ${stored('DAY')}
      union all
      select ${names}at, 'infinity', ${amounts(' * factor')} from pending where kind = '${kind}' and ${condition}
    ) x group by ${names}since, until`;
}

const onDay = 'on p.day >= c.since and p.day < c.until';

/** The value of a sum in a window: what was added within it, or the level at its end. */
function valueSql(sum: string, sums: readonly string[]): string {
  const column = `c.s${sums.indexOf(sum) + 1}`;
  const value = isFlow(sum) ? `sum(${column} * p.sign)` : `sum(${column}) filter (where p.sign = 1)`;
  return `(coalesce(${value}, 0) / ${scaleOf(sum)})`;
}

const isOffer = (dimension: Dimension): boolean => OFFER_DIMENSIONS.includes(dimension);
const columnOf = (dimension: Dimension): Column => (isOffer(dimension) ? 'offer_id' : (dimension.toLowerCase() as Column));

/** SQL of a dimension: what a person is was written down with the sums, offers are looked up. */
const groupSql = (dimension: Dimension): string =>
  isOffer(dimension) ? (dimensionSql.person[dimension] as string) : `c.${columnOf(dimension)}`;

function tablesOf(query: CellQuery, values: unknown[]): string[] {
  const points = pointsOf(query.windows);
  const parts = partsOf(points);
  const list = (type: string, items: readonly unknown[]) => `$${values.push(items)}::${type}[]`;
  const of = <K extends keyof Point>(key: K) => points.map((point) => point[key]);
  const point = `point as (select * from unnest(${list('int', of('window'))}, ${list('date', of('day'))}, ${list('int', of('sign'))}) as p(i, day, sign))`;
  const each = <K extends keyof Part>(key: K) => parts.map((part) => part[key]);
  const part = `part as (select * from unnest(${list('text', each('grain'))}, ${list('date', each('from'))}, ${list('date', each('day'))}, ${list('date', each('end'))}) as m(grain, first, day, last))`;
  return [point, part];
}

/** Answers from the sums for one question; `used` tells afterwards whether anything came from there, and needs `sharedTables`. */
export function rollupShortcut(): Shortcut & { used: boolean } {
  let tables: string[] = [];
  const shortcut: Shortcut = (source, aggregates, query, values) => {
    const coverage = coverageOf(source, aggregates, query);
    if (!coverage) return undefined;
    if (!tables.length) tables = tablesOf(query, values);
    result.used = true;
    const from = { tables, coverage, aggregates, query, values };
    return source === 'measure' ? measures(from) : groups(source, from);
  };
  const result = Object.assign(shortcut, { used: false });
  return result;
}

interface Answer {
  tables: readonly string[];
  coverage: Coverage;
  aggregates: readonly string[];
  query: CellQuery;
  values: unknown[];
}

/** Measures as they are, with the places used from the sums. */
function measures({ tables, coverage, aggregates, query, values }: Answer): ReturnType<Shortcut> {
  const active = sumsSql({ coverage, groups: ['offer_id'], condition: 'true', sums: [ACTIVE] });
  const seats = `seats as materialized (select p.i, c.offer_id, sum(c.s1) as used from (${active}) c join point p ${onDay} where p.sign = 1 group by 1, 2)`;
  const rows = measureSql('coalesce((select s.used from seats s where s.i = q.i and s.offer_id = o.id), 0)');
  return { with: [...tables, seats], select: selectOf('measure', rows, aggregates, query, values) };
}

/** Groups of people or attendances, from the sums alone. */
function groups(source: string, { tables, coverage, aggregates, query, values }: Answer): ReturnType<Shortcut> {
  const filtered = (Object.entries(query.filter) as [Dimension, readonly string[]][]).map(([dimension, wanted]) => ({
    isOffer: isOffer(dimension),
    sql: `${isOffer(dimension) ? groupSql(dimension) : columnOf(dimension)} = any ($${values.push(wanted)}::text[])`,
  }));
  const all = (conditions: typeof filtered) => conditions.map(({ sql }) => sql).join(' and ') || 'true';
  const byOffer = [...query.breakdown, ...(Object.keys(query.filter) as Dimension[])].some(isOffer);
  const columns = [
    ...query.breakdown.filter((dimension) => !isOffer(dimension)).map(columnOf),
    ...(byOffer ? ['offer_id' as const] : []),
  ];
  const wanted = new Set([PRESENT, ...aggregates.flatMap(sumsOf)]);
  const sums = series[coverage.source].sums.filter((sum) => wanted.has(sum));
  const own = all(filtered.filter((condition) => !condition.isOffer));
  const keys = query.breakdown.map(groupSql);
  const cells = aggregates.map((sql) => withSums(sql, (sum) => valueSql(sum, sums)));
  const select = `select '${source}' as source, p.i as period, array[${keys.join(', ')}]::text[] as key, array[${cells.join(', ')}]::float8[] as values
    from (${sumsSql({ coverage, groups: columns, condition: own, sums })}) c join point p ${onDay}
    ${byOffer ? `join ${offers[coverage.kind]} o on o.id = c.offer_id` : ''} where ${all(filtered.filter((condition) => condition.isOffer))}
    group by ${['p.i', ...keys].join(', ')} having ${valueSql(PRESENT, sums)} > 0`;
  return { with: tables, select };
}
