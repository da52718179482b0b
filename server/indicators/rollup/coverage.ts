import { Dimension, type Source } from '../definition.ts';
import { OFFER_DIMENSIONS } from '../dimensions.ts';
import type { CellQuery } from '../figures-sql.ts';
import { sumsOf } from './aggregate.ts';
import { ACTIVE, changesOn, type RolledSource, series } from './series.ts';

/** Sums that answer a question: those of this kind, one row for each offer. */
export interface Coverage {
  source: RolledSource;
  kind: 'TOTAL' | 'FIELD_OF_ACTION' | 'MEASURE' | 'PROVIDER' | 'ATTENDANCE';
}

const { AGE_GROUP, FIELD_OF_ACTION, GENDER, MEASURE } = Dimension;

/**
 * The one place that decides whether the sums that are kept answer a question, or the records have to be read.
 * They do for persons in total or by one kind of offer, with gender, and with age in total and by pillar; for attendances by
 * any offer and gender; for the places used by measure.
 */
export function coverageOf(source: Source, aggregates: readonly string[], query: CellQuery): Coverage | undefined {
  if (source === 'measure' && aggregates.some((sql) => sql.includes('r.used')))
    return { source: 'attendance', kind: 'ATTENDANCE' };
  if (source !== 'person' && source !== 'attendance') return undefined;
  const sums = aggregates.flatMap(sumsOf);
  if (!sums.every((sum) => series[source].sums.includes(sum))) return undefined;
  const kind = source === 'person' ? personKind(query) : attendanceKind(query);
  if (!kind || !query.windows.every(({ low }) => low === '-infinity' || sums.every((sum) => isDifference(sum, kind))))
    return undefined;
  return { source, kind };
}

function personKind({ breakdown, filter }: CellQuery): Coverage['kind'] | undefined {
  const asked = [...new Set([...breakdown, ...(Object.keys(filter) as Dimension[])])];
  const offers = asked.filter((dimension) => OFFER_DIMENSIONS.includes(dimension));
  // who attended one of several offers counts once, but stands in the sums of each: they must be told apart, or be one
  const isTold = (dimension: Dimension) => breakdown.includes(dimension) || filter[dimension]?.length === 1;
  const told = offers.filter(isTold);
  // a measure has one pillar and one provider
  const offer = told.includes(MEASURE) ? MEASURE : told[0];
  if (offers.length && (!offer || (offer !== MEASURE && offers.length > 1))) return undefined;
  const known = !offer || offer === FIELD_OF_ACTION ? [GENDER, AGE_GROUP] : [GENDER];
  if (!asked.every((dimension) => offers.includes(dimension) || known.includes(dimension))) return undefined;
  return (offer as Coverage['kind'] | undefined) ?? 'TOTAL';
}

function attendanceKind({ breakdown, filter }: CellQuery): Coverage['kind'] | undefined {
  const asked = [...breakdown, ...(Object.keys(filter) as Dimension[])];
  return asked.every((dimension) => dimension === GENDER || OFFER_DIMENSIONS.includes(dimension)) ? 'ATTENDANCE' : undefined;
}

/** True for a sum that within a span of days is the sum to its end less the sum to the day before it. */
export const isFlow = (sum: string): boolean => sum.includes('r.low');

function isDifference(sum: string, kind: Coverage['kind']): boolean {
  if (!isFlow(sum)) return true;
  if (kind === 'ATTENDANCE') return sum !== ACTIVE;
  return kind === 'TOTAL' && changesOn(sum, ['r.entered_on']);
}
