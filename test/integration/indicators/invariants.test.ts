import { beforeAll, describe, expect, test } from 'vitest';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { FiguresInput } from '../../../server/indicators/figures.input.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import { testDatabase } from '../../support/database.ts';
import { asking } from '../../support/figures/ask.ts';
import { randomRecords } from '../../support/figures/records.ts';
import { randomRows } from '../../support/figures/rows.ts';
import { flows, people, randomBreakdown, randomFrame, rowsOf } from '../../support/figures/table.ts';
import { Random } from '../../support/random.ts';

/*
 * What must hold in every row of every table, whatever the records are (domain of the ESF+, counting rules). Nothing here knows
 * how a number is made.
 */

const { AGE_GROUP, EDUCATION, EMPLOYMENT_STATUS, FIELD_OF_ACTION, GENDER, MEASURE, PROVIDER, RESIDENCE_STATUS } = Dimension;
const GROUPS = [GENDER, AGE_GROUP, EMPLOYMENT_STATUS, EDUCATION, RESIDENCE_STATUS, FIELD_OF_ACTION, MEASURE, PROVIDER];
const SEEDS = [101, 202, 303];

describe.each(SEEDS)('records of seed %i', async (seed) => {
  const database = await testDatabase('empty');
  const ask = asking(database);
  const table = async (input: Partial<FiguresInput>) => rowsOf((await ask(input)).figures);

  beforeAll(async () => {
    await randomRecords(database.em(), seed, 50);
    await randomRows(database.em(), seed + 1, 15);
  });

  /** Rows of eight random tables. */
  async function randomRowsOf(indicators: string[], dimensions: readonly Dimension[]): Promise<Record<string, number>[]> {
    const random = new Random(seed);
    const rows: Record<string, number>[] = [];
    for (let n = 0; n < 8; n++) {
      const asked = { indicators, breakdown: randomBreakdown(random, dimensions), ...randomFrame(random) };
      rows.push(...(await table(asked)).values());
    }
    expect(rows.filter((row) => row[indicators[0] as string]).length).toBeGreaterThan(20);
    return rows;
  }

  test('status, age and education divide the participants', async () => {
    const codes = ['EECO01', 'EECO02', 'EECO03', 'EECO04', 'EECO05', 'EECO06', 'EECO07', 'EECO08', 'EECO09', 'EECO10', 'EECO11'];
    for (const row of await randomRowsOf(codes, GROUPS)) {
      const [all, jobless, long, inactive, employed, child, young, old, low, middle, high] = codes.map((code) => row[code]) as [
        ...number[],
      ] as number[] & { length: 11 };
      const sum = (...parts: (number | undefined)[]) => parts.reduce<number>((total, part) => total + (part ?? Number.NaN), 0);
      expect(sum(jobless, inactive, employed)).toBe(all);
      expect(sum(low, middle, high)).toBe(all);
      expect(long).toBeLessThanOrEqual(jobless as number);
      expect(sum(child, young, old)).toBeLessThanOrEqual(all as number);
    }
  });

  test('the groups of a breakdown are the indicators of the same name', async () => {
    const random = new Random(seed);
    const names: [Dimension, Record<string, string>][] = [
      [EMPLOYMENT_STATUS, { UNEMPLOYED: 'EECO02', INACTIVE: 'EECO04', EMPLOYED: 'EECO05' }],
      [AGE_GROUP, { UNDER_18: 'EECO06', '18_29': 'EECO07', '55_PLUS': 'EECO08' }],
      [EDUCATION, { ISCED_0_2: 'EECO09', ISCED_3_4: 'EECO10', ISCED_5_8: 'EECO11' }],
    ];
    for (const [dimension, codes] of names) {
      const frame = { ...randomFrame(random), interval: Interval.TOTAL, where: {} };
      const headline = [...(await table({ indicators: Object.values(codes), ...frame })).values()][0];
      const { figures } = await ask({ indicators: ['EECO01'], breakdown: [dimension], ...frame });
      for (const [group, code] of Object.entries(codes))
        expect(figures.find((figure) => figure.breakdown[0]?.value === group)?.value ?? 0, group).toBe(headline?.[code]);
    }
  });

  test('women, men and non-binary people are the total in every row; without gender are incomplete records only', async () => {
    const random = new Random(seed);
    for (let n = 0; n < 6; n++) {
      const frame = randomFrame(random);
      const breakdown = randomBreakdown(random, [MEASURE, EDUCATION, FIELD_OF_ACTION]);
      const total = await table({ indicators: people, breakdown, ...frame });
      const parts = await ask({ indicators: people, breakdown: [...breakdown, GENDER], ...frame });
      const sums = new Map<string, number>();
      for (const { indicator, period, breakdown: groups, value } of parts.figures) {
        const name = [indicator.code, period.to, ...groups.slice(0, -1).map((part) => part.value)].join(' ');
        sums.set(name, (sums.get(name) ?? 0) + (value as number));
        if (groups.at(-1)?.value === 'NOT_GIVEN' && !['KIM_INCOMPLETE', 'KIM_REACHED'].includes(indicator.code))
          expect(value).toBe(0);
      }
      for (const [name, row] of total) {
        const [to, ...groups] = name.split(' ');
        for (const code of people) expect(sums.get([code, to, ...groups].join(' ')) ?? 0, `${code} ${name}`).toBe(row[code]);
      }
    }
  });

  test('reached is complete and incomplete together, and nobody counts anywhere who is not reached', async () => {
    for (const row of await randomRowsOf(['KIM_REACHED', 'EECO01', 'KIM_INCOMPLETE'], GROUPS))
      expect((row.EECO01 as number) + (row.KIM_INCOMPLETE as number)).toBe(row.KIM_REACHED);
    const random = new Random(seed + 1);
    for (let n = 0; n < 4; n++) {
      const asked = { ...randomFrame(random), cumulative: true, breakdown: randomBreakdown(random, GROUPS) };
      for (const row of (await table({ indicators: people, ...asked })).values())
        for (const code of people)
          if (!code.endsWith('INCOMPLETE') && code !== 'KIM_REACHED')
            expect(row[code], code).toBeLessThanOrEqual(row.EECO01 as number);
    }
  });

  test('searching and employed exclude each other: together they are no more than those who have left without having had work', async () => {
    const random = new Random(seed);
    for (let n = 0; n < 8; n++) {
      const { figures } = await ask({
        indicators: ['EECR01', 'EECR04'],
        breakdown: randomBreakdown(random, GROUPS),
        ...randomFrame(random),
      });
      const rows = [...rowsOf(figures).values()];
      const left = figures
        .filter(({ indicator }) => indicator.code === 'EECR04')
        .map(({ lineage }) => lineage.steps.at(-2)?.kept ?? Number.NaN);
      for (const [place, row] of rows.entries())
        expect((row.EECR01 as number) + (row.EECR04 as number)).toBeLessThanOrEqual(left[place] as number);
    }
  });

  test('years, quarters and months add up to the whole time', async () => {
    const random = new Random(seed);
    for (const interval of [Interval.YEAR, Interval.HALF_YEAR, Interval.QUARTER, Interval.MONTH]) {
      const asOf = random.day('2026-03-01', 260);
      const whole = [...(await table({ indicators: flows, asOf })).values()][0];
      const parts = [...(await table({ indicators: flows, asOf, interval, cumulative: false })).values()];
      for (const code of flows) {
        const sum = parts.reduce((total, row) => total + (row[code] as number), 0);
        expect(sum, `${code} ${interval} ${asOf}`).toBeCloseTo(whole?.[code] as number, 6);
      }
    }
  });

  test('within a period is the value at its end less the value before it, and a cumulative value never falls', async () => {
    const codes = flows.filter((code) => !code.startsWith('KIM_FUNDS')); // corrections go below zero
    const cumulative = [...(await table({ indicators: codes, interval: Interval.MONTH })).values()];
    const within = [...(await table({ indicators: codes, interval: Interval.MONTH, cumulative: false })).values()];
    for (const [n, row] of cumulative.entries()) {
      for (const code of codes) {
        expect((row[code] as number) - (cumulative[n - 1]?.[code] ?? 0), code).toBeCloseTo(within[n]?.[code] as number, 6);
        expect(row[code]).toBeGreaterThanOrEqual(cumulative[n - 1]?.[code] ?? 0);
      }
    }
  });

  test('only these is the row of these: a filter gives what the breakdown gives', async () => {
    const random = new Random(seed);
    const filters = {
      [GENDER]: 'gender',
      [MEASURE]: 'measure',
      [PROVIDER]: 'provider',
      [FIELD_OF_ACTION]: 'fieldOfAction',
      [EDUCATION]: 'education',
    };
    for (const [dimension, name] of Object.entries(filters)) {
      const frame = { ...randomFrame(random), where: {}, interval: Interval.TOTAL };
      const rows = await table({ indicators: people, breakdown: [dimension as Dimension], ...frame });
      for (const [key, row] of [...rows].slice(0, 3)) {
        const [, value = ''] = key.split(' ');
        const [alone] = [...(await table({ indicators: people, ...frame, where: { [name]: [value] } })).values()];
        expect(alone, `${dimension} ${value}`).toEqual(row);
      }
    }
  });

  test('people by pillar, measure or provider: no part is more than the total, and together they are no less', async () => {
    const random = new Random(seed);
    for (const dimension of [FIELD_OF_ACTION, MEASURE, PROVIDER]) {
      const frame = { ...randomFrame(random), where: {}, interval: Interval.TOTAL };
      const [total] = [...(await table({ indicators: people, ...frame })).values()];
      const parts = [...(await table({ indicators: people, breakdown: [dimension], ...frame })).values()];
      for (const code of people) {
        const values = parts.map((row) => row[code] as number);
        expect(Math.max(...values), code).toBeLessThanOrEqual(total?.[code] as number);
        expect(
          values.reduce((sum, value) => sum + value, 0),
          code,
        ).toBeGreaterThanOrEqual(total?.[code] as number);
      }
    }
  });
});
