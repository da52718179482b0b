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

const PEOPLE = `select p.id, p.entered_on::text as "enteredOn", gender, age,
    json_build_object(${Object.keys(FLAGS).map((flag) => `'${flag}', ${flag}`)}) as flags,
    (select json_agg(json_build_object('measure', m.slug, 'field', f.code, 'enteredOn', a.entered_on) order by a.id)
      from attendance a join measure m on m.id = a.measure_id join field_of_action f on f.id = m.field_of_action_id
      where a.participation_id = p.id) as offers
  from participation p join operation o on o.id = p.operation_id
  where o.slug = 'kim-potsdam' and gender is not null and age is not null and employment_status is not null and education is not null
  order by p.id`;

/** Every group that a person is counted in at a date, as published tables name it, without the indicator. */
function groupsOf({ gender, enteredOn, offers }: Person, date: string): Set<string> {
  if (enteredOn > date) return new Set();
  const fields = offers.filter((offer) => offer.enteredOn <= date).map(({ field }) => field);
  const keys = ['TOTAL', ...fields].flatMap((field) => ['TOTAL', gender].map((each) => [field, each]));
  return new Set(keys.map((key) => cellId('', ['FIELD_OF_ACTION', 'GENDER'], key)));
}

/** An attribute that one person has and another one has not, changed between them, alters withheld numbers alone. */
function isInvisible(hidden: Hidden, indicator: string, one: Person, other: Person): boolean {
  return [...hidden].every(([date, withheld]) => {
    const [a, b] = [groupsOf(one, date), groupsOf(other, date)];
    const inOne = [...a, ...b].filter((group) => !a.has(group) || !b.has(group));
    return inOne.every((group) => withheld.has(`${indicator}${group}`));
  });
}

/**
 * Changes attributes between people so that only withheld numbers change: those of the first date fall (`FEWER`) or rise (`MORE`) where
 * they can. @returns how many people changed
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
  return changed;
}
