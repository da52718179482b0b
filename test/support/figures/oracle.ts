import type { Pool } from 'pg';

/*
 * The counting rules once more, read record by record and as slowly as a person would; shares nothing with the server's code.
 */

type Row = Record<string, string | number | boolean | null>;

export interface Person {
  [column: string]: unknown;
  attendances: Row[];
  outcomes: Row[];
  statuses: Row[];
  levels: Row[];
}

/** All people of the database with what belongs to them; dates as text. */
export async function readPeople(pool: Pool): Promise<Person[]> {
  const read = async (text: string): Promise<Row[]> =>
    (await pool.query<{ row: Row }>(`select to_json(r) as row from (${text}) r`)).rows.map(({ row }) => row);
  const [people, attendances, outcomes, statuses, levels] = await Promise.all([
    read('select * from participation order by id'),
    read(`select a.*, m.slug as measure, m.ends_on as measure_ends_on, f.code as field, v.slug as provider from attendance a join measure m on m.id = a.measure_id
      join field_of_action f on f.id = m.field_of_action_id join provider v on v.id = m.provider_id`),
    read('select * from outcome'),
    read('select * from residence_status_change'),
    read('select * from language_level_change'),
  ]);
  const of = (rows: Row[], person: Row): Row[] => rows.filter((row) => row.participation_id === person.id);
  // what lies before the first entry has not come of it
  const since = (rows: Row[], person: Row, day: string): Row[] =>
    of(rows, person).filter((row) => String(row[day]) >= String(person.entered_on));
  return people.map((person) => ({
    ...person,
    ...{ attendances: of(attendances, person), outcomes: since(outcomes, person, 'occurred_on') },
    ...{ statuses: since(statuses, person, 'valid_from'), levels: since(levels, person, 'assessed_on') },
  }));
}

const unemployed = ['UNEMPLOYED', 'LONG_TERM_UNEMPLOYED'];
const inactive = ['INACTIVE', 'IN_EDUCATION', 'WORK_OPPORTUNITY'];
const is = (value: unknown, list: readonly string[]): boolean => list.includes(String(value));
const n = (value: unknown): number => Number(value);

export const isComplete = (p: Person): boolean =>
  p.gender !== null && p.age !== null && p.employment_status !== null && p.education !== null;

/** Questions at entry that one may refuse to answer. */
export const voluntary: Record<string, string> = {
  EECO12: 'has_disability',
  EECO13: 'is_third_country_national',
  EECO14: 'has_foreign_background',
  EECO15: 'is_minority',
  EECO16: 'is_homeless',
  EECO17: 'is_rural',
};

/** Conditions on the day of first entry. */
const atEntry: Record<string, (p: Person) => boolean> = {
  EECO01: () => true,
  EECO02: (p) => is(p.employment_status, unemployed),
  EECO03: (p) => p.employment_status === 'LONG_TERM_UNEMPLOYED',
  EECO04: (p) => is(p.employment_status, inactive),
  EECO05: (p) => p.employment_status === 'EMPLOYED',
  EECO06: (p) => n(p.age) < 18,
  EECO07: (p) => n(p.age) >= 18 && n(p.age) <= 29,
  EECO08: (p) => n(p.age) >= 55,
  EECO09: (p) => n(p.education) <= 2,
  EECO10: (p) => n(p.education) === 3 || n(p.education) === 4,
  EECO11: (p) => n(p.education) >= 5,
  ...Object.fromEntries(Object.entries(voluntary).map(([code, answer]) => [code, (p: Person) => p[answer] === true])),
};

/** Results: who is eligible, which answer counts, and how many months after the last exit. */
export const afterExit: Record<string, [eligible: (p: Person) => boolean, answer: string, months: number]> = {
  EECR01: [(p) => is(p.employment_status, inactive), 'after_job_searching', 0],
  EECR02: [(p) => p.employment_status !== 'IN_EDUCATION', 'after_education', 0],
  EECR03: [() => true, 'after_qualification', 0],
  EECR04: [(p) => p.employment_status !== 'EMPLOYED', 'after_employed', 0],
  EECR05: [(p) => p.employment_status !== 'EMPLOYED', 'after_six_months_employed', 6],
  EECR06: [(p) => p.employment_status === 'EMPLOYED', 'after_six_months_improved', 6],
};

