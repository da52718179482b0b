import { createHash } from 'node:crypto';
import { dimensionSql } from '../dimensions.ts';
import { sourceSql } from '../sources-sql.ts';
import { type RolledSource, scaleOf, series } from './series.ts';

/*
 * What people add to the sums, as the body of figure_contribution(operation $1, people $2, before $3). It reads the very rows
 * that figures are counted from, on each day on which something about a person changes; what is different from the day before
 * is the contribution of that day. The tables of records are narrowed to the people asked for by tables of the same name, and
 * for the state before the noted changes their rows are exchanged for the images.
 */

const RECORDS: Record<string, string> = {
  participation: 'id',
  attendance: 'participation_id',
  outcome: 'participation_id',
  language_level_change: 'participation_id',
  residence_status_change: 'participation_id',
};

/** The earliest image of each row is what it was when it was last counted; a row without one did not exist. */
const touched = `touched as (
  select distinct on (c.relation, c.row_id, c.participation_id) c.relation, c.row_id, c.participation_id, c.image
  from figure_change c where $3 and c.operation_id = $1 and c.participation_id = any ($2)
  order by c.relation, c.row_id, c.participation_id, c.id)`;

const narrowed = Object.entries(RECORDS).map(
  ([table, owner]) => `${table} as (
  select w.* from ${table} w where w.${owner} = any ($2)
    and not exists (select from touched x where x.relation = '${table}' and x.row_id = w.id and x.participation_id = w.${owner})
  union all
  select w.* from touched x cross join lateral jsonb_populate_record(null::${table}, x.image) w
  where x.relation = '${table}' and x.image is not null and w.${owner} = x.participation_id)`,
);

/** Days as periods: everything up to the day. */
const numbered = (days: string): string =>
  `select row_number() over ()::int as i, '-infinity'::date as low, d.* from (${days}) d`;

const person = sourceSql('person', series.person.needs, 'moment');
const gender = dimensionSql.person.GENDER as string;
const ageGroup = dimensionSql.person.AGE_GROUP as string;

const valuesOf = (source: RolledSource): string =>
  `array[${series[source].sums.map((sum) => (scaleOf(sum) === 1 ? sum : `${sum} * ${scaleOf(sum)}`)).join(', ')}]::${source === 'person' ? 'smallint' : 'int'}[]`;

/** Nothing is kept as null, which takes no room in an array. */
const changesOf = (source: RolledSource): string =>
  `array[${series[source].sums.map((_, n) => `nullif(sum(s.v[${n + 1}] - coalesce(s.known[${n + 1}], 0)), 0)`).join(', ')}]::int[]`;

const totalsOf = (source: RolledSource): string =>
  `array[${series[source].sums.map((_, n) => `nullif(sum(amounts[${n + 1}]), 0)`).join(', ')}]::int[]`;

/** Days on which the row of a person can change: entry, begin and end of attendances, and the days of the rules. */
const moments = `turn as (
    select id as owner, entered_on as t from participation
    union select participation_id, entered_on from attendance
    union select participation_id, left_on from attendance where left_on is not null),
  seen as (${numbered('select * from turn')}),
  dated as (select id as owner, unnest(array[${series.person.days.join(', ')}]::date[]) as t from (${sourceSql('person', series.person.needs, 'seen')}) r),
  moment as (${numbered('select * from turn union select owner, t from dated where t is not null')}),
  state as materialized (
    select r.id as owner, r.t, ${gender} as gender, ${ageGroup} as age_group, ${valuesOf('person')} as v
    from (${person}) r group by r.i, r.id, r.t, 3, 4),
  step as (select *, lag(v) over w as was, lag(t) over w as earlier from state window w as (partition by owner order by t))`;

/** Whom a person counts with, and since when. Age only where there are few groups. */
const memberships = `membership as (
    select id as owner, 'TOTAL' as kind, 0 as offer_id, '-infinity'::date as since from participation
    union all
    select a.participation_id, k.kind, k.offer_id, min(a.entered_on) from attendance a join measure m on m.id = a.measure_id
      cross join lateral (values ('FIELD_OF_ACTION', m.field_of_action_id), ('MEASURE', m.id), ('PROVIDER', m.provider_id)) k(kind, offer_id)
    where a.operation_id = $1 group by 1, 2, 3)`;

/** The same for each attendance, which is begun and ended. One that changed its person can stand here with both. */
const visits = `visit as (${numbered(
  'select participation_id as owner, id as stay, entered_on as t from attendance union select participation_id, id, left_on from attendance where left_on is not null',
)}),
  visited as (
    select q.owner, q.stay, q.t, r.measure_id, ${gender} as gender, ${valuesOf('attendance')} as v
    from (${sourceSql('attendance', new Set(), 'visit')}) r join visit q on q.i = r.i group by 1, 2, 3, 4, 5)`;

const daily = `person_day as materialized (
    select s.kind, s.offer_id, s.gender, case when s.kind in ('TOTAL', 'FIELD_OF_ACTION') then s.age_group else '*' end as age_group,
      s.t as at, ${changesOf('person')} as amounts
    from (
      select p.*, g.kind, g.offer_id, case when p.earlier >= g.since then p.was end as known
      from step p join membership g on g.owner = p.owner and p.t >= g.since
    ) s where s.v is distinct from s.known group by 1, 2, 3, 4, 5),
  attendance_day as materialized (
    select 'ATTENDANCE' as kind, s.measure_id as offer_id, s.gender, '*' as age_group, s.t as at, ${changesOf('attendance')} as amounts
    from (select *, lag(v) over (partition by owner, stay order by t) as known from visited) s
    where s.v is distinct from s.known group by 1, 2, 3, 4, 5)`;

const days = (table: string): string => `select kind, offer_id, gender, age_group, 'DAY', at, amounts from ${table}`;
const spans = (table: string, source: RolledSource): string[] =>
  ['MONTH', 'YEAR'].map(
    (grain) =>
      `select kind, offer_id, gender, age_group, '${grain}', date_trunc('${grain}', at)::date, ${totalsOf(source)} from ${table} group by 1, 2, 3, 4, 6`,
  );

const query = `with ${[touched, ...narrowed, moments, memberships, visits, daily].join(',\n  ')}
  ${[days('person_day'), days('attendance_day'), ...spans('person_day', 'person'), ...spans('attendance_day', 'attendance')].join(' union all ')}`;

/*
 * Nested loops are off because nobody can tell the planner how many people are asked for: it would expect few and take hours
 * for many, while the plan for many is hardly slower for one.
 */
const body = `create or replace function figure_contribution(operation int, people int[], before boolean)
  returns table (kind text, offer_id int, gender text, age_group text, grain text, at date, amounts int[])
  language plpgsql stable set enable_nestloop = off set jit = off as $figures$
#variable_conflict use_column
begin
  return query ${query};
end $figures$`;

/** The function that reads contributions, and the name of the rules it follows: another name as soon as anything changes. */
export const contribution = { sql: body, rule: createHash('sha256').update(body).digest('hex').slice(0, 16) };
