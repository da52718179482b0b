import { beforeAll, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { Figure } from '../../../server/indicators/figure.type.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { asking } from '../../support/figures/ask.ts';
import type { Person } from '../../support/figures/oracle.ts';
import { costs, countIn, ratios, rules, type Span } from '../../support/figures/oracle-rows.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { randomRows } from '../../support/figures/rows.ts';
import { type Groups, type Item, readWorld, type World } from '../../support/figures/world.ts';
import { Random } from '../../support/random.ts';

/*
 * Numbers of every source but counts of persons (figures.test.ts): what the server says against a slow reading of the rows.
 */

const database = await testDatabase('empty');
const ask = asking(database);
let world: World;

beforeAll(async () => {
  await randomRecords(database.em(), 41, 60);
  await randomRows(database.em(), 42, 60);
  world = await readWorld(database.pool);
});

const { FIELD_OF_ACTION, FUNDING_SOURCE, GENDER, MEASURE, PROVIDER } = Dimension;
const OFFERS = [FIELD_OF_ACTION, MEASURE, PROVIDER];
const MONEY = [FUNDING_SOURCE, FIELD_OF_ACTION, MEASURE];
/** What each number is asked by, in breakdown and filter. */
const dimensionsOf: Record<string, Dimension[]> = {
  ...{ EECO18: OFFERS, EECO19: OFFERS, KIM_CONTACTS: [GENDER, ...OFFERS] },
  ...{ KIM_HOURS: [GENDER, ...OFFERS], KIM_COMPLETION: [GENDER, ...OFFERS] },
  ...{ KIM_PLACES: OFFERS, KIM_PLACES_USED: OFFERS, KIM_WAITING: OFFERS },
  ...{ KIM_FUNDS_GRANTED: [FUNDING_SOURCE], KIM_FUNDS_PLANNED: MONEY, KIM_FUNDS_DRAWN: MONEY, KIM_FUNDS_SPENT: MONEY },
  ...{ KIM_WOMEN_SHARE: OFFERS, KIM_GENDER_BALANCE: OFFERS },
  ...{ KIM_COST_PER_PERSON: [FIELD_OF_ACTION, MEASURE], KIM_COST_PER_OUTCOME: [FIELD_OF_ACTION, MEASURE] },
};
const values: Partial<Record<Dimension, string[]>> = {
  [FIELD_OF_ACTION]: ['SPURWECHSEL', 'LANGUAGE_LITERACY', 'NOT_GIVEN'],
  [FUNDING_SOURCE]: ['ESF_PLUS', 'OWN'],
  [GENDER]: ['FEMALE', 'MALE', 'NON_BINARY', 'NOT_GIVEN'],
  [MEASURE]: ['measure-0', 'measure-1', 'measure-4', 'NOT_GIVEN'],
  [PROVIDER]: ['provider-0', 'provider-3', 'NOT_GIVEN'],
};
const filterName: Partial<Record<Dimension, string>> = {
  ...{ [FIELD_OF_ACTION]: 'fieldOfAction', [FUNDING_SOURCE]: 'fundingSource', [GENDER]: 'gender' },
  ...{ [MEASURE]: 'measure', [PROVIDER]: 'provider' },
};

interface Question {
  code: string;
  breakdown: Dimension[];
  filter: Partial<Record<Dimension, string[]>>;
}

const keyOf = (groups: Groups, breakdown: Dimension[]): string => breakdown.map((dimension) => groups[dimension]).join('|');
const fits = (groups: Groups, filter: Question['filter']): boolean =>
  Object.entries(filter).every(([dimension, wanted]) => wanted.includes(groups[dimension] ?? ''));

/** Rows by group; one group of all where there is no breakdown. */
function grouped<T>(rows: T[], breakdown: Dimension[], keys: (row: T) => string[]): Map<string, T[]> {
  const table = new Map<string, T[]>(breakdown.length ? [] : [['', []]]);
  for (const row of rows) for (const key of new Set(keys(row))) table.set(key, [...(table.get(key) ?? []), row]);
  return table;
}

const itemsIn = ({ code, breakdown, filter }: Question, span: Span): Map<string, Item[]> => {
  const rule = rules[code] as (typeof rules)[string];
  const there = rule.rows(world).filter((item) => rule.isThere(item, span, world) && fits(item.groups, filter));
  return grouped(there, breakdown, (item) => [keyOf(item.groups, breakdown)]);
};

/** People by each of their offers that fit. */
const peopleIn = ({ breakdown, filter }: Question, { t }: Span): Map<string, Person[]> => {
  const offersOf = (p: Person): Groups[] =>
    world.stays.filter(({ row }) => row.person === p && String(row.entered_on) <= t).map(({ groups }) => groups);
  const found = world.people.filter((p) => String(p.entered_on) <= t);
  return grouped(found, breakdown, (p) =>
    offersOf(p)
      .filter((groups) => fits(groups, filter))
      .map((groups) => keyOf(groups, breakdown)),
  );
};

function expected(question: Question, span: Span): Map<string, number | null> {
  const { code } = question;
  const rule = rules[code];
  if (rule) return new Map([...itemsIn(question, span)].map(([key, items]) => [key, rule.value(items, span, world)]));
  const people = [...peopleIn(question, span)];
  const ratio = ratios[code];
  if (ratio) {
    return new Map(
      people.map(([key, all]) => {
        const counted = countIn('EECO01', all, span);
        return [key, ratio.whole(counted) ? ratio.part(counted) / ratio.whole(counted) : null];
      }),
    );
  }
  const spent = expected({ ...question, code: 'KIM_FUNDS_SPENT' }, span);
  const withoutPeople = [...spent].filter(([key, cents]) => cents && !people.some(([group]) => group === key));
  return new Map<string, number | null>([
    ...withoutPeople.map(([key]): [string, null] => [key, null]),
    ...people.map(([key, all]): [string, number | null] => {
      const { length } = countIn(costs[code] as string, all, span);
      return [key, length ? Math.round((spent.get(key) ?? 0) / length) : null];
    }),
  ]);
}

const answerKey = (figure: Figure): string => figure.breakdown.map((part) => part.value).join('|');

test.each(Object.keys(dimensionsOf))('%s is what a slow reading of the rows gives, whatever is asked', async (code) => {
  const random = new Random(code.length * 1000 + code.charCodeAt(code.length - 1));
  const known = dimensionsOf[code] as Dimension[];
  let numbers = 0;
  for (let round = 0; round < 16; round++) {
    const breakdown = random.some(known, random.int(0, 3));
    const chosen = random.some(known, random.pick([0, 0, 1, 2]));
    const filter = Object.fromEntries(chosen.map((name) => [name, random.some(values[name] ?? [], random.int(1, 2))]));
    const where = Object.fromEntries(Object.entries(filter).map(([name, wanted]) => [filterName[name as Dimension], wanted]));
    const cumulative = random.chance(0.5);
    const asOf = random.day('2026-02-01', 290);
    const interval = random.pick(Object.values(Interval));
    const { figures } = await ask({ indicators: [code], breakdown, where, cumulative, asOf, interval });
    for (const cells of Map.groupBy(figures, ({ period }) => period.to).values()) {
      const { period } = cells[0] as Figure;
      const span = { low: cumulative || period.from <= world.start ? '' : period.from, t: period.to };
      const want = Object.fromEntries(expected({ code, breakdown, filter }, span));
      const got = Object.fromEntries(cells.map((figure) => [answerKey(figure), figure.value]));
      expect(Object.keys(got).sort(), JSON.stringify({ filter, breakdown, span })).toEqual(Object.keys(want).sort());
      for (const [key, value] of Object.entries(want)) {
        numbers += value ? 1 : 0;
        if (value === null) expect(got[key], JSON.stringify({ key, filter, breakdown, span })).toBeNull();
        else expect(got[key], JSON.stringify({ key, filter, breakdown, span })).toBeCloseTo(value, 6);
      }
    }
  }
  expect(numbers).toBeGreaterThan(5); // else nothing but zeros was compared
});
