import { type Issue, inFileOrder } from '../issue.ts';
import type { ParsedFile } from '../parse.ts';
import type { AttendanceValues, FileRow } from '../rows/file-row.ts';
import { MeasureCheck } from './check-measures.ts';
import { doubtPseudonyms } from './check-pseudonyms.ts';
import type { Known, StoredAttendance } from './known.ts';
import { findOverlaps, type Stay } from './overlaps.ts';
import type { AttendancePlan, PersonPlan, Plan } from './plan.type.ts';
import { contradictionsWithStored, mergeAttendance, sameAttendance } from './plan-attendances.ts';
import { type KeyedRow, planPerson } from './plan-person.ts';

/** Compares a file with what is stored: what would be written, and every issue of file and comparison. Pure. */
export function makePlan(file: ParsedFile, known: Known): Plan {
  const planner = new Planner(file, known);
  return planner.plan();
}

class Planner {
  private readonly errors: Issue[];
  private readonly warnings: Issue[];
  private readonly persons: PersonPlan[] = [];
  private readonly attendances = new Map<FileRow, AttendancePlan>();

  constructor(
    private readonly file: ParsedFile,
    private readonly known: Known,
  ) {
    this.errors = [...file.errors];
    this.warnings = [...file.warnings];
  }

  plan(): Plan {
    for (const [pseudonym, rows] of this.rowsByPerson()) this.planPerson(pseudonym, rows);
    const attendances = this.file.rows.flatMap((row) => this.attendances.get(row) ?? []);
    return { persons: this.persons, attendances, errors: inFileOrder(this.errors), warnings: inFileOrder(this.warnings) };
  }

  /** Rows that say who, where and since when, by person. */
  private rowsByPerson(): Map<string, KeyedRow[]> {
    const measures = new MeasureCheck(this.known);
    const byPerson = new Map<string, KeyedRow[]>();
    const firstRows = new Map<string, number>();
    for (const row of this.file.rows) {
      const measure = measures.find(row);
      const { pseudonym, enteredOn } = row;
      if (!pseudonym) continue;
      if (!firstRows.has(pseudonym)) firstRows.set(pseudonym, row.number);
      if (!measure || !enteredOn) continue;
      const keyed = { row, enteredOn, measure };
      const rows = byPerson.get(pseudonym);
      if (rows) rows.push(keyed);
      else byPerson.set(pseudonym, [keyed]);
    }
    this.errors.push(...measures.errors);
    this.warnings.push(...measures.warnings, ...doubtPseudonyms(firstRows, this.known));
    return byPerson;
  }

  private planPerson(pseudonym: string, rows: readonly KeyedRow[]): void {
    const stored = this.known.persons.get(pseudonym);
    const storedByKey = new Map((stored?.attendances ?? []).map((one) => [keyOf(one.measureId, one.enteredOn), one]));
    const stays = new Map<number, Stay[]>();
    const inFile = new Set<StoredAttendance>();
    for (const keyed of rows) {
      const before = storedByKey.get(keyOf(keyed.measure.id, keyed.enteredOn));
      if (before) inFile.add(before);
      const values = this.planAttendance(pseudonym, keyed, before);
      if (values.leftOn === undefined) continue; // refused: its end is not known
      add(stays, keyed.measure.id, { enteredOn: keyed.enteredOn, leftOn: values.leftOn, source: keyed.row });
    }
    for (const one of stored?.attendances ?? []) {
      const others = inFile.has(one) ? undefined : stays.get(one.measureId);
      others?.push({ enteredOn: one.enteredOn, leftOn: one.leftOn, source: one });
    }
    for (const list of stays.values()) this.errors.push(...findOverlaps(list));
    const { warnings, ...firstEntry } = planPerson(rows, stored, this.file.absent, this.known);
    this.warnings.push(...warnings);
    this.persons.push({ pseudonym, stored, ...firstEntry });
  }

  private planAttendance(pseudonym: string, keyed: KeyedRow, before: StoredAttendance | undefined): Partial<AttendanceValues> {
    const { row, measure, enteredOn } = keyed;
    const values = mergeAttendance(row, before, this.file.absent);
    this.errors.push(...contradictionsWithStored(row, values, this.known.today));
    const changed = before && sameAttendance(values, before) ? 'unchanged' : 'changed';
    this.attendances.set(row, {
      pseudonym,
      id: before?.id ?? null,
      change: before ? changed : 'created',
      measureId: measure.id,
      enteredOn,
      values: values as AttendanceValues, // complete, or there is an error and nothing is written
    });
    return values;
  }
}

const keyOf = (measureId: number, enteredOn: string): string => `${measureId} ${enteredOn}`;

function add(stays: Map<number, Stay[]>, measureId: number, stay: Stay): void {
  const list = stays.get(measureId);
  if (list) list.push(stay);
  else stays.set(measureId, [stay]);
}
