import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';
import { fillReferenceData } from '../../support/read/fill.ts';

const database = await testDatabase('empty');
const ask = askApi(database);
beforeAll(() => fillReferenceData(database.pool, 5));

async function countWhere(list: string, where: string): Promise<number> {
  const { data, errors } = await ask(`{ ${list}(where: ${where}) { totalCount } }`);
  expect(errors).toBeUndefined();
  return data[list].totalCount;
}

async function countSql(condition: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int n from measure m where ${condition}`);
  return rows[0]?.n as number;
}

describe('where', () => {
  const cases: [string, string, string][] = [
    ['a text that is contained', '{ title: { contains: "nk" } }', `title like '%nk%'`],
    ['a value that is missing', '{ endsOn: { isNull: true } }', 'ends_on is null'],
    ['a value below, where rows without value do not match', '{ places: { lte: 10 } }', 'places <= 10'],
    ['the opposite, where rows without value do match', '{ not: { places: { lte: 10 } } }', '(places <= 10) is not true'],
    [
      'several conditions at once',
      '{ isLowThreshold: { eq: true }, startsOn: { gte: "2026-01-01", lte: "2026-12-31" } }',
      `is_low_threshold and starts_on between '2026-01-01' and '2026-12-31'`,
    ],
    [
      'one of several conditions',
      '{ or: [{ slug: { eq: "measure-1" } }, { slug: { eq: "measure-2" } }] }',
      `slug in ('measure-1', 'measure-2')`,
    ],
    ['none of an empty list', '{ or: [] }', 'false'],
    ['null, which is no condition', '{ slug: null, places: { gte: null }, and: null }', 'true'],
    ['a related entry', '{ provider: { slug: { eq: "provider-1" } } }', 'provider_id = 1'],
    [
      'at least one of related entries',
      '{ targets: { isExample: { eq: true } } }',
      'exists (select from target t where t.measure_id = m.id and is_example)',
    ],
    ['no related entry at all', '{ not: { targets: {} } }', 'not exists (select from target t where t.measure_id = m.id)'],
  ];
  test.each(cases)('%s', async (_, where, condition) => {
    expect(await countWhere('measures', where)).toBe(await countSql(condition));
  });

  test('money beyond 32 bits', async () => {
    const { rows } = await database.pool.query(
      'select count(*)::int n from operation where esf_plus_eur_cents >= 9007199254740991',
    );
    expect(await countWhere('operations', '{ esfPlusEurCents: { gte: 9007199254740991 } }')).toBe(rows[0]?.n);
  });
});

describe('a condition that no value can meet is refused in one sentence', () => {
  const provider = Buffer.from('Provider:1').toString('base64url');
  const cases: [string, string, string][] = [
    ['a text that is no id', '{ id: { eq: "12" } }', '"12" is not an id of this API: use an id that it returned.'],
    ['an id of another type', `{ id: { in: ["${provider}"] } }`, `"${provider}" is the id of a Provider, not of a Measure.`],
    ['a character that PostgreSQL has not', '{ title: { eq: "a\\u0000" } }', 'Text must not contain the character U+0000.'],
    [
      'a day that does not exist',
      '{ startsOn: { eq: "2026-02-30" } }',
      'Date must be a day that exists, written YYYY-MM-DD, not "2026-02-30".',
    ],
    [
      'a year that PostgreSQL has not',
      '{ startsOn: { eq: "0000-01-01" } }',
      'Date must be a day that exists, written YYYY-MM-DD, not "0000-01-01".',
    ],
  ];
  test.each(cases)('%s', async (_, where, message) => {
    const { errors, statements } = await ask(`{ measures(where: ${where}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(statements).toEqual([]);
  });
});
