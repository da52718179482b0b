import type { Pool } from 'pg';
import { type Person, readPeople } from './oracle.ts';

/*
 * Everything that numbers are made of, read once. What a row belongs to is written beside it, so that a question is: take the
 * rows that fit, sort them into groups, add each group up.
 */

/** Names of dimensions with the value of the row. */
export type Groups = Record<string, string>;

export interface Item {
  groups: Groups;
  /** columns of the row, days as text */
  row: Record<string, unknown>;
}

export interface World {
  start: string;
  people: Person[];
  contacts: Item[];
  stays: Item[];
  offers: Item[];
  bookings: Item[];
  grants: Item[];
  bodies: Item[];
}

const text = (value: unknown): string => (value === null || value === undefined ? 'NOT_GIVEN' : String(value));

export async function readWorld(pool: Pool): Promise<World> {
  const read = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await pool.query<{ row: Record<string, unknown> }>(`select to_json(r) as row from (${sql}) r`)).rows.map(({ row }) => row);
  const offer = 'm.slug as measure, f.code as field, v.slug as provider';
  const joined = 'join field_of_action f on f.id = m.field_of_action_id join provider v on v.id = m.provider_id';
  const atOffer = (row: Record<string, unknown>): Groups => ({
    ...{ MEASURE: text(row.measure), FIELD_OF_ACTION: text(row.field), PROVIDER: text(row.provider) },
  });
  const people = await readPeople(pool);
  const items = async (sql: string, more: (row: Record<string, unknown>) => Groups = () => ({})): Promise<Item[]> =>
    (await read(sql)).map((row) => ({ row, groups: { ...atOffer(row), ...more(row) } }));
  const money = await items(
    `select e.*, m.slug as measure, coalesce(f.code, g.code) as field, null as provider from expenditure e left join measure m on m.id = e.measure_id
      left join field_of_action f on f.id = m.field_of_action_id left join field_of_action g on g.id = e.field_of_action_id`,
  );
  const [operation] = await read('select * from operation');
  return {
    people,
    start: String(operation?.starts_on),
    contacts: await items(`select c.*, ${offer} from contact c join measure m on m.id = c.measure_id ${joined}`, (row) => ({
      GENDER: text(row.gender),
    })),
    stays: people.flatMap((person) =>
      person.attendances.map((row) => ({ row: { ...row, person }, groups: { ...atOffer(row), GENDER: text(person.gender) } })),
    ),
    offers: await items(
      `select m.*, ${offer}, (select json_agg(w) from measure_report w where w.measure_id = m.id) as reports from measure m ${joined}`,
    ),
    bookings: money.flatMap((item) => inParts(item, item.groups)),
    grants: operation ? inParts({ row: operation, groups: {} }, {}) : [],
    bodies: await items(
      `select b.*, m.slug as measure, f.code as field, v.slug as provider from supported_body b left join measure m on m.id = b.measure_id
        left join field_of_action f on f.id = m.field_of_action_id left join provider v on v.id = m.provider_id`,
    ),
  };
}

/** Money is one row for each part that pays. */
const inParts = ({ row }: Item, groups: Groups): Item[] => [
  { row: { ...row, amount: row.esf_plus_eur_cents }, groups: { ...groups, FUNDING_SOURCE: 'ESF_PLUS' } },
  { row: { ...row, amount: row.own_eur_cents }, groups: { ...groups, FUNDING_SOURCE: 'OWN' } },
];
