import type { Known, KnownMeasure, StoredAttendance, StoredPerson } from '../../../server/import/plan/known.ts';
import { makePlan } from '../../../server/import/plan/make-plan.ts';
import type { Plan } from '../../../server/import/plan/plan.type.ts';
import type { PersonValues } from '../../../server/import/rows/file-row.ts';
import type { Row } from './csv.ts';
import { parseRows, TODAY } from './parsed.ts';

const NOBODY: PersonValues = {
  gender: null,
  age: null,
  employmentStatus: null,
  education: null,
  isThirdCountryNational: null,
  hasForeignBackground: null,
  hasDisability: null,
  isMinority: null,
  isHomeless: null,
  isRural: null,
  residenceStatus: null,
  languageLevel: null,
  alphaLevel: null,
};

/** `measure-1` to `measure-3` of `provider-1` to `provider-3`, since 2026; row n has the id n. */
const MEASURES = [1, 2, 3].map(
  (id): KnownMeasure => ({
    id,
    slug: `measure-${id}`,
    provider: `provider-${id}`,
    startsOn: '2026-01-01',
    endsOn: '2026-10-31',
    isLowThreshold: id === 3,
  }),
);

function known(given: Partial<Known> = {}): Known {
  const measures = new Map(MEASURES.map((measure) => [measure.slug, measure]));
  return { today: TODAY, provider: null, measures, persons: new Map(), similar: new Map(), ...given };
}

/** A stored attendance; its row has the id that is given. */
export function stay(id: number, measureId: number, enteredOn: string, leftOn: string | null = null): StoredAttendance {
  return {
    id,
    measureId,
    enteredOn,
    leftOn,
    hours: null,
    exitReason: null,
    afterJobSearching: null,
    afterEducation: null,
    afterQualification: null,
    afterEmployed: null,
    afterSixMonthsEmployed: null,
    afterSixMonthsImproved: null,
  };
}

/** The person of `ROW`, stored with these attendances; the first one is the first entry. */
export function stored(attendances: readonly StoredAttendance[], values: Partial<PersonValues> = {}): Partial<Known> {
  const person: StoredPerson = {
    participantId: 1,
    participation: { id: 1, enteredOn: attendances[0]!.enteredOn, values: { ...NOBODY, ...values } },
    attendances,
  };
  return { persons: new Map([['KIM-0001', person]]) };
}

export async function planOf(rows: readonly Row[], given: Partial<Known> = {}): Promise<Plan> {
  return makePlan(await parseRows(rows), known(given));
}
