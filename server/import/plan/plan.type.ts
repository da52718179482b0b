import type { Issue } from '../issue.ts';
import type { AttendanceValues, PersonValues } from '../rows/file-row.ts';
import type { StoredPerson } from './known.ts';

export type Change = 'created' | 'changed' | 'unchanged';

export interface PersonPlan {
  pseudonym: string;
  stored: StoredPerson | undefined;
  change: Change;
  enteredOn: string;
  values: PersonValues;
}

export interface AttendancePlan {
  pseudonym: string;
  /** row of the stored attendance; null for a new one */
  id: number | null;
  change: Change;
  measureId: number;
  enteredOn: string;
  values: AttendanceValues;
}

/** What an import would write, in the order of the file. It may be carried out only if there are no errors. */
export interface Plan {
  persons: readonly PersonPlan[];
  attendances: readonly AttendancePlan[];
  errors: readonly Issue[];
  warnings: readonly Issue[];
}
