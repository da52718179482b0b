import type { Pool } from 'pg';
import { cellId } from '../../../server/disclosure/protection.type.ts';

/** What is withheld, by date. */
export type Hidden = ReadonlyMap<string, ReadonlySet<string>>;

interface Person {
  id: number;
  enteredOn: string;
  gender: string;
  age: number;
  offers: { measure: string; field: string; enteredOn: string }[];
  flags: Record<string, boolean | null>;
}

const FLAGS: Record<string, string> = {
  has_disability: 'EECO12',
  is_third_country_national: 'EECO13',
  has_foreign_background: 'EECO14',
  is_minority: 'EECO15',
  is_homeless: 'EECO16',
  is_rural: 'EECO17',
};

/** Steps that one indicator alone counts. */
const COURSES: Record<string, string> = {
  INTEGRATION_COURSE_REFERRED: 'KIM_COURSE_REFERRED',
  INTEGRATION_COURSE_ADMITTED: 'KIM_COURSE_ADMITTED',
  INTEGRATION_COURSE_BLOCKED: 'KIM_COURSE_BLOCKED',
  INTEGRATION_COURSE_SELF_PAYER: 'KIM_COURSE_SELF_PAYER',
};

interface Step {
  id: number;
  person: number;
  kind: string;
  on: string;
}

const STEPS = `select id, participation_id as person, kind, occurred_on::text as "on" from outcome where kind = any($1) order by id`;

const PEOPLE = `select p.id, p.entered_on::text as "enteredOn", gender, age,
    json_build_object(${Object.keys(FLAGS).map((flag) => `'${flag}', ${flag}`)}) as flags,
    (select json_agg(json_build_object('measure', m.slug, 'field', f.code, 'enteredOn', a.entered_on) order by a.id)
      from attendance a join measure m on m.id = a.measure_id join field_of_action f on f.id = m.field_of_action_id
      where a.participation_id = p.id) as offers
  from participation p join operation o on o.id = p.operation_id
  where o.slug = 'kim-potsdam' and gender is not null and age is not null and employment_status is not null and education is not null
  order by p.id`;

/** Every group that a person is counted in at a date, as published tables name it, without the indicator. */
function groupsOf({ gender, enteredOn, offers }: Person, date: string, since = enteredOn): Set<string> {
  if (since > date) return new Set();
  const fields = offers.filter((offer) => offer.enteredOn <= date).map(({ field }) => field);
  const keys = ['TOTAL', ...fields].flatMap((field) => ['TOTAL', gender].map((each) => [field, each]));
  return new Set(keys.map((key) => cellId('', ['FIELD_OF_ACTION', 'GENDER'], key)));
}

/** An attribute that one person has and another one has not, changed between them, alters withheld numbers alone. */
function isInvisible(hidden: Hidden, indicator: string, one: Person, other: Person, since?: string): boolean {
  return [...hidden].every(([date, withheld]) =>
    differing(one, other, date, since).every((group) => withheld.has(`${indicator}${group}`)),
  );
}

/** Groups in which only one of both is counted. */
function differing(one: Person, other: Person, date: string, since?: string): string[] {
  const [a, b] = [groupsOf(one, date, since), groupsOf(other, date, since)];
  return [...a, ...b].filter((group) => !a.has(group) || !b.has(group));
}

/**
 * Changes attributes and steps between people so that only withheld numbers change: of attributes those of the first date fall
 * (`FEWER`) or rise (`MORE`) where they can. @returns how many people changed
 */
export async function makeTwin(pool: Pool, hidden: Hidden, way: 'FEWER' | 'MORE'): Promise<number> {
  const { rows: people } = await pool.query<Person>(PEOPLE);
  const [first = ''] = hidden.keys();
  let changed = 0;
  for (const [flag, indicator] of Object.entries(FLAGS))
    for (const one of people.filter(({ flags }) => flags[flag] === true)) {
      const before = groupsOf(one, first).size;
      const other = people.find((person) => {
        const after = groupsOf(person, first).size;
        const isBetter = way === 'FEWER' ? after < before : after > before;
        return person.flags[flag] === false && isBetter && isInvisible(hidden, indicator, one, person);
      });
      if (!other) continue;
      Object.assign(one.flags, { [flag]: false });
      Object.assign(other.flags, { [flag]: true });
      await pool.query(`update participation set ${flag} = not ${flag} where id = any($1)`, [[one.id, other.id]]);
      changed += 2;
    }
  return changed + (await moveSteps(pool, hidden, people));
}

/** A step that one person took, another one of other groups takes on the same day. */
async function moveSteps(pool: Pool, hidden: Hidden, people: readonly Person[]): Promise<number> {
  const { rows: steps } = await pool.query<Step>(STEPS, [Object.keys(COURSES)]);
  const hasTaken = (person: number, kind: string) => steps.some((step) => step.person === person && step.kind === kind);
  let changed = 0;
  for (const step of steps) {
    const one = people.find(({ id }) => id === step.person);
    const isAlone = steps.filter(({ person, kind }) => person === step.person && kind === step.kind).length === 1;
    if (!one || !isAlone) continue;
    const other = people.find(
      (person) =>
        person.enteredOn <= step.on &&
        !hasTaken(person.id, step.kind) &&
        [...hidden.keys()].some((date) => differing(one, person, date, step.on).length) &&
        isInvisible(hidden, COURSES[step.kind] ?? '', one, person, step.on),
    );
    if (!other) continue;
    step.person = other.id;
    await pool.query('update outcome set participation_id = $2 where id = $1', [step.id, other.id]);
    changed += 2;
  }
  return changed;
}
