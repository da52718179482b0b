/*
 * The counting rules of the contract (section 6) as plain SQL over the records, written from its words and not from the server's
 * code. $1 is the operation, $2 the reporting date, and `who` the people of one gender or one pillar, or all.
 */

/** A complete record of somebody who has entered by the day. */
const COMPLETE = `p.operation_id = $1 and p.entered_on <= $2
  and p.gender is not null and p.age is not null and p.employment_status is not null and p.education is not null`;

/** 6.3 to 6.5: what is true on the day of first entry. */
const ENTRY: Record<string, string> = {
  EECO01: 'true',
  EECO02: "p.employment_status = 'UNEMPLOYED' or p.employment_status = 'LONG_TERM_UNEMPLOYED'",
  EECO03: "p.employment_status = 'LONG_TERM_UNEMPLOYED'",
  EECO04: "p.employment_status = 'INACTIVE' or p.employment_status = 'IN_EDUCATION' or p.employment_status = 'WORK_OPPORTUNITY'",
  EECO05: "p.employment_status = 'EMPLOYED'",
  EECO06: 'p.age <= 17',
  EECO07: 'p.age >= 18 and p.age <= 29',
  EECO08: 'p.age >= 55',
  EECO09: 'p.education in (0, 1, 2)',
  EECO10: 'p.education in (3, 4)',
  EECO11: 'p.education in (5, 6, 7, 8)',
  EECO12: 'p.has_disability',
  EECO13: 'p.is_third_country_national',
  EECO14: 'p.has_foreign_background',
  EECO15: 'p.is_minority',
  EECO16: 'p.is_homeless',
  EECO17: 'p.is_rural',
};

/** 6.6: the answer to it, who is asked, and after how many months. Of two answers that exclude each other the later begun counts. */
const WITHOUT_WORK = "p.employment_status <> 'EMPLOYED'";
const RESULT: Record<string, [answer: string, eligible: string, months: number, excludes?: string]> = {
  EECR01: ['after_job_searching', ENTRY.EECO04 as string, 0, 'after_employed'],
  EECR02: ['after_education', "p.employment_status <> 'IN_EDUCATION'", 0],
  EECR03: ['after_qualification', 'true', 0],
  EECR04: ['after_employed', WITHOUT_WORK, 0, 'after_job_searching'],
  EECR05: ['after_six_months_employed', WITHOUT_WORK, 6],
  EECR06: ['after_six_months_improved', "p.employment_status = 'EMPLOYED'", 6],
};

