import type { FieldWeight } from '../limits/weigh.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../read/page.ts';
import { catalogue } from './catalogue.ts';
import { Dimension } from './definition.ts';
import type { FiguresInput } from './figures.input.ts';
import { filterDimensions, MOST_DIMENSIONS, MOST_INDICATORS } from './figures-request.ts';
import { valueLabels } from './labels.ts';
import { MONTHS, MOST_PERIODS } from './periods.ts';

/** Groups of a dimension, those without an answer included; of offers as many as an operation commonly has. */
const sizes: Partial<Record<Dimension, number>> = {
  [Dimension.MEASURE]: 20,
  [Dimension.PROVIDER]: 10,
  [Dimension.FIELD_OF_ACTION]: 4,
};
const sizeOf = (dimension: Dimension): number => sizes[dimension] ?? Object.keys(valueLabels[dimension] ?? {}).length + 1;

/** Months that an operation is taken to last: when it began is not known before it is looked up. */
const USUAL_MONTHS = 36;
const FIRST_YEAR = 2026;

/** What reading the records once costs, for each period; and one number in one cell. In values of an answer. */
const WORK = { period: 200, cell: 10 };

/**
 * What a table of figures costs, by its arguments alone: every indicator in every period and every combination of groups. The
 * figures of the table are as many.
 */
export function weighFigures(given: Record<string, unknown>): FieldWeight {
  const input = given.input as FiguresInput | undefined;
  if (!input) return { work: WORK.period, entries: 1, isTable: true };
  const indicators = Math.min(new Set(input.indicators).size, MOST_INDICATORS);
  const periods = periodsOf(input);
  const entries = indicators * periods * groupsOf(input);
  return { work: WORK.period * periods + WORK.cell * entries, entries, isTable: true };
}

function periodsOf({ interval, asOf }: FiguresInput): number {
  const size = interval in MONTHS ? MONTHS[interval as keyof typeof MONTHS] : undefined;
  if (!size) return 1;
  const later = (Number((asOf ?? '').slice(0, 4)) - FIRST_YEAR + 1) * 12;
  return Math.min(Math.ceil(Math.max(later, USUAL_MONTHS) / size) + 1, MOST_PERIODS);
}

/** A filter leaves no more groups than it names. */
function groupsOf({ breakdown, where }: FiguresInput): number {
  const named = new Map(Object.entries(where ?? {}).map(([key, values]) => [filterDimensions[key as 'gender'], values?.length]));
  const dimensions = [...new Set(breakdown)].slice(0, MOST_DIMENSIONS);
  return dimensions.reduce((groups, dimension) => groups * Math.min(sizeOf(dimension), named.get(dimension) ?? Infinity), 1);
}

/** The records behind a step: all records of a question are sorted by their steps once for each indicator in it. */
export function weighStepRecords({ first, last }: Record<string, unknown>): FieldWeight {
  const size = Number(first ?? last ?? DEFAULT_PAGE);
  return { work: WORK.period, entries: Math.min(Math.max(size, 0), LARGEST_PAGE), isTable: true };
}

/** The catalogue, or as many of its entries as are named. */
export const weighCatalogue = (given: Record<string, unknown>): FieldWeight => ({
  length: Array.isArray(given.codes) ? given.codes.length : catalogue.length,
});
