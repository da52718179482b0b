import { type Doer, inNameOf } from '../data-protection/in-name-of.ts';
import { badUserInput, conflict, notFound } from '../errors.ts';
import { findIndicator } from './catalogue.ts';
import { Dimension, type IndicatorDefinition, Unit } from './definition.ts';
import type { Query } from './operation-facts.ts';
import type { TargetInput } from './target.input.ts';
import { type TargetWords, targetWords } from './target-words.ts';

interface Act {
  doer: Doer;
  /** YYYY-MM-DD */
  today: string;
  language: 'de' | 'en';
}

type Place = readonly [dimension: Dimension, name: string];

const [SHORTEST_SOURCE, LONGEST_SOURCE, LONGEST_PAPER] = [3, 500, 100];

/**
 * Sets a target from a day on. The one of the same series and due day that was in force stays as its predecessor.
 * @returns number of the target
 * @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT in one sentence
 */
export async function setTarget(query: Query, input: TargetInput, { doer, today, language }: Act): Promise<number> {
  const words = targetWords[language];
  const indicator = findIndicator(input.indicator);
  if (!indicator) throw notFound(words.noIndicator(input.indicator));
  checkValue(indicator, input.value, words);
  const place = placeOf(indicator, input, words);
  const [source, paper] = [input.source.trim(), input.paperNumber?.trim() || null];
  if (source.length < SHORTEST_SOURCE || source.length > LONGEST_SOURCE) throw badUserInput(words.source(source.length));
  if (paper && paper.length > LONGEST_PAPER) throw badUserInput(words.paper(paper.length));
  const validFrom = input.validFrom ?? today;
  for (const day of [validFrom, input.decidedOn]) if (day && day > today) throw badUserInput(words.future(day, today));
  await inNameOf(query, doer);
  const operation = await lockOperation(query, input, words);
  const ids = await idsOf(query, operation, place, words);
  const series = [operation, indicator.code, input.dueOn, ids.field, ids.measure, input.gender ?? null];
  await replace(query, series, validFrom, words);
  const [made] = await query<{ id: number }>(
    `insert into target (operation_id, indicator_code, due_on, field_of_action_id, measure_id, gender, value, valid_from, source, decided_on, paper_number)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [...series, input.value, validFrom, source, input.decidedOn ?? null, paper],
  );
  return made?.id as number;
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

/** One target after the other. @returns number of the operation */
async function lockOperation(query: Query, { operation, dueOn }: TargetInput, words: TargetWords): Promise<number> {
  const [found] = await query<{ id: number; from: string; to: string }>(
    'select id, starts_on::text as "from", ends_on::text as "to" from operation where slug = $1 for update',
    [operation],
  );
  if (!found) throw notFound(words.noOperation(operation));
  if (dueOn < found.from || dueOn > found.to) throw badUserInput(words.due(dueOn, found.from, found.to));
  return found.id;
}

async function idsOf(
  query: Query,
  operation: number,
  place: Place | undefined,
  words: TargetWords,
): Promise<{ field: number | null; measure: number | null }> {
  if (!place || place[0] === Dimension.GENDER) return { field: null, measure: null };
  const isMeasure = place[0] === Dimension.MEASURE;
  const [table, column] = isMeasure ? ['measure', 'slug'] : ['field_of_action', 'code'];
  const [found] = await query<{ id: number }>(`select id from ${table} where operation_id = $1 and ${column} = $2`, [
    operation,
    place[1],
  ]);
  if (!found) throw notFound(words.noPlace(...place));
  return isMeasure ? { field: null, measure: found.id } : { field: found.id, measure: null };
}

/** Ends the one in force: on the day on which the new one begins. */
async function replace(query: Query, series: readonly unknown[], validFrom: string, words: TargetWords): Promise<void> {
  const [last] = await query<{ id: number; began: string }>(
    `select id, valid_from::text as began from target where operation_id = $1 and indicator_code = $2 and due_on = $3
      and field_of_action_id is not distinct from $4 and measure_id is not distinct from $5 and gender is not distinct from $6
      and (superseded_on is null or superseded_on > $7) order by valid_from desc limit 1`,
    [...series, validFrom],
  );
  if (last && last.began > validFrom) throw conflict(words.later(last.began));
  if (last) await query('update target set superseded_on = $2 where id = $1', [last.id, validFrom]);
}

/** Shares of the plan up to which a value is on track, and at risk. @throws NOT_FOUND, BAD_USER_INPUT */
export async function setThresholds(
  query: Query,
  operation: string,
  { onTrack, atRisk }: { onTrack: number; atRisk: number },
  { doer, language }: Act,
): Promise<void> {
  const words = targetWords[language];
  if (!(onTrack > 0 && onTrack < atRisk && atRisk < 1)) throw badUserInput(words.thresholds);
  await inNameOf(query, doer);
  const changed = await query<{ id: number }>(
    'update operation set assessment_on_track = $2, assessment_at_risk = $3 where slug = $1 returning id',
    [operation, onTrack, atRisk],
  );
  if (!changed.length) throw notFound(words.noOperation(operation));
}