const OUTCOME: Record<string, string[]> = {
  KIM_WORK: ['JOB_SOCIAL_INSURANCE', 'MINI_JOB'],
  KIM_WORK_INSURED: ['JOB_SOCIAL_INSURANCE'],
  KIM_WORK_MINI_JOB: ['MINI_JOB'],
  KIM_TRAINING: ['VOCATIONAL_TRAINING'],
  KIM_WORK_OR_TRAINING: ['JOB_SOCIAL_INSURANCE', 'MINI_JOB', 'VOCATIONAL_TRAINING'],
  KIM_QUALIFICATION: ['QUALIFICATION', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE'],
  KIM_COURSE_REFERRED: ['INTEGRATION_COURSE_REFERRED'],
  KIM_COURSE_ADMITTED: ['INTEGRATION_COURSE_ADMITTED'],
  KIM_COURSE_BLOCKED: ['INTEGRATION_COURSE_BLOCKED'],
  KIM_COURSE_SELF_PAYER: ['INTEGRATION_COURSE_SELF_PAYER'],
};

const BETTER_GERMAN = 'c.level > p.language_level'; // the levels are in the order of the alphabet
const BETTER_LITERACY = 'c.alpha_level > p.alpha_level';
const LANGUAGE: Record<string, string> = {
  KIM_GERMAN_PROGRESS: BETTER_GERMAN,
  KIM_LITERACY_PROGRESS: BETTER_LITERACY,
  KIM_LANGUAGE_PROGRESS: `${BETTER_GERMAN} or ${BETTER_LITERACY}`,
};

const TOLERATED = ['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'AUSB_DULDUNG', 'BESCH_DULDUNG'];
const SAFER = ['AUSB_DULDUNG', 'BESCH_DULDUNG'];
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const TITLE: Record<string, [isOne: string, before: string]> = {
  KIM_SAFER_TOLERATION: [`c.status in (${list(SAFER)})`, `p.residence_status not in (${list(SAFER)})`],
  KIM_TEMPORARY_TITLE: ["c.status in ('T_16G', 'T_104C')", 'true'],
  KIM_LASTING_TITLE: ["c.status in ('T_18A', 'T_18B', 'T_19C2', 'T_19D', 'T_23A', 'T_25_5', 'T_25A', 'T_25B')", 'true'],
  KIM_SECURED_TITLE: [`c.status not in (${list([...TOLERATED, 'SONST', 'UNBEKANNT'])})`, 'true'],
};

const since = (table: string, day: string, isOne: string): string =>
  `exists (select 1 from ${table} c where c.participation_id = p.id and c.${day} >= p.entered_on and c.${day} <= $2 and (${isOne}))`;

/** Nobody who is still somewhere; the day is that of the last exit; answers of all attendances that ended on it count together. */
function resultSql([answer, eligible, months, excludes]: (typeof RESULT)[string]): string {
  const known = 'a.participation_id = p.id and a.entered_on <= $2';
  const last = `(select max(a.left_on) from attendance a where ${known})`;
  const ended = `from attendance a where ${known} and a.left_on = ${last}`;
  const yes = `exists (select 1 ${ended} and a.${answer})`;
  const order = (column: string) => `(select max(a.entered_on::text || lpad(a.id::text, 12, '0')) ${ended} and a.${column})`;
  const isLast = excludes ? ` and coalesce(${order(answer)} > ${order(excludes)}, true)` : '';
  return `(${eligible}) and not exists (select 1 from attendance a where ${known} and (a.left_on is null or a.left_on > $2))
    and ${last} + interval '${months} months' <= $2::date and ${yes}${isLast}`;
}

const complete = (condition: string): string => `${COMPLETE} and (${condition})`;
const each = <T>(rules: Record<string, T>, sql: (rule: T) => string): [string, string][] =>
  Object.entries(rules).map(([code, rule]) => [code, complete(sql(rule))]);

/** Who counts in each indicator of persons, as a condition on a participation `p`. */
export const countedBy: Record<string, string> = Object.fromEntries([
  ...each(ENTRY, (condition) => condition),
  ...each(RESULT, resultSql),
  ...each(OUTCOME, (kinds) => since('outcome', 'occurred_on', `c.kind in (${list(kinds)})`)),
  ...each(LANGUAGE, (isBetter) => since('language_level_change', 'assessed_on', isBetter)),
  ...each(
    TITLE,
    ([isOne, before]) =>
      `p.residence_status in (${list(TOLERATED)}) and ${before} and ${since('residence_status_change', 'valid_from', isOne)}`,
  ),
  ['KIM_REACHED', 'p.operation_id = $1 and p.entered_on <= $2'],
  [
    'KIM_INCOMPLETE',
    `p.operation_id = $1 and p.entered_on <= $2 and (p.gender is null or p.age is null or p.employment_status is null or p.education is null)`,
  ],
]);

/** 6.7: in each pillar attended by the day. */
export const inPillar = `exists (select 1 from attendance a join measure m on m.id = a.measure_id
  join field_of_action f on f.id = m.field_of_action_id where a.participation_id = p.id and a.entered_on <= $2 and f.code = $3)`;

/** Companies and public bodies: each once, from its first support. */
export const bodiesBy: Record<string, string> = {
  EECO18:
    "select count(*)::int as n from supported_body where operation_id = $1 and kind = 'PUBLIC_SERVICE' and supported_on <= $2",
  EECO19: "select count(*)::int as n from supported_body where operation_id = $1 and kind = 'ENTERPRISE' and supported_on <= $2",
};
