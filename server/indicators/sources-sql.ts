import { OutcomeKind } from '../participations/codes.ts';
import type { PersonPart, Source } from './definition.ts';
import { GRACE_DAYS, LATE_DAYS } from './quality.ts';

/*
 * The rows behind the numbers, as common table expressions. Parameters are the same everywhere:
 * $1 operation id, $2 index, $3 lower bound and $4 last day of each period, $5 first day of the operation.
 * Every source gives rows with `i` (index of the period), `low`, `t` and what its rules need.
 * Instead of the periods of a question a source can be read over periods of which each belongs to one person: a table of the
 * same columns with the `owner` besides, and for attendances the `stay`, which is the attendance.
 */

const PERIOD = 'period';

/** Ties a row to its period where periods have owners. */
const own = (periods: string, column: string, name = 'owner'): string => (periods === PERIOD ? '' : ` and ${column} = q.${name}`);

export const PERIODS = `period as (
  select *, $5::date as operation_start from unnest($2::int[], $3::date[], $4::date[]) as p(i, low, t))`;

/** Offers of the operation: measure with pillar and provider. */
export const OFFERS = `offer as (
  select m.id, m.slug as measure, f.code as field, v.slug as provider, m.starts_on, m.ends_on, m.places
  from measure m join field_of_action f on f.id = m.field_of_action_id join provider v on v.id = m.provider_id
  where m.operation_id = $1)`;

/** Which offers a person has attended until the end of the period. */
export const ATTENDED = `attended as (
  select distinct q.i, a.participation_id, a.measure_id
  from period q join attendance a on a.operation_id = $1 and a.entered_on <= q.t)`;

const COMPLETE = 'p.gender is not null and p.age is not null and p.employment_status is not null and p.education is not null';

/** Titles that end the insecurity of permission to stay and toleration; the ladder of domain terms, from tolerated to title. */
const INSECURE = "('GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'AUSB_DULDUNG', 'BESCH_DULDUNG')";
const SAFER_TOLERATION = "('AUSB_DULDUNG', 'BESCH_DULDUNG')";
const TEMPORARY_TITLE = "('T_16G', 'T_104C')";
const LASTING_TITLE = "('T_25A', 'T_25B', 'T_25_5', 'T_19D', 'T_18A', 'T_18B', 'T_19C2', 'T_23A')";
const UNKNOWN_TITLES = "('SONST', 'UNBEKANNT')";
const LEVELS = "array['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']";

/** Answers to what became of a person. */
const ANSWERS = [
  ...['after_job_searching', 'after_employed', 'after_education', 'after_qualification'],
  ...['after_six_months_employed', 'after_six_months_improved'],
];
/** Two answers that exclude each other: of two attendances with the same last day the one entered last knows the last event. */
const EITHER: Record<string, string> = { after_job_searching: 'after_employed', after_employed: 'after_job_searching' };

/**
 * The answers of all attendances that ended on the last day, as one: a yes of any of them. The others are left out in each
 * aggregate: as a condition on the rows the database would expect few of them, and join them one by one.
 */
function joined(answer: string): string {
  const yes = `bool_or(e.${answer}) filter (where e.place = 1)`;
  const other = EITHER[answer];
  if (!other) return yes;
  const turn = (column: string): string => `min(e.turn) filter (where e.place = 1 and e.${column})`;
  return `${yes} and (${turn(answer)} < ${turn(other)}) is not false`;
}

/** An attendance that lasts at the end of the period. */
const OPEN = '(a.left_on is null or a.left_on > q.t)';

const KINDS = Object.values(OutcomeKind);

/** Column with the first day of a kind of outcome. */
const dayOf = (kind: OutcomeKind): string => `${kind.toLowerCase()}_on`;

