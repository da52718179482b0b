import type { Audience } from './audiences.ts';
import { languageAudiences } from './audiences-language.ts';
import { participationAudiences } from './audiences-participation.ts';
import { workAudiences } from './audiences-work.ts';
import { addDays, DEMO_AS_OF, daysBetween, earlier, later, workday } from './days.ts';
import { measures } from './measures.ts';
import type { Random } from './random.ts';
import type { DemoAttendance, DemoMeasure, DemoResults, Exit } from './types.ts';

export const NOTHING_KNOWN: DemoResults = {
  afterJobSearching: null,
  afterEducation: null,
  afterQualification: null,
  afterEmployed: null,
  afterSixMonthsEmployed: null,
  afterSixMonthsImproved: null,
};

/** last working day that the demonstration knows */
const LAST_DAY = workday(DEMO_AS_OF);
/** The first course of a new offer is asked for most: three times as often as a later one, the second twice. */
const FIRST_RUSH = 3;

/** The measures that have participants; the three open offers count contacts only. */
export const audiences: readonly Audience[] = [...workAudiences, ...participationAudiences, ...languageAudiences];

const measureBySlug = new Map(measures.map((measure) => [measure.slug, measure]));
const audienceBySlug = new Map(audiences.map((audience) => [audience.measure, audience]));

const AT_THE_END: readonly (readonly [Exit | null, number])[] = [
  ['REGULAR', 95],
  [null, 5],
];
const BEFORE_THE_END: readonly (readonly [Exit | null, number])[] = [
  ['EARLY_POSITIVE', 34],
  ['EARLY', 26],
  ['CONTACT_LOST', 18],
  ['MOVED', 12],
  ['LEFT_COUNTRY', 6],
  [null, 4],
];

export const audienceOf = (slug: string): Audience => audienceBySlug.get(slug) as Audience;
export const measureOf = (slug: string): DemoMeasure => measureBySlug.get(slug) as DemoMeasure;

/** A day on which someone can first come to the measure, by its courses or on any working day. */
export function drawFirstDay(random: Random, { measure, courses }: Audience): string {
  if (courses) {
    const begun = courses
      .filter(([start]) => start <= LAST_DAY)
      .map(([start], at) => [start, Math.max(1, FIRST_RUSH - at)] as const);
    return workday(addDays(random.weighted(begun), random.chance(0.75) ? 0 : random.integer(1, 4)));
  }
  const { startsOn } = measureOf(measure);
  return workday(addDays(startsOn, random.integer(0, daysBetween(startsOn, LAST_DAY))));
}

/** The first day on or after `day` on which the measure takes someone in; null if that lies in the future. */
export function nextFirstDay(slug: string, day: string): string | null {
  const { courses } = audienceOf(slug);
  const { startsOn, endsOn } = measureOf(slug);
  const first = courses ? courses.find(([start]) => start >= day)?.[0] : workday(later(day, startsOn));
  return first && first >= day && first <= earlier(LAST_DAY, endsOn ?? LAST_DAY) ? first : null;
}

/** One stay in a measure from the first day on: over, or still open on the last day of the demonstration. */
export function drawStay(random: Random, audience: Audience, enteredOn: string): DemoAttendance {
  const end = plannedEnd(random, audience, enteredOn);
  const isEarly = random.chance(0.2) && daysBetween(enteredOn, end) > 20;
  const lastDay = isEarly ? workday(addDays(enteredOn, random.integer(10, daysBetween(enteredOn, end) - 7))) : end;
  const exitReason = random.weighted(isEarly ? BEFORE_THE_END : AT_THE_END);
  const hours = drawHours(random, audience, enteredOn, earlier(lastDay, LAST_DAY));
  const isOver = lastDay <= LAST_DAY;
  const exit = isOver ? { leftOn: lastDay, exitReason } : { leftOn: null, exitReason: null };
  return { measure: audience.measure, enteredOn, ...exit, hours, ...NOTHING_KNOWN };
}

function plannedEnd(random: Random, { measure, courses, weeks }: Audience, enteredOn: string): string {
  const course = courses?.find(([, end]) => end > enteredOn);
  if (course) return course[1];
  const [low, high] = weeks as readonly [number, number];
  const end = workday(addDays(enteredOn, 7 * random.integer(low, high) + random.integer(0, 4)));
  return earlier(end, measureOf(measure).endsOn ?? end);
}

/** Quarter hours, with the days that people miss; null where the provider has not reported yet. */
function drawHours(random: Random, { hoursPerWeek }: Audience, from: string, to: string): number | null {
  const presence = 0.62 + 0.36 * random.next();
  const weeks = (daysBetween(from, to) + 1) / 7;
  const hours = Math.max(1, Math.round(weeks * hoursPerWeek * presence * 4) / 4);
  return random.chance(0.06) ? null : hours;
}
