import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Additivity, Dimension } from '../../../server/indicators/definition.ts';
import { testDatabase } from '../../support/database.ts';
import { asking } from '../../support/figures/ask.ts';
import { bodiesBy, countedBy, inPillar } from '../../support/figures/plain-sql.ts';

/* The invented cohort, counted once more by SQL written from the words of the contract. */

const database = await testDatabase('demo-records');
const ask = asking(database);
const { rows } = await database.pool.query<{ id: number }>("select id from operation where slug = 'kim-potsdam'");
const operation = rows[0]?.id as number;
const DAYS = ['2026-11-22', '2026-09-30', '2026-05-15'];
const codes = Object.keys(countedBy);

async function count(code: string, day: string, more = 'true', values: unknown[] = []): Promise<number> {
  const sql = `select count(*)::int as n from participation p where ${countedBy[code]} and (${more})`;
  return (await database.pool.query<{ n: number }>(sql, [operation, day, ...values])).rows[0]?.n as number;
}

async function valuesBy(day: string, breakdown: Dimension[]): Promise<Map<string, number | null>> {
  const { figures } = await ask({ indicators: codes, asOf: day, breakdown });
  return new Map(figures.map(({ indicator, breakdown: [part], value }) => [`${indicator.code} ${part?.value ?? ''}`, value]));
}

test('every common indicator that counts people is counted here, and most of our own', () => {
  const ofPeople = catalogue
    .filter(({ additivity, measurement }) => measurement.source === 'person' && additivity === Additivity.DISTINCT_PERSONS)
    .map(({ code }) => code);
  expect(codes.filter((code) => !ofPeople.includes(code))).toEqual([]);
  expect(ofPeople.filter((code) => code.startsWith('EEC') && !codes.includes(code))).toEqual([]);
  // one that is added later needs its case by hand and nothing here
  expect(codes.length).toBeGreaterThanOrEqual(42);
});

describe.each(DAYS)('as of %s', (day) => {
  test('every total is what plain SQL counts', async () => {
    const values = await valuesBy(day, []);
    for (const code of codes) expect([code, values.get(`${code} `)]).toEqual([code, await count(code, day)]);
    expect(codes.filter((code) => values.get(`${code} `)).length).toBeGreaterThan(day === DAYS[0] ? 35 : 25);
  });

  test('every gender is what plain SQL counts', async () => {
    const values = await valuesBy(day, [Dimension.GENDER]);
    for (const gender of ['FEMALE', 'MALE', 'NON_BINARY'])
      for (const code of codes)
        expect([code, gender, values.get(`${code} ${gender}`) ?? 0]).toEqual([
          code,
          gender,
          await count(code, day, 'p.gender = $3', [gender]),
        ]);
  });

  test('every pillar is what plain SQL counts', async () => {
    const values = await valuesBy(day, [Dimension.FIELD_OF_ACTION]);
    for (const pillar of ['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY'])
      for (const code of codes)
        expect([code, pillar, values.get(`${code} ${pillar}`) ?? 0]).toEqual([
          code,
          pillar,
          await count(code, day, inPillar, [pillar]),
        ]);
  });

  test('bodies and the share of women are what plain SQL counts', async () => {
    const { figures } = await ask({ indicators: [...Object.keys(bodiesBy), 'KIM_WOMEN_SHARE'], asOf: day });
    for (const [code, sql] of Object.entries(bodiesBy)) {
      const [row] = (await database.pool.query<{ n: number }>(sql, [operation, day])).rows;
      expect([code, figures.find(({ indicator }) => indicator.code === code)?.value]).toEqual([code, row?.n]);
    }
    const women = figures.find(({ indicator }) => indicator.code === 'KIM_WOMEN_SHARE');
    expect([women?.numerator, women?.denominator]).toEqual([
      await count('EECO01', day, "p.gender = 'FEMALE'"),
      await count('EECO01', day),
    ]);
  });
});
