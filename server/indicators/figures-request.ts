import { badUserInput, hasNul } from '../errors.ts';
import { findIndicator } from './catalogue.ts';
import { Dimension, type IndicatorDefinition } from './definition.ts';
import { dimensionSql } from './dimensions.ts';
import type { FigureFilter, FiguresInput } from './figures.input.ts';
import { valueLabels } from './labels.ts';
import type { OperationFacts } from './operation-facts.ts';

export const MOST_DIMENSIONS = 3;
export const MOST_INDICATORS = 60;

export const filterDimensions: Record<keyof FigureFilter, Dimension> = {
  gender: Dimension.GENDER,
  ageGroup: Dimension.AGE_GROUP,
  fieldOfAction: Dimension.FIELD_OF_ACTION,
  measure: Dimension.MEASURE,
  provider: Dimension.PROVIDER,
  employmentStatus: Dimension.EMPLOYMENT_STATUS,
  education: Dimension.EDUCATION,
  residenceStatus: Dimension.RESIDENCE_STATUS,
  fundingSource: Dimension.FUNDING_SOURCE,
};

/** The checked question. @throws BAD_USER_INPUT, NOT_FOUND in one sentence */
export interface FiguresRequest {
  indicators: IndicatorDefinition[];
  breakdown: Dimension[];
  filter: Partial<Record<Dimension, string[]>>;
}

export function checkRequest(input: FiguresInput): FiguresRequest {
  if (hasNul(input.operation) || Object.values(input.where ?? {}).some((values) => values?.some(hasNul))) {
    throw badUserInput('A text in figures contains the character U+0000, which no name has.');
  }
  const codes = [...new Set(input.indicators)];
  if (!codes.length) throw badUserInput('indicators must name at least one code, such as EECO01.');
  if (codes.length > MOST_INDICATORS) throw badUserInput(`indicators must name at most ${MOST_INDICATORS} codes.`);
  const breakdown = [...new Set(input.breakdown)];
  if (breakdown.length > MOST_DIMENSIONS) throw badUserInput(`breakdown must name at most ${MOST_DIMENSIONS} dimensions.`);
  return { indicators: codes.map(indicatorOf), breakdown, filter: filterOf(input.where ?? {}) };
}

function indicatorOf(code: string): IndicatorDefinition {
  const indicator = findIndicator(code);
  if (!indicator) throw badUserInput(`There is no indicator "${code}"; the query "indicators { code name }" lists them.`);
  return indicator;
}

function filterOf(where: FigureFilter): FiguresRequest['filter'] {
  const entries = Object.entries(where).filter((entry): entry is [keyof FigureFilter, string[]] => Array.isArray(entry[1]));
  for (const [name, values] of entries) {
    if (!values.length) throw badUserInput(`where.${name}: the list is empty; name a value, or leave the filter out.`);
    const fixed = valueLabels[filterDimensions[name]];
    const known = [...Object.keys(fixed ?? {}), 'NOT_GIVEN'];
    const unknown = fixed && values.find((value) => !known.includes(value));
    if (unknown !== undefined) throw badUserInput(`where.${name}: there is no "${unknown}", but ${known.join(', ')}.`);
  }
  return Object.fromEntries(entries.map(([name, values]) => [filterDimensions[name], values]));
}

/** Offers that a filter names must be those of the operation: of one that does not exist nobody knows that it reached nobody. @throws BAD_USER_INPUT */
export function checkOffers(where: FigureFilter, { fields, measures, providers }: OperationFacts): void {
  for (const [name, known] of [
    ['fieldOfAction', fields],
    ['measure', measures],
    ['provider', providers],
  ] as const) {
    const unknown = where[name]?.find((value) => value !== 'NOT_GIVEN' && !Object.hasOwn(known, value));
    if (unknown !== undefined) throw badUserInput(`where.${name}: the operation has no "${unknown}".`);
  }
}

/** What has to be counted for the indicator: itself, or both parts of a quotient. */
export function measured(indicator: IndicatorDefinition): IndicatorDefinition[] {
  return indicator.quotient ? indicator.quotient.map(indicatorOf) : [indicator];
}

/** True if the indicator can be asked for with this breakdown and filter. */
export function isApplicable(indicator: IndicatorDefinition, { breakdown, filter }: FiguresRequest): boolean {
  if (!breakdown.every((dimension) => indicator.dimensions.includes(dimension))) return false;
  return measured(indicator).every(({ measurement }) => {
    const known = dimensionSql[measurement.source];
    return ([...breakdown, ...Object.keys(filter)] as Dimension[]).every((dimension) => known[dimension]);
  });
}
