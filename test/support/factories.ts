import type { EntityManager } from '@mikro-orm/postgresql';
import { Audience } from '../../server/measures/audience.ts';
import { Measure } from '../../server/measures/measure.entity.ts';
import { MeasureReport } from '../../server/measures/measure-report.entity.ts';
import type { FieldOfActionCode } from '../../server/operations/field-of-action.entity.ts';
import { Attendance } from '../../server/participations/attendance.entity.ts';
import type {
  EmploymentStatus,
  ExitReason,
  Gender,
  LanguageLevel,
  OutcomeKind,
  ResidenceStatus,
} from '../../server/participations/codes.ts';
import { LanguageLevelChange } from '../../server/participations/language-level-change.entity.ts';
import { Outcome } from '../../server/participations/outcome.entity.ts';
import { Participant } from '../../server/participations/participant.entity.ts';
import { Participation } from '../../server/participations/participation.entity.ts';
import { ResidenceStatusChange } from '../../server/participations/residence-status-change.entity.ts';
import { buildOperation, buildPillar, buildProvider } from './parent-factories.ts';

/*
 * Rows for tests. Each function takes only what matters to the test, finds or creates the parents by slug, writes at once and
 * returns the row. Parents: parent-factories.ts; contacts, money and targets: money-factories.ts.
 */

export interface MeasureInput {
  slug?: string;
  /** slug of the operation */
  operation?: string;
  /** slug of the provider */
  provider?: string;
  pillar?: keyof typeof FieldOfActionCode;
  title?: string;
  titleEn?: string;
  startsOn?: string;
  endsOn?: string | null;
  places?: number | null;
  /** reported on the first day */
  waiting?: number | null;
  reports?: { reportedOn: string; places?: number | null; waiting?: number | null }[];
  isLowThreshold?: boolean;
  audience?: Audience;
}

/** The measure of that slug; what is given also changes an existing row, except its parents. */
export async function buildMeasure(em: EntityManager, input: MeasureInput = {}): Promise<Measure> {
  const { slug = 'measure', operation: operationSlug, provider, pillar, waiting = null, reports = [], ...given } = input;
  const operation = await buildOperation(em, { slug: operationSlug });
  const measure =
    (await em.findOne(Measure, { operation, slug })) ??
    em.create(Measure, {
      operation,
      provider: await buildProvider(em, operation, provider),
      fieldOfAction: await buildPillar(em, operation, pillar),
      slug,
      title: slug,
      titleEn: slug,
      startsOn: '2026-01-01',
      isLowThreshold: false,
      audience: Audience.EVERYONE,
    });
  em.assign(measure, given);
  const first = waiting === null ? [] : [{ reportedOn: measure.startsOn, waiting }];
  for (const report of [...first, ...reports]) em.create(MeasureReport, { ...(report as MeasureReport), operation, measure });
  await em.flush();
  return measure;
}

export interface AttendanceInput {
  /** slug of the measure; made in SPURWECHSEL where it is missing */
  measure?: string;
  enteredOn?: string;
  leftOn?: string | null;
  hours?: number | null;
  /** now where nothing is said */
  recordedAt?: Date | null;
  exitReason?: `${ExitReason}` | null;
  afterJobSearching?: boolean | null;
  afterEducation?: boolean | null;
  afterQualification?: boolean | null;
  afterEmployed?: boolean | null;
  afterSixMonthsEmployed?: boolean | null;
  afterSixMonthsImproved?: boolean | null;
}

export interface ParticipationInput {
  /** slug of the operation */
  operation?: string;
  pseudonym?: string;
  enteredOn?: string;
  gender?: `${Gender}` | null;
  age?: number | null;
  employmentStatus?: `${EmploymentStatus}` | null;
  education?: number | null;
  isThirdCountryNational?: boolean | null;
  hasForeignBackground?: boolean | null;
  hasDisability?: boolean | null;
  isMinority?: boolean | null;
  isHomeless?: boolean | null;
  isRural?: boolean | null;
  residenceStatus?: `${ResidenceStatus}` | null;
  languageLevel?: `${LanguageLevel}` | null;
  alphaLevel?: number | null;
  /** one open attendance in the measure `measure` where nothing is said */
  attendances?: AttendanceInput[];
  residenceStatusChanges?: { status: `${ResidenceStatus}`; validFrom: string }[];
  languageLevelChanges?: { level?: `${LanguageLevel}` | null; alphaLevel?: number | null; assessedOn: string }[];
  outcomes?: { kind: `${OutcomeKind}`; occurredOn: string }[];
}

const complete = { gender: 'FEMALE', age: 34, employmentStatus: 'UNEMPLOYED', education: 3 } as const;
let people = 0;

/** A person with her record: complete (woman, 34, unemployed, ISCED 3) and present since 1 February 2026 where nothing is said. */
export async function buildParticipation(em: EntityManager, input: ParticipationInput = {}): Promise<Participation> {
  const { operation: operationSlug, pseudonym, attendances = [{}], ...rest } = input;
  const { residenceStatusChanges = [], languageLevelChanges = [], outcomes = [], ...given } = rest;
  const operation = await buildOperation(em, { slug: operationSlug });
  people += 1;
  const participant = em.create(Participant, { operation, pseudonym: pseudonym ?? `test-${people}` });
  const entries = attendances.map((each) => each.enteredOn ?? given.enteredOn ?? '2026-02-01').sort();
  const row = { ...complete, ...given, enteredOn: given.enteredOn ?? entries[0] ?? '2026-02-01' } as Participation;
  const participation = em.create(Participation, { ...row, operation, participant });
  for (const { measure: slug, hours, ...each } of attendances) {
    const measure = await buildMeasure(em, { slug, operation: operationSlug });
    const dated = { enteredOn: row.enteredOn, ...each, hours: hours?.toFixed(2) } as Attendance;
    em.create(Attendance, { ...dated, operation, participation, measure });
  }
  for (const each of residenceStatusChanges)
    em.create(ResidenceStatusChange, { ...(each as ResidenceStatusChange), operation, participation });
  for (const each of languageLevelChanges)
    em.create(LanguageLevelChange, { ...(each as LanguageLevelChange), operation, participation });
  for (const each of outcomes) em.create(Outcome, { ...(each as Outcome), operation, participation });
  await em.flush();
  return participation;
}
