import type { Audience } from './audiences.ts';
import { drawEntry } from './entry.ts';
import type { Occupancy } from './occupancy.ts';
import { Random } from './random.ts';
import { drawFirstDay, drawStay } from './stay.ts';
import type { DemoAttendance, Draft, GenderCode } from './types.ts';

/** Non-binary people by the measure of their first entry: few, as in real data. */
const NON_BINARY: Record<string, number> = { 'spurwechsel-beratung': 2, bewerbungswerkstatt: 1, 'deutsch-vor-dem-kurs': 1 };
const ATTEMPTS = 60;

/** The people who first come to the operation through one measure. */
export function drawNewcomers(audience: Audience, occupancy: Occupancy): Draft[] {
  return drawGenders(audience).map((gender, index) => {
    const key = `${audience.measure} ${String(index).padStart(3, '0')}`;
    const random = new Random(key);
    const stay = drawStayWithRoom(random, audience, occupancy);
    const entry = drawEntry(random, audience, stay.enteredOn, gender);
    const story = { attendances: [stay], residenceStatusChanges: [], languageLevelChanges: [], outcomes: [] };
    return { key, pseudonym: key, ...entry, ...story };
  });
}

function drawGenders({ measure, people, women }: Audience): GenderCode[] {
  const nonBinary = NON_BINARY[measure] ?? 0;
  const female = Math.round(people * women);
  const genders = Array.from({ length: people }, (_, index): GenderCode => {
    if (index < nonBinary) return 'NON_BINARY';
    return index < nonBinary + female ? 'FEMALE' : 'MALE';
  });
  return new Random(`${measure} genders`).shuffled(genders);
}

/** Draws until a place is free; the test of the cohort asserts that this always succeeds. */
function drawStayWithRoom(random: Random, audience: Audience, occupancy: Occupancy): DemoAttendance {
  for (let attempt = 1; ; attempt++) {
    const stay = drawStay(random, audience, drawFirstDay(random, audience));
    if (attempt < ATTEMPTS && !occupancy.hasRoom(stay)) continue;
    occupancy.take(stay);
    return stay;
  }
}
