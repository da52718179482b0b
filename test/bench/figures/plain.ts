import type { Pool } from 'pg';

/*
 * The numbers of the start page as somebody would write them by hand: each table is read as seldom as possible, counts by
 * month serve totals, quarters and months at once. $1 operation, $2 cut-off. Nothing is kept from one time to the next.
 */

const COMPLETE = 'p.gender is not null and p.age is not null and p.employment_status is not null and p.education is not null';
const PEOPLE = `participation p where p.operation_id = $1 and p.entered_on <= $2::date and ${COMPLETE}`;
const INSECURE = "('GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'AUSB_DULDUNG', 'BESCH_DULDUNG')";
const LEVELS = "array['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']";

/** People who reached something for the first time until the cut-off, by the month in which it counts. */
const reached = (table: string, day: string, condition: string): string => `
  select date_trunc('month', greatest(first_on, entered_on))::date as month, count(*)::int as n from (
    select p.id, p.entered_on, min(e.${day}) as first_on from ${table} e join participation p on p.id = e.participation_id
    where e.operation_id = $1 and p.entered_on <= $2::date and ${COMPLETE} and ${condition} group by p.id) f where first_on <= $2::date group by 1`;

const statements = {
  people: `select date_trunc('month', p.entered_on)::date as month, p.gender, count(*)::int as n from ${PEOPLE} group by 1, 2`,
  work: reached('outcome', 'occurred_on', "e.kind in ('JOB_SOCIAL_INSURANCE', 'MINI_JOB', 'VOCATIONAL_TRAINING')"),
  qualification: reached('outcome', 'occurred_on', "e.kind in ('QUALIFICATION', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE')"),
  language: reached(
    'language_level_change',
    'assessed_on',
    `(array_position(${LEVELS}, e.level) > array_position(${LEVELS}, p.language_level) or e.alpha_level > p.alpha_level)`,
  ),
  title: reached(
    'residence_status_change',
    'valid_from',
    `p.residence_status in ${INSECURE} and e.status not in ${INSECURE} and e.status not in ('SONST', 'UNBEKANNT')`,
  ),
  pillars: `select f.code as key, p.gender, count(distinct p.id)::int as n from attendance a join measure m on m.id = a.measure_id
    join field_of_action f on f.id = m.field_of_action_id join participation p on p.id = a.participation_id
    where a.operation_id = $1 and a.entered_on <= $2::date and p.entered_on <= $2::date and ${COMPLETE} group by 1, 2`,
  measures: `select m.slug as key, p.gender, count(distinct p.id)::int as n from attendance a join measure m on m.id = a.measure_id
    join participation p on p.id = a.participation_id
    where a.operation_id = $1 and a.entered_on <= $2::date and p.entered_on <= $2::date and ${COMPLETE} group by 1, 2`,
  attendances: `select m.slug as key, count(*) filter (where left_on is null or left_on > $2::date)::int as used,
    count(*) filter (where left_on <= $2::date and exit_reason in ('REGULAR', 'EARLY_POSITIVE'))::int as completed, count(*) filter (where left_on <= $2::date and exit_reason is not null)::int as ended
    from attendance a join measure m on m.id = a.measure_id where a.operation_id = $1 and a.entered_on <= $2::date group by 1`,
  contacts: `select m.slug as key, sum(number)::int as n from contact c join measure m on m.id = c.measure_id
    where c.operation_id = $1 and c.held_on <= $2::date group by 1`,
  money: `select kind, date_trunc('month', booked_on)::date as month, sum(esf_plus_eur_cents)::float8 as esf, sum(own_eur_cents)::float8 as own
    from expenditure where operation_id = $1 and $2::date is not null group by 1, 2`,
  grant: 'select esf_plus_eur_cents, own_eur_cents from operation where id = $1 and $2::date is not null',
} as const;

/** Three dimensions: pillar, gender and age group of those who found work. */
export const threeDimensions = `select f.code, p.gender, case when p.age < 18 then 1 when p.age < 30 then 2 when p.age < 55 then 3 else 4 end as age, count(distinct p.id)::int as n
  from attendance a join measure m on m.id = a.measure_id join field_of_action f on f.id = m.field_of_action_id join participation p on p.id = a.participation_id
  where a.operation_id = $1 and a.entered_on <= $2::date and p.entered_on <= $2::date and ${COMPLETE} group by 1, 2, 3`;

interface Row {
  key?: string;
  n: number;
  used: number;
}

export type PlainNumbers = Record<keyof typeof statements, Row[]>;

/** All statements at once, on as many connections as the pool has. */
export async function plainStartPage(pool: Pool, operationId: number, asOf: string): Promise<PlainNumbers> {
  const answers = Object.entries(statements).map(async ([name, text]) => {
    const { rows } = await pool.query<Row>({ name: `plain_${name}`, text, values: [operationId, asOf] });
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(answers)) as PlainNumbers;
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, { n }) => sum + n, 0);

/** A few of the numbers under the names of figures, to see that both count the same. */
export function sample(numbers: PlainNumbers): Record<string, number> {
  const pillars = Object.entries(Object.groupBy(numbers.pillars, ({ key }) => key ?? ''));
  return {
    EECO01: total(numbers.people),
    KIM_WORK_OR_TRAINING: total(numbers.work),
    KIM_QUALIFICATION: total(numbers.qualification),
    KIM_LANGUAGE_PROGRESS: total(numbers.language),
    KIM_SECURED_TITLE: total(numbers.title),
    KIM_CONTACTS: total(numbers.contacts),
    ...Object.fromEntries(pillars.map(([key, rows]) => [`EECO01 ${key}`, total(rows ?? [])])),
    ...Object.fromEntries(numbers.attendances.map(({ key, used }) => [`KIM_PLACES_USED ${key}`, used])),
  };
}
