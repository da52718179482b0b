import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';
import { fillReferenceData } from '../../support/read/fill.ts';

const database = await testDatabase('empty');
const ask = askApi(database);
beforeAll(() => fillReferenceData(database.pool, 11));

const MEASURES = 36;
const PAGE = `query Page($first: Int, $after: String, $last: Int, $before: String, $orderBy: [MeasureOrder!]) {
  measures(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const orders = [
  { orderBy: undefined },
  { orderBy: ['TITLE_ASC'] },
  { orderBy: ['STARTS_ON_DESC'] },
  { orderBy: ['TITLE_DESC', 'STARTS_ON_ASC'] },
  { orderBy: ['STARTS_ON_ASC', 'TITLE_DESC', 'ID_DESC'] },
];

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function page(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await ask(PAGE, { variables });
  expect(errors).toBeUndefined();
  return data.measures;
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

async function walk(size: number, orderBy: string[] | undefined, way: 'forward' | 'backward'): Promise<string[]> {
  const pages: string[][] = [];
  let next: Record<string, unknown> | null = way === 'forward' ? { first: size } : { last: size };
  while (next) {
    const current: Page = await page({ ...next, orderBy });
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = current.pageInfo;
    expect(current.totalCount).toBe(MEASURES);
    expect(way === 'forward' ? hasPreviousPage : hasNextPage).toBe(pages.length > 0);
    pages.push(idsOf(current));
    if (way === 'forward') next = hasNextPage ? { first: size, after: endCursor } : null;
    else next = hasPreviousPage ? { last: size, before: startCursor } : null;
  }
  return way === 'forward' ? pages.flat() : pages.reverse().flat();
}

describe('walking through a list', () => {
  test.each(orders)(
    'by $orderBy visits every entry once, forward and backward, whatever the size of the page',
    async ({ orderBy }) => {
      const whole = idsOf(await page({ first: 200, orderBy }));
      expect(new Set(whole).size).toBe(MEASURES);
      for (const size of [1, 5, 36]) {
        expect(await walk(size, orderBy, 'forward')).toEqual(whole);
        expect(await walk(size, orderBy, 'backward')).toEqual(whole);
      }
    },
  );

  test('50 entries where nothing is said, none where none are asked for', async () => {
    await database.pool.query(`insert into measure (id, operation_id, provider_id, field_of_action_id, slug, title, title_en, starts_on)
      select 1000 + i, 1, 1, 1, 'more-' || i, 'x', 'x', '2026-01-01' from generate_series(1, 30) i`);
    expect((await page({})).nodes).toHaveLength(50);
    const none = await page({ first: 0 });
    expect(none.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test('a cursor of an entry that is gone still says where to go on', async () => {
    const { pageInfo } = await page({ first: 3, orderBy: ['TITLE_ASC'] });
    const { nodes } = await page({ first: 1, after: pageInfo.endCursor, orderBy: ['TITLE_ASC'] });
    await database.pool.query('delete from target');
    await database.pool.query('delete from measure where id in (select id from measure order by title, id limit 1 offset 2)');
    expect((await page({ first: 1, after: pageInfo.endCursor, orderBy: ['TITLE_ASC'] })).nodes).toEqual(nodes);
  });
});

describe('a page that makes no sense is refused in one sentence', () => {
  const cursor = Buffer.from(JSON.stringify(['Measure:id', 3])).toString('base64url');
  const wrongValue = Buffer.from(JSON.stringify(['Measure:startsOn,id', '2026-02-30', 3])).toString('base64url');
  const cases: [string, string, string][] = [
    ['first and last', '(first: 1, last: 1)', 'Ask for first or for last, not for both.'],
    ['more than 200', '(first: 201)', 'first must be between 0 and 200, not 201.'],
    ['less than nothing', '(last: -1)', 'last must be between 0 and 200, not -1.'],
    [
      'a cursor of another order',
      `(after: "${cursor}", orderBy: [TITLE_ASC])`,
      'after is not a cursor of this list: use one that the same list returned under the same orderBy.',
    ],
    [
      'a made-up cursor',
      '(before: "abc")',
      'before is not a cursor of this list: use one that the same list returned under the same orderBy.',
    ],
    [
      'a cursor with a day that does not exist',
      `(after: "${wrongValue}", orderBy: [STARTS_ON_ASC])`,
      'after is not a cursor of this list: use one that the same list returned under the same orderBy.',
    ],
  ];
  test.each(cases)('%s', async (_, given, message) => {
    const { errors, statements } = await ask(`{ measures${given} { nodes { id } } }`);
    expect(errors).toMatchObject([{ message, path: ['measures'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(statements).toEqual([]);
  });
});
