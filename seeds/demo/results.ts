import { addDays, addMonths, DEMO_AS_OF } from './days.ts';
import { WITHOUT_WORK } from './entry.ts';
import { Random } from './random.ts';
import { audienceOf, NOTHING_KNOWN } from './stay.ts';
import type { DemoAttendance, DemoResults, Draft, Exit } from './types.ts';

const OUT_OF_REACH: ReadonlySet<Exit | null> = new Set<Exit | null>(['LEFT_COUNTRY', 'CONTACT_LOST']);
const SURVEYED = 0.85;
const SIX_MONTHS = 6;

/**
 * The situation after leaving. What counts later is the situation after the last exit; providers also report it for stays
 * that ended while others went on, and people who return keep on their old stay what was reported then.
 */
export function fillResults(draft: Draft): void {
  const { attendances, key } = draft;
  const lastExit = attendances.every(({ leftOn }) => leftOn !== null) ? lastDay(attendances) : null;
  const random = new Random(`${key} and then ${attendances.length}`);
  const ofLastExit = attendances.find(({ leftOn }) => leftOn !== null && leftOn === lastExit);
  const final = ofLastExit && drawResults(random, draft, ofLastExit);
  for (const stay of attendances) {
    if (stay.leftOn === null || isReported(stay)) continue;
    if (stay.leftOn === lastExit) Object.assign(stay, final);
    else if (random.chance(0.35)) Object.assign(stay, drawResults(random, draft, stay));
  }
}

const lastDay = (attendances: DemoAttendance[]): string =>
  attendances.reduce((day, { leftOn }) => (leftOn !== null && leftOn > day ? leftOn : day), '');

const isReported = ({ afterEmployed, afterEducation, afterJobSearching, afterQualification }: DemoAttendance): boolean =>
  [afterEmployed, afterEducation, afterJobSearching, afterQualification].some((answer) => answer !== null);

function drawResults(random: Random, draft: Draft, stay: DemoAttendance): DemoResults {
  const isSuccess = stay.exitReason === 'EARLY_POSITIVE';
  const isKnown = isSuccess || addDays(stay.leftOn ?? '', 28) <= DEMO_AS_OF;
  if (!isKnown || OUT_OF_REACH.has(stay.exitReason) || random.chance(0.07)) return NOTHING_KNOWN;
  const { prospects } = audienceOf(stay.measure);
  const mayWork = !WITHOUT_WORK.has(draft.residenceStatus) && draft.employmentStatus !== 'IN_EDUCATION';
  const wasEmployed = draft.employmentStatus === 'EMPLOYED';
  const isEmployed = mayWork && random.chance(wasEmployed ? 0.82 : Math.min(1, prospects.employed + (isSuccess ? 0.45 : 0)));
  const isLearning =
    draft.employmentStatus === 'IN_EDUCATION' || random.chance(prospects.education + (isSuccess && !isEmployed ? 0.6 : 0));
  const isQualified = stay.exitReason === 'REGULAR' && random.chance(prospects.qualification);
  const isSearching = !isEmployed && mayWork && random.chance(prospects.searching);
  return {
    afterJobSearching: answered(random, isSearching),
    afterEducation: answered(random, isLearning),
    afterQualification: answered(random, isQualified),
    afterEmployed: answered(random, isEmployed),
    ...drawLaterResults(random, stay, isEmployed, wasEmployed),
  };
}

/** The programme evaluation asks a sample, six months after leaving. */
function drawLaterResults(random: Random, stay: DemoAttendance, isEmployed: boolean, wasEmployed: boolean) {
  const isAsked = random.chance(SURVEYED) && addMonths(stay.leftOn ?? '', SIX_MONTHS) <= DEMO_AS_OF;
  if (!isAsked) return { afterSixMonthsEmployed: null, afterSixMonthsImproved: null };
  const stillEmployed = random.chance(isEmployed ? 0.84 : 0.24);
  const isImproved = wasEmployed && stillEmployed && random.chance(0.75);
  return { afterSixMonthsEmployed: stillEmployed, afterSixMonthsImproved: wasEmployed ? isImproved : null };
}

const answered = (random: Random, answer: boolean): boolean | null => (random.chance(0.03) ? null : answer);
