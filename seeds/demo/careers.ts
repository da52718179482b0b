import { addDays } from './days.ts';
import type { Occupancy } from './occupancy.ts';
import { Random } from './random.ts';
import { audienceOf, drawStay, nextFirstDay } from './stay.ts';
import type { DemoAttendance, Draft, Exit } from './types.ts';

const GONE: ReadonlySet<Exit | null> = new Set<Exit | null>(['MOVED', 'LEFT_COUNTRY', 'CONTACT_LOST']);
const MOST_MEASURES = 3;
/** who returns after having left everything */
const RETURNING = 28;
const LAST_EXIT_OF_RETURNING = '2026-09-11';

/** Further measures, beside the first one or after it. */
export function goOn(draft: Draft, occupancy: Occupancy): void {
  const random = new Random(`${draft.key} goes on`);
  const [first] = draft.attendances as [DemoAttendance];
  if (GONE.has(first.exitReason)) return;
  for (const [slug, chance] of Object.entries(audienceOf(first.measure).next)) {
    if (!random.chance(chance) || draft.attendances.length >= MOST_MEASURES) continue;
    const isBeside = first.leftOn === null || random.chance(0.35);
    const from = isBeside ? addDays(first.enteredOn, random.integer(14, 60)) : addDays(first.leftOn ?? '', random.integer(3, 35));
    attend(random, draft, slug, from, occupancy);
  }
}

/** Some people who had left everything come back, half of them to the same measure. Gives those who did. */
export function returnLater(drafts: Draft[], occupancy: Occupancy): Draft[] {
  const random = new Random('who returns');
  const returned: Draft[] = [];
  for (const draft of random.shuffled(drafts.filter(mayReturn))) {
    if (returned.length === RETURNING) return returned;
    const last = lastStay(draft);
    const elsewhere = Object.keys(audienceOf(last.measure).next)[0] ?? last.measure;
    const slug = returned.length % 2 === 0 ? last.measure : elsewhere;
    const own = new Random(`${draft.key} returns`);
    if (attend(own, draft, slug, addDays(last.leftOn ?? '', own.integer(21, 80)), occupancy)) returned.push(draft);
  }
  return returned;
}

const mayReturn = ({ attendances }: Draft): boolean =>
  attendances.every(({ leftOn, exitReason }) => leftOn !== null && leftOn <= LAST_EXIT_OF_RETURNING && !GONE.has(exitReason));

const lastStay = ({ attendances }: Draft): DemoAttendance =>
  attendances.reduce((last, each) => ((each.leftOn ?? '') > (last.leftOn ?? '') ? each : last));

/** Adds a stay if the measure takes someone in from then on, has room, and suits. */
function attend(random: Random, draft: Draft, slug: string, from: string, occupancy: Occupancy): boolean {
  const enteredOn = nextFirstDay(slug, from);
  if (!enteredOn || !suits(draft, slug)) return false;
  const stay = drawStay(random, audienceOf(slug), enteredOn);
  // who is still known elsewhere has neither moved nor been lost
  if (GONE.has(stay.exitReason)) stay.exitReason = 'EARLY';
  const overlaps = draft.attendances.some((each) => each.measure === slug && (each.leftOn ?? stay.enteredOn) >= stay.enteredOn);
  if (overlaps || !occupancy.hasRoom(stay)) return false;
  occupancy.take(stay);
  draft.attendances.push(stay);
  return true;
}

function suits({ gender }: Draft, slug: string): boolean {
  const { women } = audienceOf(slug);
  if (women === 1) return gender === 'FEMALE';
  return women > 0 || gender === 'MALE';
}
