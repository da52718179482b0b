import type { EntityManager } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { Language } from '../../../../server/indicators/figures.input.ts';
import { computeFigures } from '../../../../server/indicators/figures.ts';
import type { Query } from '../../../../server/indicators/operation-facts.ts';
import { Interval } from '../../../../server/indicators/periods.ts';
import { prepareRollup } from '../../../../server/indicators/rollup/keep.ts';
import type { FigurePath } from '../../../../server/indicators/rollup/read-cells.ts';
import { type TestDatabase, testDatabase } from '../../database.ts';
import { buildMeasure, buildParticipation, type MeasureInput, type ParticipationInput } from '../../factories.ts';
import {
  type BodyInput,
  buildBody,
  buildContact,
  buildExpenditure,
  type ContactInput,
  type ExpenditureInput,
} from '../../money-factories.ts';
import { buildOperation, type OperationInput } from '../../parent-factories.ts';
import { valuesOf } from '../ask.ts';

type Numbers = Record<string, number | null>;

/**
 * A data set that was worked out by hand. Where nothing is said a person is a woman of 34, unemployed, ISCED 3, and has been in
 * one measure since 1 February 2026.
 */
export interface GoldenCase {
  title: string;
  /** which rule it follows and how one gets to the numbers */
  why: string;
  operation?: Omit<OperationInput, 'slug'>;
  measures?: MeasureInput[];
  people?: ParticipationInput[];
  contacts?: ContactInput[];
  bookings?: ExpenditureInput[];
  bodies?: BodyInput[];
  /** cut-off -> indicator -> value */
  expected: Record<string, Numbers>;
}

/** The last day of most cases. */
export const LAST = '2026-11-22';

/** Codes that a case states a number for. */
export const codesOf = ({ expected }: GoldenCase): string[] => [...new Set(Object.values(expected).flatMap(Object.keys))];

async function build(em: EntityManager, operation: string, input: GoldenCase): Promise<void> {
  await buildOperation(em, { ...input.operation, slug: operation });
  for (const measure of input.measures ?? []) await buildMeasure(em, { ...measure, operation });
  for (const person of input.people ?? []) await buildParticipation(em, { ...person, operation });
  for (const contact of input.contacts ?? []) await buildContact(em, { ...contact, operation });
  for (const booking of input.bookings ?? []) await buildExpenditure(em, { ...booking, operation });
  for (const body of input.bodies ?? []) await buildBody(em, { ...body, operation });
}

/** Asks for the numbers from the records, or from where the server takes them by itself. */
async function ask(
  { pool }: TestDatabase,
  operation: string,
  asOf: string,
  codes: string[],
  path?: FigurePath,
): Promise<Numbers> {
  const query: Query = async (text, values) => (await pool.query(text, values)).rows;
  const input = { operation, asOf, indicators: codes, breakdown: [], language: Language.DE, interval: Interval.TOTAL };
  const options = { today: asOf, mayReadLive: () => true, withLineage: false, withForecast: false, ...(path && { path }) };
  return valuesOf(await computeFigures(query, { ...input, cumulative: true }, options));
}

/** One test for each case, in an operation of its own. */
export async function testGolden(cases: readonly GoldenCase[]): Promise<void> {
  const database = await testDatabase('empty');
  await prepareRollup(database.pool);
  test.each(cases.map((each, n) => [each.title, each, `golden-case-${n}`] as const))('%s', async (_, golden, operation) => {
    await build(database.em(), operation, golden);
    for (const [day, numbers] of Object.entries(golden.expected)) {
      const codes = Object.keys(numbers);
      expect(await ask(database, operation, day, codes, 'RECORDS'), `on ${day}: ${golden.why}`).toEqual(numbers);
      expect(await ask(database, operation, day, codes), `on ${day}, from the sums: ${golden.why}`).toEqual(numbers);
    }
  });
}
