import { findIndicator } from './catalogue.ts';
import { type IndicatorDefinition, Moment, type Text, Unit } from './definition.ts';
import { OFFER_DIMENSIONS } from './dimensions.ts';
import { type Figure, FigureStatus } from './figure.type.ts';
import type { FiguresInput } from './figures.input.ts';
import { type FiguresRequest, isApplicable } from './figures-request.ts';
import { noteTexts, unassignedNote } from './labels.ts';
import type { OperationFacts } from './operation-facts.ts';
import { Interval } from './periods.ts';
import type { Spans } from './spans.ts';

interface Noted {
  input: FiguresInput;
  operation: OperationFacts;
  request: FiguresRequest;
  spans: Spans;
  /** may the numbers of this indicator be shown to the viewer? */
  isOpen: (indicator: IndicatorDefinition) => boolean;
}

/** Results are those of the last exit, which a later one replaces. */
const isUponLeaving = ({ moment }: IndicatorDefinition): boolean => moment === Moment.LEAVING || moment === Moment.SIX_MONTHS;

/** What one must know to read the figures of a request. */
export function notesOf({ input, operation, request, spans, isOpen }: Noted): Text[] {
  const notes: Text[] = [];
  if (operation.isDemo) notes.push(noteTexts.demo);
  const counted = request.indicators.filter((indicator) => indicator.unit === Unit.PERSONS);
  if (counted.length && request.breakdown.some((dimension) => OFFER_DIMENSIONS.includes(dimension))) notes.push(noteTexts.offers);
  if (!input.cumulative && input.interval !== Interval.TOTAL && counted.some(isUponLeaving)) notes.push(noteTexts.reentry);
  if (request.indicators.some((indicator) => !isOpen(indicator))) notes.push(noteTexts.notReleased);
  if (spans.isAhead && request.indicators.some(({ measurement }) => !measurement.isPlan)) notes.push(noteTexts.ahead);
  if (request.indicators.some((indicator) => !isApplicable(indicator, request))) notes.push(noteTexts.notApplicable);
  return notes;
}

/** How much of the money of each quotient stands in none of its parts, as of the last period. */
export function unassignedNotes(figures: readonly Figure[]): Text[] {
  const last = figures.findLast(
    ({ indicator, status }) => findIndicator(indicator.code)?.quotient && status !== FigureStatus.NOT_AVAILABLE,
  );
  const without = figures.filter(
    ({ breakdown, indicator, numerator, period }) =>
      numerator &&
      period.to === last?.period.to &&
      findIndicator(indicator.code)?.quotient &&
      breakdown.some(({ value }) => value === 'NOT_GIVEN'),
  );
  return [...Map.groupBy(without, ({ indicator }) => indicator.code)].map(([code, parts]) =>
    unassignedNote(
      (findIndicator(code) as IndicatorDefinition).name,
      parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
    ),
  );
}
