import { addDays, DEMO_AS_OF } from './days.ts';
import { measures } from './measures.ts';
import { Random } from './random.ts';
import type { DemoContact, GenderCode } from './types.ts';

/** Visitors in an ordinary week, by gender. */
const ATTENDANCE: Record<string, Partial<Record<GenderCode, number>>> = {
  'offene-sprechstunde-arbeit': { FEMALE: 3, MALE: 6 },
  frauencafe: { FEMALE: 16 },
  sprachcafe: { FEMALE: 10, MALE: 9 },
};
/** closed in the school holidays of summer */
const CLOSED = { from: '2026-07-27', to: '2026-08-14' };

/** Weekly counts at the open offers. Nobody is asked for a name; in some weeks nobody counted by gender. */
export function drawContacts(): DemoContact[] {
  return measures.filter(({ isLowThreshold }) => isLowThreshold).flatMap(({ slug, startsOn }) => drawWeeks(slug, startsOn));
}

function drawWeeks(measure: string, startsOn: string): DemoContact[] {
  const random = new Random(`contacts ${measure}`);
  const contacts: DemoContact[] = [];
  for (let heldOn = startsOn, week = 0; heldOn <= DEMO_AS_OF; heldOn = addDays(heldOn, 7), week++) {
    if (heldOn >= CLOSED.from && heldOn <= CLOSED.to) continue;
    const known = Math.min(1, 0.45 + week * 0.03);
    const counts = Object.entries(ATTENDANCE[measure] ?? {}).map(([gender, usual]) => ({
      gender: gender as GenderCode,
      number: Math.round(usual * known * (0.7 + 0.6 * random.next())),
    }));
    if (random.chance(0.02)) counts.push({ gender: 'NON_BINARY', number: 1 });
    const isByGender = random.chance(0.88);
    const all = { gender: null, number: counts.reduce((sum, { number }) => sum + number, 0) };
    for (const count of isByGender ? counts : [all]) if (count.number > 0) contacts.push({ measure, heldOn, ...count });
  }
  return contacts;
}
