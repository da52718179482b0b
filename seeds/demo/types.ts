import type { BodyKind } from '../../server/bodies/supported-body.entity.ts';
import type { CostCategory, ExpenditureKind } from '../../server/money/expenditure.entity.ts';
import type { FieldOfActionCode } from '../../server/operations/field-of-action.entity.ts';
import type {
  EmploymentStatus,
  ExitReason,
  Gender,
  LanguageLevel,
  OutcomeKind,
  ResidenceStatus,
} from '../../server/participations/codes.ts';

/*
 * The synthetic cohort as plain data: days as YYYY-MM-DD, money in cents, codes as text, null = not given. Everything in it is
 * invented.
 */

export type Pillar = `${FieldOfActionCode}`;
export type Status = `${ResidenceStatus}`;
export type Employment = `${EmploymentStatus}`;
export type Level = `${LanguageLevel}`;
export type Exit = `${ExitReason}`;
export type OutcomeCode = `${OutcomeKind}`;
export type GenderCode = `${Gender}`;

export interface DemoProvider {
  slug: string;
  name: string;
  summary: string;
  summaryEn: string;
}

export interface DemoMeasure {
  slug: string;
  provider: string;
  pillar: Pillar;
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  startsOn: string;
  endsOn: string | null;
  places: number | null;
  /** people who wait on the last day that is known */
  waiting: number | null;
  isLowThreshold: boolean;
  /** everyone where nothing is said */
  audience?: 'WOMEN' | 'MEN';
}

/** Situation within 28 days after leaving, and six months after it. */
export interface DemoResults {
  afterJobSearching: boolean | null;
  afterEducation: boolean | null;
  afterQualification: boolean | null;
  afterEmployed: boolean | null;
  afterSixMonthsEmployed: boolean | null;
  afterSixMonthsImproved: boolean | null;
}

export interface DemoAttendance extends DemoResults {
  measure: string;
  enteredOn: string;
  leftOn: string | null;
  /** quarter hours */
  hours: number | null;
  exitReason: Exit | null;
}

/** What is asked on the day of first entry. */
export interface DemoEntry {
  enteredOn: string;
  gender: GenderCode | null;
  age: number | null;
  employmentStatus: Employment | null;
  education: number | null;
  isThirdCountryNational: boolean | null;
  hasForeignBackground: boolean | null;
  hasDisability: boolean | null;
  isMinority: boolean | null;
  isHomeless: boolean | null;
  isRural: boolean | null;
  residenceStatus: Status | null;
  languageLevel: Level | null;
  alphaLevel: number | null;
}

export interface DemoPerson extends DemoEntry {
  pseudonym: string;
  attendances: DemoAttendance[];
  residenceStatusChanges: { status: Status; validFrom: string }[];
  languageLevelChanges: { level: Level | null; alphaLevel: number | null; assessedOn: string }[];
  outcomes: { kind: OutcomeCode; occurredOn: string }[];
}

/** A person while the story is being made. */
export interface Draft extends DemoPerson {
  /** text that all random numbers about the person come from */
  key: string;
}

export interface DemoMeasureReport {
  measure: string;
  reportedOn: string;
  waiting: number;
}

export interface DemoContact {
  measure: string;
  heldOn: string;
  gender: GenderCode | null;
  number: number;
}

export interface DemoBody {
  kind: `${BodyKind}`;
  name: string;
  /** slug; null where the operation itself supports it */
  measure: string | null;
  supportedOn: string;
}

export interface DemoExpenditure {
  kind: `${ExpenditureKind}`;
  category: `${CostCategory}`;
  /** null for the coordination of the whole operation */
  pillar: Pillar | null;
  bookedOn: string;
  esfPlusEurCents: number;
  ownEurCents: number;
}

export interface DemoTarget {
  indicator: string;
  pillar: Pillar | null;
  dueOn: string;
  value: number;
}

export interface DemoCohort {
  operation: string;
  asOf: string;
  providers: DemoProvider[];
  measures: DemoMeasure[];
  people: DemoPerson[];
  measureReports: DemoMeasureReport[];
  contacts: DemoContact[];
  bodies: DemoBody[];
  expenditures: DemoExpenditure[];
  targets: DemoTarget[];
}
