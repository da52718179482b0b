import type { EmploymentStatus, ExitReason, Gender, LanguageLevel, ResidenceStatus } from '../../participations/codes.ts';

/** Data of a person on the day of first entry. Null = not given. */
export interface PersonValues {
  gender: Gender | null;
  age: number | null;
  employmentStatus: EmploymentStatus | null;
  education: number | null;
  isThirdCountryNational: boolean | null;
  hasForeignBackground: boolean | null;
  hasDisability: boolean | null;
  isMinority: boolean | null;
  isHomeless: boolean | null;
  isRural: boolean | null;
  residenceStatus: ResidenceStatus | null;
  languageLevel: LanguageLevel | null;
  alphaLevel: number | null;
}

/** What an attendance says beside person, measure and day of entry. Null = not given, or not yet. */
export interface AttendanceValues {
  leftOn: string | null;
  /** two decimals */
  hours: string | null;
  exitReason: ExitReason | null;
  afterJobSearching: boolean | null;
  afterEducation: boolean | null;
  afterQualification: boolean | null;
  afterEmployed: boolean | null;
  afterSixMonthsEmployed: boolean | null;
  afterSixMonthsImproved: boolean | null;
}

export type PersonField = keyof PersonValues;
export type AttendanceField = keyof AttendanceValues;

/** One row as far as it can be read. A value that is missing altogether has no column in the file, or was refused. */
export interface FileRow {
  number: number;
  pseudonym: string | undefined;
  measure: string | undefined;
  enteredOn: string | undefined;
  /** the day of entry as it is written in the file */
  entryText: string;
  person: Partial<PersonValues>;
  attendance: Partial<AttendanceValues>;
}
