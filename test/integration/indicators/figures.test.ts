import { beforeAll, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { Figure } from '../../../server/indicators/figure.type.ts';
import { FigureReads } from '../../../server/indicators/figure-reads.ts';
import { type FigureFilter, type FiguresInput, Language } from '../../../server/indicators/figures.input.ts';
import { computeFigures } from '../../../server/indicators/figures.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import type { FigurePath } from '../../../server/indicators/rollup/read-cells.ts';
import { testDatabase } from '../../support/database.ts';
import { counts, type Person, personIndicators, readPeople } from '../../support/figures/oracle.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { Random } from '../../support/random.ts';

const database = await testDatabase('empty');
const query: Query = async (text, values) => (await database.pool.query(text, values)).rows;
let people: Person[];

beforeAll(async () => {
  await randomRecords(database.em(), 20260101, 160);
  people = await readPeople(database.pool);
  await database.pool.query('analyze'); // as after every import: without it some plans take a hundred times as long
});

/** The way a record took is counted from records only, so that sums are asked without it. */
const ask = (input: Partial<FiguresInput>, path: FigurePath = 'RECORDS') =>
  computeFigures(
    query,
    {
      ...{
        operation: 'kim-potsdam',
        indicators: ['EECO01'],
        interval: Interval.TOTAL,
        cumulative: true,
        breakdown: [],
        language: Language.DE,
      },
      ...input,
    },
    { today: '2026-11-22', mayReadLive: () => true, withLineage: path === 'RECORDS', withForecast: false, path },
  );

type Group = (p: Person, t: string) => string[];
const age = (p: Person): string => {
  if (p.age === null) return 'NOT_GIVEN';
  if (Number(p.age) < 18) return 'UNDER_18';
  if (Number(p.age) < 30) return '18_29';
  return Number(p.age) < 55 ? '30_54' : '55_PLUS';
};
const attended =
  (column: string): Group =>
  (p, t) => [...new Set(p.attendances.filter((a) => String(a.entered_on) <= t).map((a) => String(a[column])))];
const groups = {
  [Dimension.GENDER]: (p) => [String(p.gender ?? 'NOT_GIVEN')],
  [Dimension.AGE_GROUP]: (p) => [age(p)],
  [Dimension.RESIDENCE_STATUS]: (p) => [String(p.residence_status ?? 'NOT_GIVEN')],
  [Dimension.FIELD_OF_ACTION]: attended('field'),
  [Dimension.MEASURE]: attended('measure'),
  [Dimension.PROVIDER]: attended('provider'),
} satisfies Partial<Record<Dimension, Group>>;
type Grouped = keyof typeof groups;

/** One person's places in a table: every combination of its groups, offers taken from the same attendance. */
function keysOf(p: Person, dimensions: Grouped[], t: string, measure: string[] | null): Set<string> {
  const offers = p.attendances.filter((a) => String(a.entered_on) <= t && (!measure || measure.includes(String(a.measure))));
  const column = { FIELD_OF_ACTION: 'field', MEASURE: 'measure', PROVIDER: 'provider' } as Record<string, string>;
  const rows = dimensions.some((d) => column[d]) ? offers : [null];
  return new Set(
    rows.map((row) => dimensions.map((d) => (column[d] && row ? String(row[column[d]]) : groups[d](p, t)[0])).join('|')),
  );
}

interface Question {
  dimensions: Grouped[];
  women: boolean;
  measure: string[] | null;
}

function expected(code: string, low: string, t: string, { dimensions, women, measure }: Question): Map<string, number> {
  const table = new Map<string, number>();
  const among = people.filter((p) => String(p.entered_on) <= t && (!women || p.gender === 'FEMALE'));
  for (const person of among) {
    if (measure && !attended('measure')(person, t).some((slug) => measure.includes(slug))) continue;
    for (const key of keysOf(person, dimensions, t, measure))
      table.set(key, (table.get(key) ?? 0) + (counts(code, person, low, t) ? 1 : 0));
  }
  if (!dimensions.length && !table.size) table.set('', 0);
  return table;
}

const keyOf = (figure: Figure): string => figure.breakdown.map((part) => part.value).join('|');

test.each(['RECORDS', 'ROLLUP'] as const)(
  'random questions give what a slow reading of the records gives, from %s',
  async (path) => {
    if (path === 'ROLLUP') await prepareRollup(database.pool);
    const random = new Random(7);
    for (let round = 0; round < 60; round++) {
      const dimensions = random.some(Object.keys(groups) as Grouped[], random.int(0, 3));
      const indicators = random.some(personIndicators, random.int(1, 8));
      const cumulative = random.chance(0.5);
      const women = random.chance(0.3);
      const measure = random.chance(0.3) ? [`measure-${random.int(0, 5)}`, `measure-${random.int(0, 5)}`] : null;
      const where: FigureFilter = { ...(women && { gender: ['FEMALE'] }), ...(measure && { measure }) };
      const asOf = random.day('2026-01-01', 480);
      const table = await ask(
        {
          indicators,
          breakdown: dimensions as Dimension[],
          interval: random.pick(Object.values(Interval)),
          cumulative,
          where,
          asOf,
        },
        path,
      );
      for (const figures of Map.groupBy(table.figures, (figure) => `${figure.indicator.code} ${figure.period.to}`).values()) {
        const { indicator, period } = figures[0] as Figure;
        if (period.from > '2026-11-22') continue;
        const got = new Map(figures.map((figure) => [keyOf(figure), figure.value]));
        const question = { dimensions, women, measure };
        const want = expected(indicator.code, cumulative || period.from <= '2026-01-01' ? '' : period.from, period.to, question);
        expect(Object.fromEntries(got), JSON.stringify({ code: indicator.code, asOf, cumulative, ...question })).toEqual(
          Object.fromEntries(want),
        );
      }
    }
  },
);

test('employment, education and gender add up to the total in every row, incomplete records stand apart', async () => {
  const codes = [
    'EECO01',
    'EECO02',
    'EECO03',
    'EECO04',
    'EECO05',
    'EECO06',
    'EECO07',
    'EECO08',
    'EECO09',
    'EECO10',
    'EECO11',
    'KIM_INCOMPLETE',
  ];
  const { figures } = await ask({ indicators: codes });
  const value = (code: string) => figures.find((figure) => figure.indicator.code === code)?.value as number;
  expect(value('EECO02') + value('EECO04') + value('EECO05')).toBe(value('EECO01'));
  expect(value('EECO09') + value('EECO10') + value('EECO11')).toBe(value('EECO01'));
  expect(value('EECO03')).toBeLessThanOrEqual(value('EECO02'));
  expect(value('EECO06') + value('EECO07') + value('EECO08')).toBeLessThanOrEqual(value('EECO01'));
  expect(value('EECO01') + value('KIM_INCOMPLETE')).toBe(people.filter((p) => String(p.entered_on) <= '2026-11-22').length);
  const genders = await ask({ breakdown: [Dimension.GENDER] });
  expect(genders.figures.reduce((sum, figure) => sum + (figure.value ?? 0), 0)).toBe(value('EECO01'));
});

test('the waterfall begins with the records found, loses some at every step and ends at the value', async () => {
  const { figures } = await ask({ indicators: personIndicators, breakdown: [Dimension.GENDER] });
  for (const figure of figures) {
    const { steps } = figure.lineage;
    expect(steps.at(-1)?.kept).toBe(figure.value);
    for (const [n, step] of steps.entries()) if (n) expect(step.kept + step.excluded).toBe(steps[n - 1]?.kept);
  }
});

test('one statement answers everything that is asked', async () => {
  let statements = 0;
  const counting: Query = (text, values) => {
    statements++;
    return query(text, values);
  };
  const input = {
    operation: 'kim-potsdam',
    indicators: personIndicators,
    interval: Interval.MONTH,
    cumulative: true,
    breakdown: [Dimension.GENDER, Dimension.MEASURE],
    language: Language.DE,
  };
  await computeFigures(counting, input, { today: '2026-11-22', mayReadLive: () => true, withLineage: true, withForecast: false });
  expect(statements).toBe(2); // the operation, and all cells
});

test('tables that are asked for together are one statement for the operation and two for all cells, and say the same', async () => {
  const statements: string[] = [];
  const counting: Query = (text, values) => {
    statements.push(text);
    return query(text, values);
  };
  const frame = { operation: 'kim-potsdam', cumulative: true, language: Language.DE };
  const inputs: FiguresInput[] = [
    { ...frame, indicators: ['EECO01', 'KIM_FUNDS_PLANNED'], interval: Interval.MONTH, breakdown: [] },
    { ...frame, indicators: ['EECO01', 'EECR04'], interval: Interval.TOTAL, breakdown: [Dimension.GENDER, Dimension.MEASURE] },
    { ...frame, indicators: ['KIM_CONTACTS'], interval: Interval.YEAR, breakdown: [], where: { gender: ['FEMALE'] } },
    { ...frame, indicators: ['KIM_PLACES_USED'], interval: Interval.QUARTER, breakdown: [Dimension.PROVIDER] },
  ];
  const options = { today: '2026-11-22', mayReadLive: () => true, withLineage: false, withForecast: true };
  const together = new FigureReads(counting);
  const tables = await Promise.all(inputs.map((input) => computeFigures(together, input, options)));
  expect(statements).toHaveLength(3);
  for (const [n, input] of inputs.entries()) expect(tables[n]).toEqual(await computeFigures(query, input, options));
  expect(tables.flatMap(({ figures }) => figures).filter(({ value }) => value).length).toBeGreaterThan(30);
  // an operation of another name, and a day with other targets, are read for themselves
  await computeFigures(together, { ...(inputs[0] as FiguresInput), asOf: '2026-06-30' }, options);
  await expect(computeFigures(together, { ...(inputs[0] as FiguresInput), operation: 'nowhere' }, options)).rejects.toThrow(
    'nowhere',
  );
  expect(statements).toHaveLength(6);
});

test.each<[FigureFilter, string]>([
  [{ gender: [] }, 'where.gender: the list is empty; name a value, or leave the filter out.'],
  [{ gender: ['weiblich'] }, 'where.gender: there is no "weiblich", but FEMALE, MALE, NON_BINARY, NOT_GIVEN.'],
  [{ ageGroup: ['18_29', '30-54'] }, 'where.ageGroup: there is no "30-54", but UNDER_18, 18_29, 30_54, 55_PLUS, NOT_GIVEN.'],
  [{ fieldOfAction: ['LANGUAGE'] }, 'where.fieldOfAction: the operation has no "LANGUAGE".'],
  [{ measure: ['nothing-like-it'] }, 'where.measure: the operation has no "nothing-like-it".'],
  [{ provider: ['nobody'] }, 'where.provider: the operation has no "nobody".'],
])('a filter by what does not exist (%j) is a mistake, not a zero', async (where, sentence) => {
  await expect(ask({ where })).rejects.toThrow(sentence);
});