const parts: Record<PersonPart, { columns: string; join: string | ((periods: string) => string) }> = {
  // the last exit as known at the end of the period: who is still somewhere has not left
  exit: {
    columns: `case when x.left_on <= q.t then x.left_on end as last_exit_on, ${ANSWERS.map((answer) => `x.${answer}`).join(', ')}`,
    join: (periods) => `left join (
      select e.i, e.participation_id, max(e.left_on) filter (where e.place = 1) as left_on, ${ANSWERS.map((answer) => `${joined(answer)} as ${answer}`).join(', ')}
      from (
        select q.i, a.*, rank() over (partition by q.i, a.participation_id order by a.left_on desc nulls first) as place,
          row_number() over (partition by q.i, a.participation_id order by a.left_on desc nulls first, a.entered_on desc, a.id desc) as turn
        from ${periods} q join attendance a on a.operation_id = $1 and a.entered_on <= q.t${own(periods, 'a.participation_id')}
      ) e group by 1, 2
    ) x on x.i = q.i and x.participation_id = p.id`,
  },
  // who is in a measure at the end of the period, whether one of these is long over, and whether an entry was written late
  presence: {
    columns: 'h.is_open, h.is_unrecorded, h.is_dated, h.is_late',
    join: (periods) => `left join (
      select q.i, a.participation_id, bool_or(${OPEN}) as is_open, bool_or(${OPEN} and m.ends_on < q.t - ${GRACE_DAYS}) as is_unrecorded,
        bool_or(a.recorded_at is not null) as is_dated,
        bool_or((a.recorded_at at time zone 'Europe/Berlin')::date > a.entered_on + ${LATE_DAYS}) as is_late
      from ${periods} q join attendance a on a.operation_id = $1 and a.entered_on <= q.t${own(periods, 'a.participation_id')}
        join measure m on m.id = a.measure_id
      group by 1, 2
    ) h on h.i = q.i and h.participation_id = p.id`,
  },
  // the first day of each kind of outcome since the first entry, as columns such as mini_job_on
  outcome: {
    columns: KINDS.map((kind) => `w.${dayOf(kind)}`).join(', '),
    join: `left join (
      select c.participation_id, ${KINDS.map((kind) => `min(c.occurred_on) filter (where c.kind = '${kind}') as ${dayOf(kind)}`).join(', ')}
      from outcome c join participation b on b.id = c.participation_id and c.occurred_on >= b.entered_on
      where c.operation_id = $1 group by 1
    ) w on w.participation_id = p.id`,
  },
  language: {
    columns: 'l.german_on, l.literacy_on',
    join: `left join (
      select c.participation_id,
        min(c.assessed_on) filter (where array_position(${LEVELS}, c.level) > array_position(${LEVELS}, b.language_level)) as german_on,
        min(c.assessed_on) filter (where c.alpha_level > b.alpha_level) as literacy_on
      from language_level_change c join participation b on b.id = c.participation_id and c.assessed_on >= b.entered_on
      where c.operation_id = $1 group by 1
    ) l on l.participation_id = p.id`,
  },
  title: {
    columns: 's.safer_toleration_on, s.temporary_title_on, s.lasting_title_on, s.title_on',
    join: `left join (
      select c.participation_id,
        min(c.valid_from) filter (where c.status in ${SAFER_TOLERATION} and b.residence_status not in ${SAFER_TOLERATION}) as safer_toleration_on,
        min(c.valid_from) filter (where c.status in ${TEMPORARY_TITLE}) as temporary_title_on,
        min(c.valid_from) filter (where c.status in ${LASTING_TITLE}) as lasting_title_on,
        min(c.valid_from) filter (where c.status not in ${INSECURE} and c.status not in ${UNKNOWN_TITLES}) as title_on
      from residence_status_change c join participation b on b.id = c.participation_id and c.valid_from >= b.entered_on
      where c.operation_id = $1 and b.residence_status in ${INSECURE} group by 1
    ) s on s.participation_id = p.id`,
  },
};

function person(needs: ReadonlySet<PersonPart>, periods: string): string {
  const used = [...needs].map((part) => parts[part]);
  const joins = used.map(({ join }) => (typeof join === 'string' ? join : join(periods)));
  return `select q.i, q.low, q.t, p.*, ${COMPLETE} as complete${used.map((part) => `, ${part.columns}`).join('')}
    from ${periods} q join participation p on p.operation_id = $1 and p.entered_on <= q.t${own(periods, 'p.id')} ${joins.join(' ')}`;
}

