import type { Audience } from './audiences.ts';
import type { Random } from './random.ts';
import type { DemoEntry, Employment, GenderCode, Status } from './types.ts';

/** No work is allowed under § 60b AufenthG. */
export const WITHOUT_WORK: ReadonlySet<Status | null> = new Set<Status | null>(['DULDUNG_60B']);
/** Benefits under the AsylbLG: no work opportunity of § 16d SGB II. */
const OUTSIDE_SGB_II: ReadonlySet<Status | null> = new Set<Status | null>(['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B']);
/** Children reach the lower secondary level at best. */
const ADULT = 18;

/** The answers of one person on the day of first entry, before any of them is missing or refused. */
export function drawEntry(random: Random, audience: Audience, enteredOn: string, gender: GenderCode): DemoEntry {
  const { profile } = audience;
  const age = random.integer(...random.weighted(profile.ages));
  const residenceStatus = random.weighted(profile.status);
  const education = random.weighted(profile.education);
  const alphaLevel = random.weighted(profile.alpha);
  const isForeign = residenceStatus !== 'EU' && residenceStatus !== 'EINB';
  const isInShelter = OUTSIDE_SGB_II.has(residenceStatus) && random.chance(0.35);
  const isDeaf = audience.measure === 'gespraechskreis-gebaerdensprache';
  return {
    enteredOn,
    gender,
    age,
    employmentStatus: possibleWork(random.weighted(profile.employment), age, residenceStatus),
    education: age < ADULT ? Math.min(education, 2) : education,
    isThirdCountryNational: refusable(random, isForeign, 0.03),
    hasForeignBackground: refusable(random, random.chance(0.985), 0.04),
    hasDisability: isDeaf ? true : refusable(random, random.chance(0.06), 0.17),
    isMinority: refusable(random, random.chance(0.07), 0.24),
    isHomeless: refusable(random, isInShelter || random.chance(0.03), 0.09),
    isRural: refusable(random, random.chance(0.01), 0.03),
    residenceStatus,
    languageLevel: random.weighted(profile.level),
    alphaLevel,
  };
}

const refusable = (random: Random, answer: boolean, refused: number): boolean | null => (random.chance(refused) ? null : answer);

function possibleWork(drawn: Employment, age: number, status: Status | null): Employment {
  if (age < ADULT) return drawn === 'INACTIVE' ? 'INACTIVE' : 'IN_EDUCATION';
  if (drawn === 'EMPLOYED' && WITHOUT_WORK.has(status)) return 'INACTIVE';
  if (status === 'BESCH_DULDUNG' || status === 'AUSB_DULDUNG') return 'EMPLOYED';
  if (drawn === 'WORK_OPPORTUNITY' && OUTSIDE_SGB_II.has(status)) return 'INACTIVE';
  return drawn;
}
