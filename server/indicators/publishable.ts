import { type IndicatorDefinition, Unit } from './definition.ts';

/** Sources that have people behind every row, and stocks of people. */
const PEOPLE: readonly string[] = ['person', 'attendance', 'contact'];

/**
 * The primary rule of disclosure control, for one number alone: a count of people below the threshold may not be published, nor a
 * ratio with such a count in it. Null where no people are counted.
 */
export function isPublishable(
  { code, measurement, quotient, unit }: IndicatorDefinition,
  value: number | null,
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  threshold: number,
): boolean | null {
  const isCount = PEOPLE.includes(measurement.source) || ['KIM_PLACES_USED', 'KIM_WAITING'].includes(code);
  if (value === null || !isCount || unit === Unit.HOURS) return null;
  const isSmall = (count: number | null) => count !== null && count > 0 && count < threshold;
  if (denominator === null) return !isSmall(value);
  if (quotient) return !isSmall(denominator);
  return ![numerator, denominator, denominator - (numerator ?? 0)].some(isSmall);
}
