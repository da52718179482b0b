import { beforeAll, describe, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { preparedRun, type Run } from '../../../server/read/run.ts';
import { twoOperations } from '../../support/access/world.ts';
import { testDatabase } from '../../support/database.ts';
import { counts, type Person, personIndicators, readPeople } from '../../support/figures/oracle.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { Random } from '../../support/random.ts';
import { type Ask, askApi } from '../../support/read/api.ts';

const coordination: Viewer = { role: Role.COORDINATION, providerId: null };
const ofPeople = catalogue.filter(({ measurement }) => measurement.source === 'person').map(({ code }) => code);

interface Page {
  totalCount: number;
  nodes: { id: string }[];
}
interface Step {
  kept: number;
  excluded: number;
  those: Page;
  others: Page;
}
interface FigureWithSteps {
  indicator: { code: string };
  period: { from: string; to: string };
  breakdown: { dimension: Dimension; value: string }[];
  lineage: { steps: Step[] };
}

const STEPS = `query ($input: FiguresInput!) { figures(input: $input) { figures {
  indicator { code } period { from to } breakdown { dimension value }
  lineage { steps {
    kept excluded
    those: records(first: 200) { totalCount nodes { id } }
    others: records(first: 200, part: EXCLUDED) { totalCount nodes { id } }
  } }
} } }`;

async function figuresOf(ask: Ask, input: Record<string, unknown>): Promise<FigureWithSteps[]> {
  const { data, errors, statements } = await ask(STEPS, { viewer: coordination, variables: { input } });
  expect(errors).toBeUndefined();
  // one for those kept, one for those excluded, however many steps and figures there are
  expect(statements.filter((sql) => sql.includes('passed as materialized'))).toHaveLength(2);
  expect(statements.length).toBeLessThanOrEqual(5);
  return data.figures.figures;
}

/** Every step lists as many records as it counts, and what it leaves and takes away is what the step before it left. */
function expectTheSame(figures: FigureWithSteps[]): void {
  expect(figures.filter(({ lineage }) => lineage.steps.length > 0).length).toBeGreaterThan(0);
  for (const { indicator, lineage } of figures)
    for (const [n, { kept, excluded, those, others }] of lineage.steps.entries()) {
      expect([indicator.code, n, those.totalCount, others.totalCount]).toEqual([indicator.code, n, kept, excluded]);
      const before = lineage.steps[n - 1]?.those;
      if (!before || before.totalCount > 200) continue;
      const together = [...those.nodes, ...others.nodes].map(({ id }) => id);
      expect(together.sort()).toEqual(before.nodes.map(({ id }) => id).sort());
    }
}

describe('the demonstration', async () => {
  const database = await testDatabase('demo-records');
  const ask = askApi(database);

  test.each([
    ['in total', {}],
    ['by gender', { breakdown: [Dimension.GENDER] }],
    ['by pillar and gender', { breakdown: [Dimension.FIELD_OF_ACTION, Dimension.GENDER], asOf: '2026-09-30' }],
    ['within quarters', { interval: Interval.QUARTER, cumulative: false }],
    ['of one pillar and two measures', { where: { fieldOfAction: ['SPURWECHSEL'], gender: ['FEMALE', 'MALE'] } }],
  ])('lists as many records as each step of every indicator of persons counts: %s', async (_, more) => {
    const figures = await figuresOf(ask, { indicators: ofPeople, ...more });
    expect(new Set(figures.map(({ indicator }) => indicator.code)).size).toBe(ofPeople.length);
    expectTheSame(figures);
  });

  test('pages follow each other without a gap and without a double', async () => {
    const page = async (after: string | null): Promise<string[]> => {
      const query = `query ($after: String) { figures(input: { indicators: ["EECR04"] }) { figures { lineage { steps {
        records(first: 40, after: $after, part: EXCLUDED) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } } } }`;
      const { data } = await ask(query, { viewer: coordination, variables: { after } });
      const { nodes, pageInfo } = data.figures.figures[0].lineage.steps[2].records;
      const ids = nodes.map(({ id }: { id: string }) => id);
      return pageInfo.hasNextPage ? [...ids, ...(await page(pageInfo.endCursor))] : ids;
    };
    const [figure] = await figuresOf(ask, { indicators: ['EECR04'] });
    const ids = await page(null);
    expect(ids.length).toBeGreaterThan(40);
    expect([new Set(ids).size, ids.length]).toEqual([ids.length, figure?.lineage.steps[2]?.excluded]);
  });

  test('a filter and an order are those of the list of records', async () => {
    const query = `{ figures(input: { indicators: ["EECO01"] }) { figures { lineage { steps {
      records(first: 200, where: { gender: { eq: FEMALE } }, orderBy: [ENTERED_ON_DESC]) { totalCount nodes { gender enteredOn } } } } } } }`;
    const { data } = await ask(query, { viewer: coordination });
    const { nodes } = data.figures.figures[0].lineage.steps[0].records;
    const days = nodes.map(({ enteredOn }: { enteredOn: string }) => enteredOn);
    expect(days).toEqual(days.toSorted().reverse());
    expect(new Set(nodes.map(({ gender }: { gender: string }) => gender))).toEqual(new Set(['FEMALE']));
  });

  test('a page that is too large is refused, and the numbers stand', async () => {
    const query =
      '{ figures(input: { indicators: ["EECO01"] }) { figures { value lineage { steps { records(first: 201) { totalCount } } } } } }';
    const { data, errors } = await ask(query, { viewer: coordination });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(data.figures.figures[0].value).toBeGreaterThan(0);
  });
});

describe.each([31, 32])('random records of seed %i', async (seed) => {
  const database = await testDatabase('empty');
  const ask = askApi(database);
  let people: Person[] = [];
  beforeAll(async () => {
    await randomRecords(database.em(), seed, 40);
    people = await readPeople(database.pool);
  });

  test('the records counted are those that an independent reading of the rules counts', async () => {
    const random = new Random(seed);
    for (let n = 0; n < 6; n++) {
      const cumulative = random.chance(0.5);
      const input = {
        asOf: random.day('2026-03-01', 265),
        cumulative,
        interval: random.pick([Interval.TOTAL, Interval.QUARTER]),
      };
      const figures = await figuresOf(ask, { indicators: personIndicators, ...input });
      expectTheSame(figures);
      const first = figures[0]?.period.from;
      for (const { indicator, period, lineage } of figures) {
        const low = cumulative || period.from === first ? '' : period.from;
        const expected = people.filter((person) => counts(indicator.code, person, low, period.to));
        const ids = expected.map(({ id }) => globalId('Participation', Number(id)));
        expect(
          lineage.steps.at(-1)?.those.nodes.map(({ id }) => id),
          `${indicator.code} ${period.to}`,
        ).toEqual(ids);
      }
    }
  });

  test('a breakdown by measure and age lists each person in every measure attended', async () => {
    const breakdown = [Dimension.MEASURE, Dimension.AGE_GROUP];
    expectTheSame(await figuresOf(ask, { indicators: ['EECO01', 'EECR04', 'KIM_WORK', 'KIM_INCOMPLETE'], breakdown }));
  });
});

describe('who may see them', async () => {
  const database = await testDatabase('empty');
  const ask = askApi(database);
  const { ownProvider } = await twoOperations(database);
  const input = { operation: 'one', indicators: ['KIM_REACHED'] };
  const STEP = `query ($input: FiguresInput!) { figures(input: $input) { figures { value lineage { steps { kept records { totalCount nodes { id } } } } } } }`;

  test('coordination sees those of the operation asked for, and no others', async () => {
    const { rows } = await database.pool.query<{ id: number }>(
      "select p.id from participation p join operation o on o.id = p.operation_id where o.slug = 'one' order by p.id",
    );
    const [figure] = await figuresOf(ask, input);
    expect(figure?.lineage.steps.at(-1)?.those.nodes).toEqual(rows.map(({ id }) => ({ id: globalId('Participation', id) })));
  });

  test('who counts but reads no records is refused, and keeps the numbers', async () => {
    const viewer = { role: Role.STEERING, providerId: null };
    const { data, errors } = await ask(STEP, { viewer, variables: { input } });
    const [figure] = data.figures.figures;
    expect(figure.value).toBe(5);
    expect(figure.lineage.steps.map(({ records }: { records: unknown }) => records)).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test.each([Role.PUBLIC, Role.COUNCIL, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])('%s sees no step at all', async (role) => {
    const viewer = { role, providerId: role === Role.PROVIDER ? ownProvider : null };
    const { data, errors } = await ask(STEP, { viewer, variables: { input } });
    expect([errors, data.figures.figures]).toEqual([undefined, [{ value: null, lineage: { steps: [] } }]]);
  });

  test('the database itself keeps back what is not for the viewer, should the server forget to', async () => {
    const database_ = preparedRun(database.app);
    const asProvider: Run = (text, values, settings) =>
      database_(text, values, settings?.purpose ? settings : { role: Role.PROVIDER, providerId: ownProvider });
    const { data } = await ask(STEP, { viewer: coordination, variables: { input }, run: asProvider });
    const { kept, records } = data.figures.figures[0].lineage.steps[0];
    expect([kept, records.totalCount, records.nodes.length]).toEqual([5, 3, 3]);
  });
});