/** What of a planned section is planned until a day, in whole cents. */
const plannedUntil = (day: string): string =>
  `round(u.amount::numeric * (least(greatest(${day}, e.since), e.booked_on) - e.since) / (e.booked_on - e.since))`;

/** What of a planned section lies in the period, spread evenly over its days; a section without days counts on its day. */
const PLANNED = `case
    when e.kind <> 'PLANNED' then null
    when e.booked_on > e.since then ${plannedUntil('q.t')} - ${plannedUntil('q.low - 1')}
    when e.booked_on between q.low and q.t then u.amount else 0 end`;

/** Money in cents, one row for each part of a booking. A planned section reaches from the one before to its own day. */
const money = `select q.i, q.low, q.t, e.kind, e.booked_on, u.funding_source, u.amount, ${PLANNED} as planned,
    o.measure, coalesce(o.field, f.code) as field
  from period q cross join (
    select *, coalesce(
      max(booked_on) over (
        partition by kind, category, field_of_action_id, measure_id order by booked_on groups between unbounded preceding and 1 preceding
      ), (select min(operation_start) from period) - 1) as since
    from expenditure where operation_id = $1
  ) e left join offer o on o.id = e.measure_id left join field_of_action f on f.id = e.field_of_action_id
  cross join lateral (values ('ESF_PLUS', e.esf_plus_eur_cents), ('OWN', e.own_eur_cents)) u(funding_source, amount)
  where e.booked_on <= q.t or (e.kind = 'PLANNED' and e.since < q.t)`;

const attendance = (
  periods: string,
): string => `select q.i, q.low, q.t, a.measure_id, a.entered_on, a.hours, a.exit_reason, case when a.left_on <= q.t then a.left_on end as left_on,
      p.id, p.gender, p.age, p.employment_status, p.education, p.residence_status
    from ${periods} q join attendance a on a.operation_id = $1 and a.entered_on <= q.t${own(periods, 'a.participation_id')}${own(periods, 'a.id', 'stay')} join participation p on p.id = a.participation_id`;

const USED = `(select count(distinct a.participation_id) from attendance a
  where a.measure_id = o.id and a.entered_on <= q.t and (a.left_on is null or a.left_on > q.t))`;

/** The last number that was reported of the measure `o` until the last day of the period `q`. */
const reported = (column: string): string => `(select w.${column} from measure_report w
  where w.measure_id = o.id and w.reported_on <= q.t and w.${column} is not null order by w.reported_on desc limit 1)`;

/**
 * Measures that run at the end of the period.
 * @param used people who are in the measure `o` on the last day of the period `q`
 */
export const measureSql = (
  used = USED,
): string => `select q.i, q.low, q.t, o.id, o.id as measure_id, k.places, ${reported('waiting')} as waiting, case when k.places is not null then ${used} end as used
  from period q join offer o on o.starts_on <= q.t and (o.ends_on is null or o.ends_on >= q.t)
  cross join lateral (select coalesce(${reported('places')}, o.places) as places) k`;

const sources: Record<Exclude<Source, 'person' | 'attendance'>, string> = {
  contact: 'select q.i, q.low, q.t, c.* from period q join contact c on c.operation_id = $1 and c.held_on <= q.t',
  measure: measureSql(),
  money,
  grant: `select q.i, q.low, q.t, u.funding_source, u.amount from period q join operation o on o.id = $1
    cross join lateral (values ('ESF_PLUS', o.esf_plus_eur_cents), ('OWN', o.own_eur_cents)) u(funding_source, amount)`,
  body: `select q.i, q.low, q.t, b.kind, b.supported_on, o.field, o.measure, o.provider
    from period q join supported_body b on b.operation_id = $1 and b.supported_on <= q.t left join offer o on o.id = b.measure_id`,
};

/** @param periods name of the table of periods */
export function sourceSql(source: Source, needs: ReadonlySet<PersonPart>, periods = PERIOD): string {
  if (source === 'person') return person(needs, periods);
  return source === 'attendance' ? attendance(periods) : sources[source];
}
