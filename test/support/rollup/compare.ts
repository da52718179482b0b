import { expect } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension, type IndicatorDefinition } from '../../../server/indicators/definition.ts';
import { dimensionSql } from '../../../server/indicators/dimensions.ts';
import type { CellQuery, CellRow } from '../../../server/indicators/figures-sql.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { Interval, periodsOf } from '../../../server/indicators/periods.ts';
import { readCells } from '../../../server/indicators/rollup/read-cells.ts';
import { Random } from '../random.ts';

const START = '2026-01-01';
const counted = catalogue.filter(({ measurement }) => ['person', 'attendance', 'measure'].includes(measurement.source));

const values: Partial<Record<Dimension, string[]>> = {
  GENDER: ['FEMALE', 'MALE', 'NON_BINARY', 'NOT_GIVEN'],
  AGE_GROUP: ['UNDER_18', '18_29', '55_PLUS'],
  FIELD_OF_ACTION: ['SPURWECHSEL', 'LANGUAGE_LITERACY'],
  MEASURE: ['measure-0', 'measure-1', 'measure-5', 'measure-none'],
  PROVIDER: ['provider-0', 'provider-3'],
  EMPLOYMENT_STATUS: ['UNEMPLOYED'],
};

/** A question of any kind; about every second one is of those that sums answer. */
function randomQuestion(random: Random, operationId: number): CellQuery {
  const indicators: IndicatorDefinition[] = random.some(counted, random.int(1, 6));
  const sensible = Object.values(Dimension).filter((dimension) =>
    indicators.every(
      ({ measurement, dimensions }) => dimensions.includes(dimension) && dimensionSql[measurement.source][dimension],
    ),
  );
  const common = sensible.filter((dimension) => random.chance(0.8) || !['EDUCATION', 'RESIDENCE_STATUS'].includes(dimension));
  const filterable = sensible.filter((dimension) => values[dimension]);
  const filter = Object.fromEntries(
    random.some(filterable, random.pick([0, 0, 1, 2])).map((name) => [name, random.some(values[name] ?? [], random.int(1, 2))]),
  );
  const cumulative = random.chance(0.7);
  const periods = periodsOf(
    random.pick(Object.values(Interval)),
    START,
    random.chance(0.2) ? '2026-06-30' : random.day('2025-12-20', 700),
  );
  return {
    ...{ operationId, start: START, indicators, filter, withLineage: random.chance(0.05) },
    breakdown: random.some(common, random.pick([0, 0, 1, 1, 2, 3])),
    windows: periods.map(({ from, to }) => ({ low: cumulative ? '-infinity' : from, t: to })),
  };
}

const sorted = (rows: readonly CellRow[]): string[] =>
  rows.map(({ source, period, key, values: cells }) => JSON.stringify([source, period, key, cells])).sort();

/** How many questions are asked together: alone, and as the tables of a page are. */
const TOGETHER = [1, 4];

/** Asks both ways, expects the same answers and returns how many came from the sums. */
export async function expectSameAnswers(query: Query, questions: readonly CellQuery[]): Promise<number> {
  let fromRollup = 0;
  for (let n = 0, size = 1; n < questions.length; n += size) {
    size = TOGETHER[n % TOGETHER.length] as number;
    const together = questions.slice(n, n + size);
    const records = await readCells(query, together, 'RECORDS');
    const rollup = await readCells(query, together, 'ROLLUP');
    for (const [place, { indicators, breakdown, filter, windows }] of together.entries()) {
      const asked = JSON.stringify({ codes: indicators.map(({ code }) => code), breakdown, filter, windows: windows.slice(-2) });
      expect(sorted(rollup[place]?.rows ?? []), asked).toEqual(sorted(records[place]?.rows ?? []));
      if (rollup[place]?.fromRollup) fromRollup += 1;
    }
  }
  return fromRollup;
}

export const randomQuestions = (seed: number, number: number, operationId: number): CellQuery[] => {
  const random = new Random(seed);
  return Array.from({ length: number }, () => randomQuestion(random, operationId));
};
