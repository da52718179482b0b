import type { DemoAttendance, DemoCohort, DemoPerson } from '../../../seeds/demo/types.ts';
import { sixMonthsAfter } from '../../../server/import/rows/attendance-rules.ts';

/*
 * The counting rules once more, over plain data and without SQL: a second program that must come to the same numbers.
 */

type Rule = (person: DemoPerson, t: string) => boolean;

const isUnemployed: Rule = ({ employmentStatus: status }) => status === 'UNEMPLOYED' || status === 'LONG_TERM_UNEMPLOYED';
const isInactive: Rule = ({ employmentStatus: status }) =>
  status === 'INACTIVE' || status === 'IN_EDUCATION' || status === 'WORK_OPPORTUNITY';
const isEmployed: Rule = ({ employmentStatus }) => employmentStatus === 'EMPLOYED';
const isOfAge =
  (low: number, high: number): Rule =>
  ({ age }) =>
    age !== null && age >= low && age <= high;
const isEducated =
  (low: number, high: number): Rule =>
  ({ education }) =>
    education !== null && education >= low && education <= high;

/** The stay that ended last, of someone who is nowhere any more at the end of day t. */
function lastExit({ attendances }: DemoPerson, t: string): (DemoAttendance & { leftOn: string }) | null {
  const begun = attendances.filter(({ enteredOn }) => enteredOn <= t);
  if (begun.some(({ leftOn }) => leftOn === null || leftOn > t)) return null;
  const ended = begun as (DemoAttendance & { leftOn: string })[];
  return ended.reduce((last, each) => (each.leftOn >= last.leftOn ? each : last));
}
const afterLeaving =
  (result: keyof DemoAttendance, who: Rule): Rule =>
  (person, t) =>
    who(person, t) && lastExit(person, t)?.[result] === true;
const afterSixMonths =
  (result: keyof DemoAttendance, who: Rule): Rule =>
  (person, t) => {
    const exit = lastExit(person, t);
    return exit !== null && sixMonthsAfter(exit.leftOn) <= t && who(person, t) && exit[result] === true;
  };
const hasOutcome =
  (...kinds: string[]): Rule =>
  ({ outcomes }, t) =>
    outcomes.some(({ kind, occurredOn }) => kinds.includes(kind) && occurredOn <= t);

const LEVELS = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const INSECURE = ['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B', 'AUSB_DULDUNG', 'BESCH_DULDUNG'];
const WORK = ['JOB_SOCIAL_INSURANCE', 'MINI_JOB'];
const hasProgress: Rule = ({ languageLevel, alphaLevel, languageLevelChanges }, t) =>
  languageLevelChanges.some(
    (change) =>
      change.assessedOn <= t &&
      ((change.level !== null && languageLevel !== null && LEVELS.indexOf(change.level) > LEVELS.indexOf(languageLevel)) ||
        (change.alphaLevel !== null && alphaLevel !== null && change.alphaLevel > alphaLevel)),
  );
const hasTitle: Rule = ({ residenceStatus, residenceStatusChanges }, t) =>
  INSECURE.includes(residenceStatus ?? '') &&
  residenceStatusChanges.some(({ status, validFrom }) => validFrom <= t && ![...INSECURE, 'SONST', 'UNBEKANNT'].includes(status));

export const rules: Record<string, Rule> = {
  EECO01: () => true,
  EECO02: isUnemployed,
  EECO03: ({ employmentStatus }) => employmentStatus === 'LONG_TERM_UNEMPLOYED',
  EECO04: isInactive,
  EECO05: isEmployed,
  EECO06: isOfAge(0, 17),
  EECO07: isOfAge(18, 29),
  EECO08: isOfAge(55, 120),
  EECO09: isEducated(0, 2),
  EECO10: isEducated(3, 4),
  EECO11: isEducated(5, 8),
  EECO12: ({ hasDisability }) => hasDisability === true,
  EECO13: ({ isThirdCountryNational }) => isThirdCountryNational === true,
  EECO14: ({ hasForeignBackground }) => hasForeignBackground === true,
  EECO15: ({ isMinority }) => isMinority === true,
  EECO16: ({ isHomeless }) => isHomeless === true,
  EECO17: ({ isRural }) => isRural === true,
  EECR01: afterLeaving('afterJobSearching', isInactive),
  EECR02: afterLeaving('afterEducation', ({ employmentStatus }) => employmentStatus !== 'IN_EDUCATION'),
  EECR03: afterLeaving('afterQualification', () => true),
  EECR04: afterLeaving('afterEmployed', (person, t) => !isEmployed(person, t)),
  EECR05: afterSixMonths('afterSixMonthsEmployed', (person, t) => !isEmployed(person, t)),
  EECR06: afterSixMonths('afterSixMonthsImproved', isEmployed),
  KIM_WORK: hasOutcome(...WORK),
  KIM_TRAINING: hasOutcome('VOCATIONAL_TRAINING'),
  KIM_WORK_OR_TRAINING: hasOutcome(...WORK, 'VOCATIONAL_TRAINING'),
  KIM_QUALIFICATION: hasOutcome('QUALIFICATION', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE'),
  KIM_LANGUAGE_PROGRESS: hasProgress,
  KIM_SECURED_TITLE: hasTitle,
};

const isComplete = ({ gender, age, employmentStatus, education }: DemoPerson): boolean =>
  [gender, age, employmentStatus, education].every((answer) => answer !== null);

/** Every indicator of persons at the end of day t, over the people that a condition lets through. */
export function countByHand(
  cohort: DemoCohort,
  t: string,
  among: (person: DemoPerson) => boolean = () => true,
): Record<string, number> {
  const people = cohort.people.filter((person) => person.enteredOn <= t && isComplete(person) && among(person));
  return Object.fromEntries(
    Object.entries(rules).map(([code, rule]) => [code, people.filter((person) => rule(person, t)).length]),
  );
}

/** Records that count in no other indicator. */
export const countIncomplete = (cohort: DemoCohort, t: string): number =>
  cohort.people.filter((person) => person.enteredOn <= t && !isComplete(person)).length;
