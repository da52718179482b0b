import type { AttendanceValues, PersonValues } from '../rows/file-row.ts';

/** A measure as far as an import needs it. */
export interface KnownMeasure {
  id: number;
  slug: string;
  /** slug of its provider */
  provider: string;
  startsOn: string;
  endsOn: string | null;
  isLowThreshold: boolean;
}

export interface StoredAttendance extends AttendanceValues {
  id: number;
  measureId: number;
  enteredOn: string;
}

export interface StoredPerson {
  participantId: number;
  /** null: the participant is known, but has no participation yet */
  participation: { id: number; enteredOn: string; values: PersonValues } | null;
  /** in the order in which they were stored */
  attendances: readonly StoredAttendance[];
}

/** What is stored of the operation, as far as a file touches it. */
export interface Known {
  /** YYYY-MM-DD */
  today: string;
  /** slug of the provider whose measures alone may occur; null: all of the operation */
  provider: string | null;
  /** by slug */
  measures: ReadonlyMap<string, KnownMeasure>;
  /** by pseudonym: every person of the file who is stored */
  persons: ReadonlyMap<string, StoredPerson>;
  /** stored pseudonyms that equal one of the file but for capital letters: small letters -> as stored */
  similar: ReadonlyMap<string, string>;
}
