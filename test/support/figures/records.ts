import type { EntityManager } from '@mikro-orm/postgresql';
import {
  EmploymentStatus,
  ExitReason,
  Gender,
  LanguageLevel,
  OutcomeKind,
  ResidenceStatus,
} from '../../../server/participations/codes.ts';
import { type AttendanceInput, buildMeasure, buildParticipation } from '../factories.ts';
import { addDays, Random } from '../random.ts';

const FIRST = '2026-01-01';
const pillars = ['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY'] as const;
const yesNoNone = [true, false, false, null] as const;

/** Random people with everything that makes records hard: re-entry, open ends, gaps, ties. Small ranges, so that every corner is hit. */
export async function randomRecords(em: EntityManager, seed: number, people: number): Promise<void> {
  const random = new Random(seed);
  const offers = new Random(seed + 1);
  for (let n = 0; n < 6; n++) {
    await buildMeasure(em, {
      slug: `measure-${n}`,
      provider: `provider-${n % 4}`,
      pillar: pillars[n % 3] as (typeof pillars)[number],
      endsOn: offers.chance(0.5) ? offers.day('2026-03-01', 300) : null,
      places: offers.chance(0.7) ? offers.int(0, 20) : null,
      reports: days(offers, 3).map((reportedOn) => ({
        reportedOn,
        waiting: offers.int(0, 5),
        places: offers.chance(0.3) ? offers.int(0, 20) : null,
      })),
    });
  }
  for (let n = 0; n < people; n++) {
    await randomPerson(em, random);
    em.clear(); // else every flush looks at everybody before
  }
}

async function randomPerson(em: EntityManager, random: Random): Promise<void> {
  const orNone = <T>(value: T): T | null => (random.chance(0.06) ? null : value);
  const attendances = random
    .some([0, 1, 2, 3, 4, 5], random.int(1, 4))
    .map((measure) => randomAttendance(random, `measure-${measure}`));
  if (random.chance(0.4)) leaveTogether(attendances);
  const enteredOn = attendances.map((each) => each.enteredOn as string).sort()[0] as string;
  await buildParticipation(em, {
    enteredOn,
    attendances,
    gender: orNone(random.pick(Object.values(Gender))),
    age: orNone(random.int(14, 70)),
    employmentStatus: orNone(random.pick(Object.values(EmploymentStatus))),
    education: orNone(random.int(0, 8)),
    hasDisability: random.pick(yesNoNone),
    isThirdCountryNational: random.pick(yesNoNone),
    hasForeignBackground: random.pick(yesNoNone),
    isMinority: random.pick(yesNoNone),
    isHomeless: random.pick(yesNoNone),
    isRural: random.pick(yesNoNone),
    residenceStatus: orNone(random.pick(Object.values(ResidenceStatus).slice(0, 9))),
    languageLevel: orNone(random.pick(Object.values(LanguageLevel).slice(0, 4))),
    alphaLevel: random.chance(0.3) ? random.int(1, 4) : null,
    outcomes: days(random, 4).map((occurredOn) => ({ kind: random.pick(Object.values(OutcomeKind)), occurredOn })),
    residenceStatusChanges: days(random, 2).map((validFrom) => ({
      status: random.pick(Object.values(ResidenceStatus)),
      validFrom,
    })),
    languageLevelChanges: days(random, 2).map((assessedOn) => ({ level: random.pick(Object.values(LanguageLevel)), assessedOn })),
  });
}

/** Every attendance that has ended, and was begun by then, ends on the day of the first of them. */
function leaveTogether(attendances: AttendanceInput[]): void {
  const leftOn = attendances.find((each) => each.leftOn)?.leftOn;
  for (const each of attendances) if (leftOn && each.leftOn && (each.enteredOn as string) <= leftOn) each.leftOn = leftOn;
}

const days = (random: Random, most: number): string[] => [
  ...new Set(Array.from({ length: random.int(0, most) }, () => random.day(FIRST, 500))),
];

function randomAttendance(random: Random, measure: string): AttendanceInput {
  const enteredOn = random.day(FIRST, 300);
  const hours = random.int(0, 80);
  const recordedAt = random.chance(0.2) ? null : new Date(`${addDays(enteredOn, random.int(0, 30))}T22:30:00Z`);
  if (random.chance(0.3)) return { measure, enteredOn, hours, recordedAt };
  const searching = random.pick(yesNoNone);
  return {
    ...{ measure, enteredOn, hours, recordedAt, leftOn: addDays(enteredOn, random.int(0, 250)) },
    exitReason: random.chance(0.1) ? null : random.pick(Object.values(ExitReason)),
    afterJobSearching: searching,
    afterEmployed: searching ? false : random.pick(yesNoNone),
    afterEducation: random.pick(yesNoNone),
    afterQualification: random.pick(yesNoNone),
    afterSixMonthsEmployed: random.pick(yesNoNone),
    afterSixMonthsImproved: random.pick(yesNoNone),
  };
}