/** First day on which something was reached, or null. */
const reached: Record<string, (p: Person) => string | null> = {
  KIM_WORK: (p) => firstOutcome(p, ['JOB_SOCIAL_INSURANCE', 'MINI_JOB']),
  KIM_TRAINING: (p) => firstOutcome(p, ['VOCATIONAL_TRAINING']),
  KIM_WORK_OR_TRAINING: (p) => firstOutcome(p, ['JOB_SOCIAL_INSURANCE', 'MINI_JOB', 'VOCATIONAL_TRAINING']),
  KIM_QUALIFICATION: (p) => firstOutcome(p, ['QUALIFICATION', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE']),
  KIM_LANGUAGE_PROGRESS: (p) =>
    first(
      p.levels.filter(
        (l) =>
          (l.level && p.language_level && String(l.level) > String(p.language_level)) ||
          (p.alpha_level !== null && n(l.alpha_level) > n(p.alpha_level)),
      ),
      'assessed_on',
    ),
  KIM_WORK_INSURED: (p) => firstOutcome(p, ['JOB_SOCIAL_INSURANCE']),
  KIM_WORK_MINI_JOB: (p) => firstOutcome(p, ['MINI_JOB']),
  KIM_COURSE_REFERRED: (p) => firstOutcome(p, ['INTEGRATION_COURSE_REFERRED']),
  KIM_COURSE_ADMITTED: (p) => firstOutcome(p, ['INTEGRATION_COURSE_ADMITTED']),
  KIM_COURSE_BLOCKED: (p) => firstOutcome(p, ['INTEGRATION_COURSE_BLOCKED']),
  KIM_COURSE_SELF_PAYER: (p) => firstOutcome(p, ['INTEGRATION_COURSE_SELF_PAYER']),
  KIM_GERMAN_PROGRESS: (p) =>
    first(
      p.levels.filter((l) => l.level && p.language_level && String(l.level) > String(p.language_level)),
      'assessed_on',
    ),
  KIM_LITERACY_PROGRESS: (p) =>
    first(
      p.levels.filter((l) => p.alpha_level !== null && n(l.alpha_level) > n(p.alpha_level)),
      'assessed_on',
    ),
  KIM_SAFER_TOLERATION: (p) => (is(p.residence_status, safer) ? null : firstStatus(p, safer)),
  KIM_TEMPORARY_TITLE: (p) => firstStatus(p, ['T_16G', 'T_104C']),
  KIM_LASTING_TITLE: (p) => firstStatus(p, ['T_25A', 'T_25B', 'T_25_5', 'T_19D', 'T_18A', 'T_18B', 'T_19C2', 'T_23A']),
  KIM_SECURED_TITLE: (p) =>
    is(p.residence_status, insecure)
      ? first(
          p.statuses.filter((s) => !is(s.status, [...insecure, 'SONST', 'UNBEKANNT'])),
          'valid_from',
        )
      : null,
};
const safer = ['AUSB_DULDUNG', 'BESCH_DULDUNG'];
const firstStatus = (p: Person, statuses: string[]): string | null =>
  is(p.residence_status, insecure)
    ? first(
        p.statuses.filter((s) => is(s.status, statuses)),
        'valid_from',
      )
    : null;
const insecure = ['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'AUSB_DULDUNG', 'BESCH_DULDUNG'];

const first = (rows: Row[], column: string): string | null =>
  (rows.map((row) => String(row[column])).sort()[0] as string | undefined) ?? null;
const firstOutcome = (p: Person, kinds: string[]): string | null =>
  first(
    p.outcomes.filter((o) => is(o.kind, kinds)),
    'occurred_on',
  );

/** The last exit known on day `t` with the answers to it, or null for somebody who is still somewhere. */
export function lastExit(p: Person, t: string): Row | null {
  const known = p.attendances.filter((a) => String(a.entered_on) <= t);
  if (!known.length || known.some((a) => a.left_on === null || String(a.left_on) > t)) return null;
  const day = known
    .map((a) => String(a.left_on))
    .sort()
    .at(-1) as string;
  // from the first entered to the last: a later one adds its yes, and settles what excludes an earlier yes
  const order = (a: Row, b: Row) => String(a.entered_on).localeCompare(String(b.entered_on)) || n(a.id) - n(b.id);
  const exit: Row = { left_on: day };
  for (const each of known.filter((a) => a.left_on === day).sort(order)) {
    for (const answer of answers) exit[answer] = exit[answer] === true ? true : (each[answer] ?? exit[answer] ?? null);
    if (each.after_employed) exit.after_job_searching &&= false;
    if (each.after_job_searching) exit.after_employed &&= false;
  }
  return exit;
}
const answers = [
  ...['after_job_searching', 'after_employed', 'after_education', 'after_qualification'],
  ...['after_six_months_employed', 'after_six_months_improved'],
];

/** Six months later, on the same day of the month or the last one there is. */
export function sixMonthsAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}

export const personIndicators = [
  ...Object.keys(atEntry),
  ...Object.keys(afterExit),
  ...Object.keys(reached),
  'KIM_INCOMPLETE',
  'KIM_REACHED',
];

/** Does the person count in the indicator for the period from `low` (empty: always) to `t`? */
export function counts(code: string, p: Person, low: string, t: string): boolean {
  const inPeriod = (day: string | null): boolean => day !== null && day >= low && day <= t;
  const entered = String(p.entered_on);
  if (entered > t) return false;
  if (code === 'KIM_REACHED') return inPeriod(entered);
  if (code === 'KIM_INCOMPLETE') return !isComplete(p) && inPeriod(entered);
  if (!isComplete(p)) return false;
  const entry = atEntry[code];
  if (entry) return inPeriod(entered) && entry(p);
  const event = reached[code];
  if (event) return inPeriod(event(p));
  const [eligible, answer, months] = afterExit[code] as (typeof afterExit)[string];
  const exit = lastExit(p, t);
  if (!exit || !eligible(p) || exit[answer] !== true) return false;
  const day = String(exit.left_on);
  return inPeriod(months ? sixMonthsAfter(day) : day);
}
