import type { EntityManager } from '@mikro-orm/postgresql';
import { badUserInput, conflict, notFound } from '../errors.ts';
import { Measure } from '../measures/measure.entity.ts';
import { FieldOfAction, type FieldOfActionCode } from '../operations/field-of-action.entity.ts';
import { checkDay, lockOperation } from '../operations/lock-operation.ts';
import type { Operation } from '../operations/operation.entity.ts';
import { findIndicator } from './catalogue.ts';
import { Dimension, type IndicatorDefinition, Unit } from './definition.ts';
import { Target } from './target.entity.ts';
import type { TargetInput } from './target.input.ts';
import type { TargetWords } from './target-words.ts';

type Place = readonly [dimension: Dimension, name: string];

const [SHORTEST_SOURCE, LONGEST_SOURCE, LONGEST_PAPER] = [3, 500, 100];

/**
 * Sets a target from a day on. The one of the same series and due day that was in force stays as its predecessor.
 * @param today YYYY-MM-DD
 * @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence
 */
export async function setTarget(em: EntityManager, input: TargetInput, today: string, words: TargetWords): Promise<Target> {
  const indicator = findIndicator(input.indicator);
  if (!indicator) throw notFound(words.noIndicator(input.indicator));
  checkValue(indicator, input.value, words);
  const place = placeOf(indicator, input, words);
  const [source, paperNumber] = [input.source.trim(), input.paperNumber?.trim() || null];
  if (source.length < SHORTEST_SOURCE || source.length > LONGEST_SOURCE) throw badUserInput(words.source(source.length));
  if (paperNumber && paperNumber.length > LONGEST_PAPER) throw badUserInput(words.paper(paperNumber.length));
  const { dueOn, value, decidedOn, gender = null } = input;
  const validFrom = input.validFrom ?? today;
  for (const day of [validFrom, decidedOn]) if (day && day > today) throw badUserInput(words.future(day, today));
  const operation = await lockOperation(em, input.operation, words.noOperation(input.operation));
  checkDay(dueOn, operation, words.due);
  const series = { operation, indicatorCode: indicator.code, dueOn, gender, ...(await partOf(em, operation, place, words)) };
  await replace(em, series, validFrom, words);
  return em.create(Target, { ...series, value, validFrom, source, decidedOn, paperNumber, isExample: false });
}

function checkValue({ unit }: IndicatorDefinition, value: number, words: TargetWords): void {
  if (unit === Unit.SHARE) {
    if (!(value >= 0 && value <= 1)) throw badUserInput(words.noShare(value));
  } else if (unit === Unit.HOURS) {
    if (!(value >= 0)) throw badUserInput(words.negative(value));
  } else if (!Number.isSafeInteger(value) || value < 0) throw badUserInput(words.notWhole(value));
}

/** The one part that the target is for; undefined: the whole. */
function placeOf({ code, dimensions }: IndicatorDefinition, input: TargetInput, words: TargetWords): Place | undefined {
  const asked: [Dimension, string | null][] = [
    [Dimension.FIELD_OF_ACTION, input.fieldOfAction],
    [Dimension.MEASURE, input.measure],
    [Dimension.GENDER, input.gender],
  ];
  const [place, second] = asked.filter((part): part is [Dimension, string] => Boolean(part[1]));
  if (second) throw badUserInput(words.twoPlaces);
  if (place && !dimensions.includes(place[0])) throw badUserInput(words.noBreakdown(code, place[0]));
  return place;
}

interface Part {
  fieldOfAction: FieldOfAction | null;
  measure: Measure | null;
}

/** The pillar or the measure that the target is for. */
async function partOf(em: EntityManager, operation: Operation, place: Place | undefined, words: TargetWords): Promise<Part> {
  const part: Part = { fieldOfAction: null, measure: null };
  if (!place || place[0] === Dimension.GENDER) return part;
  const [dimension, name] = place;
  if (dimension === Dimension.MEASURE) part.measure = await em.findOne(Measure, { operation, slug: name });
  else part.fieldOfAction = await em.findOne(FieldOfAction, { operation, code: name as FieldOfActionCode });
  if (!part.measure && !part.fieldOfAction) throw notFound(words.noPlace(...place));
  return part;
}

type Series = Part & Pick<Target, 'indicatorCode' | 'dueOn' | 'gender'> & { operation: Operation };

/** Ends the one in force: on the day on which the new one begins. */
async function replace(em: EntityManager, series: Series, validFrom: string, words: TargetWords): Promise<void> {
  const inForce = { ...series, $or: [{ supersededOn: null }, { supersededOn: { $gt: validFrom } }] };
  const last = await em.findOne(Target, inForce, { orderBy: { validFrom: 'desc' } });
  if (!last) return;
  if (last.validFrom > validFrom) throw conflict(words.later(last.validFrom));
  last.supersededOn = validFrom;
  await em.flush(); // before the new one, which the database would refuse beside it
}

/** Shares of the plan up to which a value is on track, and at risk. @throws NOT_FOUND, BAD_USER_INPUT */
export async function setThresholds(
  em: EntityManager,
  slug: string,
  { onTrack, atRisk }: { onTrack: number; atRisk: number },
  words: TargetWords,
): Promise<void> {
  if (!(onTrack > 0 && onTrack < atRisk && atRisk < 1)) throw badUserInput(words.thresholds);
  const operation = await lockOperation(em, slug, words.noOperation(slug));
  operation.assessmentOnTrack = onTrack;
  operation.assessmentAtRisk = atRisk;
}
