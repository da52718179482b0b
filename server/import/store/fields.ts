import type { AttendanceField, PersonField } from '../rows/file-row.ts';

/** Where a field is kept: property of the entity, column of the table, type in SQL. */
type Field<Name> = readonly [name: Name, column: string, type: 'text' | 'date' | 'numeric' | 'smallint' | 'boolean'];

export const PERSON_FIELDS: readonly Field<PersonField>[] = [
  ['gender', 'gender', 'text'],
  ['age', 'age', 'smallint'],
  ['employmentStatus', 'employment_status', 'text'],
  ['education', 'education', 'smallint'],
  ['isThirdCountryNational', 'is_third_country_national', 'boolean'],
  ['hasForeignBackground', 'has_foreign_background', 'boolean'],
  ['hasDisability', 'has_disability', 'boolean'],
  ['isMinority', 'is_minority', 'boolean'],
  ['isHomeless', 'is_homeless', 'boolean'],
  ['isRural', 'is_rural', 'boolean'],
  ['residenceStatus', 'residence_status', 'text'],
  ['languageLevel', 'language_level', 'text'],
  ['alphaLevel', 'alpha_level', 'smallint'],
];

export const ATTENDANCE_FIELDS: readonly Field<AttendanceField>[] = [
  ['leftOn', 'left_on', 'date'],
  ['hours', 'hours', 'numeric'],
  ['exitReason', 'exit_reason', 'text'],
  ['afterJobSearching', 'after_job_searching', 'boolean'],
  ['afterEducation', 'after_education', 'boolean'],
  ['afterQualification', 'after_qualification', 'boolean'],
  ['afterEmployed', 'after_employed', 'boolean'],
  ['afterSixMonthsEmployed', 'after_six_months_employed', 'boolean'],
  ['afterSixMonthsImproved', 'after_six_months_improved', 'boolean'],
];

/** Columns of a statement with their types. */
export type Columns = Readonly<Record<string, string>>;

export const PARTICIPANT: Columns = { pseudonym: 'text' };
export const PERSON: Columns = {
  entered_on: 'date',
  ...Object.fromEntries(PERSON_FIELDS.map(([, column, type]) => [column, type])),
};
export const PARTICIPATION: Columns = { participant_id: 'int', ...PERSON };
export const STAY: Columns = Object.fromEntries(ATTENDANCE_FIELDS.map(([, column, type]) => [column, type]));
export const ATTENDANCE: Columns = { participation_id: 'int', measure_id: 'int', entered_on: 'date', ...STAY };
