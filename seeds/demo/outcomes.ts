import { addDays, compare, DEMO_AS_OF, daysBetween, later, workday } from './days.ts';
import { WITHOUT_WORK } from './entry.ts';
import { Random } from './random.ts';
import { measureOf } from './stay.ts';
import type { DemoAttendance, DemoPerson, Draft, OutcomeCode, Status } from './types.ts';

type Outcomes = DemoPerson['outcomes'];

/** Since this day the BAMF admits nobody to an integration course at its discretion (§ 44 (4) AufenthG). */
const ADMISSIONS_STOPPED_ON = '2026-02-09';
const ENTITLED: ReadonlySet<Status | null> = new Set<Status | null>(['SCHUTZ', 'T_25A', 'T_25B', 'T_25_5', 'NE']);
/** Vocational training begins on these days. */
const TRAINING_BEGINS = ['2026-08-03', '2026-09-01'];

/** Dated results of one person, oldest first, each on a day after first entry that the demonstration knows. */
export function drawOutcomes(draft: Draft): Outcomes {
  const random = new Random(`${draft.key} outcomes`);
  const outcomes = draft.attendances.flatMap((stay) => [...drawDuring(random, draft, stay), ...drawAfter(random, draft, stay)]);
  const known = outcomes.filter(({ occurredOn }) => occurredOn <= DEMO_AS_OF);
  return known.sort((one, other) => compare(one.occurredOn, other.occurredOn));
}

function drawDuring(random: Random, draft: Draft, stay: DemoAttendance): Outcomes {
  const days = daysBetween(stay.enteredOn, stay.leftOn ?? DEMO_AS_OF);
  const dated = (kind: OutcomeCode, share: number) => ({
    kind,
    occurredOn: workday(addDays(stay.enteredOn, Math.max(1, Math.floor(days * share)))),
  });
  const { pillar } = measureOf(stay.measure);
  if (stay.measure === 'praktikum-mit-begleitung') return [dated('INTERNSHIP', 0.1)];
  if (pillar === 'LANGUAGE_LITERACY')
    return random.chance(0.42) ? drawCoursePath(random, draft, dated('INTEGRATION_COURSE_REFERRED', 0.5).occurredOn) : [];
  if (pillar !== 'SPURWECHSEL' || days < 45) return [];
  if (mayStartWork(draft) && random.chance(0.13)) return [dated(random.chance(0.45) ? 'MINI_JOB' : 'JOB_SOCIAL_INSURANCE', 0.7)];
  if (random.chance(0.08)) return [dated('FURTHER_TRAINING', 0.6)];
  const begins = TRAINING_BEGINS.filter((day) => day > stay.enteredOn && day <= (stay.leftOn ?? DEMO_AS_OF));
  return mayStartWork(draft) && begins[0] && random.chance(0.08)
    ? [{ kind: 'VOCATIONAL_TRAINING', occurredOn: random.pick(begins) }]
    : [];
}

/** What was reported about the four weeks after leaving, with its day. */
function drawAfter(random: Random, draft: Draft, stay: DemoAttendance): Outcomes {
  const { leftOn } = stay;
  if (leftOn === null) return [];
  const outcomes: Outcomes = [];
  const inFourWeeks = (kind: OutcomeCode): unknown =>
    outcomes.push({ kind, occurredOn: workday(addDays(leftOn, random.integer(2, 26))) });
  if (stay.afterEmployed && mayStartWork(draft)) inFourWeeks(random.chance(0.4) ? 'MINI_JOB' : 'JOB_SOCIAL_INSURANCE');
  else if (stay.afterEducation && draft.employmentStatus !== 'IN_EDUCATION')
    inFourWeeks(random.chance(0.22) ? 'VOCATIONAL_TRAINING' : 'FURTHER_TRAINING');
  if (stay.afterQualification) outcomes.push({ kind: certificateOf(stay.measure, draft), occurredOn: leftOn });
  return outcomes;
}

const mayStartWork = ({ employmentStatus, residenceStatus }: Draft): boolean =>
  employmentStatus !== 'EMPLOYED' && employmentStatus !== 'IN_EDUCATION' && !WITHOUT_WORK.has(residenceStatus);

function certificateOf(measure: string, { age }: Draft): OutcomeCode {
  if (age !== null && age < 18) return 'SCHOOL_CERTIFICATE';
  return measureOf(measure).pillar === 'LANGUAGE_LITERACY' ? 'LANGUAGE_CERTIFICATE' : 'QUALIFICATION';
}

/** Referred, and then admitted by right, or blocked since the stop of admissions, or paying oneself. */
function drawCoursePath(random: Random, { residenceStatus }: Draft, referredOn: string): Outcomes {
  const referred = { kind: 'INTEGRATION_COURSE_REFERRED', occurredOn: referredOn } as const;
  const decidedOn = workday(later(referredOn, addDays(referredOn, random.integer(9, 40))));
  const isAdmitted = ENTITLED.has(residenceStatus) || decidedOn < ADMISSIONS_STOPPED_ON;
  if (isAdmitted)
    return random.chance(0.8) ? [referred, { kind: 'INTEGRATION_COURSE_ADMITTED', occurredOn: decidedOn }] : [referred];
  if (random.chance(0.12)) return [referred, { kind: 'INTEGRATION_COURSE_SELF_PAYER', occurredOn: decidedOn }];
  return random.chance(0.85) ? [referred, { kind: 'INTEGRATION_COURSE_BLOCKED', occurredOn: decidedOn }] : [referred];
}
