import type { Pool } from 'pg';

const MEASURES = 12;
const CONTACTS = 3 * 250 * 4;

/*
 * Invented people by the thousand, made by the database itself. Every value follows from a hash of the row's number, so that
 * the same sizes give the same data. Days lie between 1 January 2026 and 31 December 2028.
 */

/** A number from 0 to `below` - 1 that looks random and depends on `seed` and the number of the row only. */
const pick = (seed: string, below: number): string => `(abs(hashint8(n * 7919 + hashtext('${seed}'))::bigint) % ${below})::int`;
const oneOf = (seed: string, values: readonly string[]): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${pick(seed, values.length)}]`;
const yes = (seed: string, percent: number): string => `${pick(seed, 100)} < ${percent}`;
const orNone = (seed: string, percent: number, expression: string): string =>
  `case when ${pick(seed, 100)} >= ${percent} then ${expression} end`;

const PARENTS = `
  insert into municipality (ags, name, kind, source) values ('99999', 'Benchmark', 'INDEPENDENT_CITY', 'invented') on conflict do nothing;
  with made as (
    insert into operation (municipality_id, slug, title, programme, starts_on, ends_on, is_demo, source, esf_plus_eur_cents, own_eur_cents, total_eur_cents)
    select m.id, $1, $1, 'benchmark', '2026-01-01', '2028-12-31', true, 'invented', 600000000, 400000000, 1000000000 from municipality m where ags = '99999'
    returning id
  ), fields as (
    insert into field_of_action (operation_id, code, name, name_en, summary, summary_en, position, source)
    select id, code, code, code, '', '', n, 'invented' from made, unnest(array['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY']) with ordinality u(code, n)
    returning id, operation_id, position
  ), providers as (
    insert into provider (operation_id, slug, name) select id, $1 || '-' || n, 'Provider ' || n from made, generate_series(0, 3) n
    returning id, operation_id, right(slug, 1)::int as n
  )
  insert into measure (operation_id, provider_id, field_of_action_id, slug, title, title_en, starts_on, places)
  select f.operation_id, p.id, f.id, 'measure-' || k, 'Measure ' || k, 'Measure ' || k, '2026-01-01', 20
  from generate_series(0, ${MEASURES - 1}) k join fields f on f.position = 1 + k % 3 join providers p on p.n = k % 4;`;

const RECORDS = `
  with people as (
    insert into participant (operation_id, pseudonym) select o.id, 'bench-' || n from operation o, generate_series(1, $2::int) n where o.slug = $1
    returning id, operation_id, substr(pseudonym, 7)::bigint as n
  )
  insert into participation (operation_id, participant_id, entered_on, gender, age, employment_status, education, is_third_country_national,
    has_foreign_background, has_disability, is_minority, is_homeless, is_rural, residence_status, language_level, alpha_level)
  select operation_id, id, date '2026-01-01' + ${pick('entry', 1000)}, ${orNone('no gender', 2, oneOf('gender', ['FEMALE', 'MALE', 'FEMALE', 'MALE', 'MALE', 'NON_BINARY']))},
    14 + ${pick('age', 55)}, ${oneOf('job', ['UNEMPLOYED', 'LONG_TERM_UNEMPLOYED', 'INACTIVE', 'IN_EDUCATION', 'WORK_OPPORTUNITY', 'EMPLOYED'])},
    ${orNone('no education', 3, pick('education', 9))}, ${yes('third', 80)}, ${yes('foreign', 90)}, ${orNone('no disability', 10, yes('disability', 8))},
    ${orNone('no minority', 20, yes('minority', 30))}, ${yes('homeless', 5)}, ${yes('rural', 10)},
    ${oneOf('title', ['GESTATTUNG', 'DULDUNG', 'DULDUNG', 'SCHUTZ', 'T_24', 'T_25B', 'NE'])}, ${oneOf('level', ['A0', 'A1', 'A2', 'B1'])},
    case when ${yes('alpha', 25)} then 1 + ${pick('alpha level', 3)} end
  from people;`;

const stay = (round: number): string => `
  insert into attendance (operation_id, participation_id, measure_id, entered_on, left_on, hours, exit_reason, after_job_searching, after_education,
    after_qualification, after_employed, after_six_months_employed, after_six_months_improved)
  select operation_id, id, measure_id, entered_on, left_on, 4 * ${pick(`hours${round}`, 50)}, case when left_on is not null then ${oneOf(`reason${round}`, ['REGULAR', 'REGULAR', 'EARLY_POSITIVE', 'EARLY', 'MOVED'])} end,
    left_on is not null and after = 0, ${yes(`education${round}`, 30)}, ${yes(`qualification${round}`, 30)}, left_on is not null and after = 1,
    ${yes(`employed6${round}`, 30)}, ${yes(`improved6${round}`, 30)}
  from (
    select p.id, p.operation_id, n, m.id as measure_id, ${pick(`after${round}`, 3)} as after, p.entered_on + ${round === 0 ? '0' : pick('second', 200)} as entered_on,
      case when ${yes(`left${round}`, 70)} then p.entered_on + ${round === 0 ? '20' : '220'} + ${pick(`stay${round}`, 150)} end as left_on
    from (select p.*, p.id::bigint as n from participation p join operation o on o.id = p.operation_id where o.slug = $1) p
    join (select id, operation_id, substr(slug, 9)::int as k from measure) m on m.operation_id = p.operation_id and m.k = (${pick('measure', MEASURES)} + ${round}) % ${MEASURES}
    where ${round === 0 ? 'true' : yes('twice', 50)}
  ) a;`;

const EVENTS = `
  insert into outcome (operation_id, participation_id, kind, occurred_on)
  select operation_id, id, ${oneOf('kind', ['JOB_SOCIAL_INSURANCE', 'MINI_JOB', 'VOCATIONAL_TRAINING', 'QUALIFICATION', 'LANGUAGE_CERTIFICATE', 'INTEGRATION_COURSE_ADMITTED'])},
    entered_on + 30 + ${pick('outcome', 300)}
  from (select p.*, p.id * 3::bigint + k as n from participation p join operation o on o.id = p.operation_id, generate_series(1, 2) k where o.slug = $1) p where ${yes('outcome?', 45)};
  insert into language_level_change (operation_id, participation_id, level, assessed_on)
  select operation_id, id, ${oneOf('reached', ['A1', 'A2', 'B1', 'B2'])}, entered_on + 60 + ${pick('assessed', 200)}
  from (select p.*, p.id::bigint as n from participation p join operation o on o.id = p.operation_id where o.slug = $1) p where ${yes('assessed?', 60)};
  insert into residence_status_change (operation_id, participation_id, status, valid_from)
  select operation_id, id, ${oneOf('granted', ['T_25B', 'T_104C', 'AUSB_DULDUNG', 'T_16G'])}, entered_on + 90 + ${pick('granted on', 300)}
  from (select p.*, p.id::bigint as n from participation p join operation o on o.id = p.operation_id where o.slug = $1) p where ${yes('granted?', 25)};`;

/** What does not grow with the number of people: contacts by day and open offer, bookings by month. */
const REST = `
  insert into contact (operation_id, measure_id, held_on, gender, number)
  select m.operation_id, m.id, date '2026-01-01' + (n / 4)::int, 'FEMALE', 1 + ${pick('contacts', 30)}
  from generate_series(0, ${CONTACTS - 1}) n join measure m on m.slug = 'measure-' || n % 4 join operation o on o.id = m.operation_id where o.slug = $1;
  insert into expenditure (operation_id, kind, category, booked_on, esf_plus_eur_cents, own_eur_cents)
  select o.id, kind, 'DIRECT_STAFF', (date '2026-02-01' + n * interval '1 month')::date - 1, 6000000, 4000000
  from operation o, generate_series(0, 35) n, unnest(array['PLANNED', 'DRAWN', 'SPENT']) kind where o.slug = $1;`;

const INDEX_OF_STAYS = `alter table attendance add constraint attendance_no_overlap exclude using gist (
  participation_id with =, measure_id with =, daterange(entered_on, left_on, '[]') with &&)`;

export interface Size {
  slug: string;
  people: number;
}

/** Fills a migrated database. Checks that cost much for each row are made once at the end. */
export async function makePeople(pool: Pool, operations: readonly Size[]): Promise<void> {
  const tables = ['participation', 'attendance', 'outcome', 'language_level_change', 'residence_status_change'];
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    await client.query('alter table attendance drop constraint attendance_no_overlap');
    for (const { slug, people } of operations) {
      const name = client.escapeLiteral(slug);
      for (const text of [PARENTS, RECORDS, stay(0), stay(1), EVENTS, REST])
        await client.query(text.replaceAll('$1', name).replaceAll('$2', String(people)));
    }
    await client.query(INDEX_OF_STAYS);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}
