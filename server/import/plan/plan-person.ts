import type { Issue } from '../issue.ts';
import { columnByField, inWordsOfTheFile } from '../rows/columns.ts';
import type { FileRow, PersonField, PersonValues } from '../rows/file-row.ts';
import type { Known, KnownMeasure, StoredAttendance, StoredPerson } from './known.ts';
import type { Change } from './plan.type.ts';

/** A row whose person, measure and day of entry are known. */
export interface KeyedRow {
  row: FileRow;
  enteredOn: string;
  measure: KnownMeasure;
}

export interface FirstEntry {
  change: Change;
  enteredOn: string;
  values: PersonValues;
  warnings: Issue[];
}

const FIELDS: readonly PersonField[] = [
  'gender',
  'age',
  'employmentStatus',
  'education',
  'isThirdCountryNational',
  'hasForeignBackground',
  'hasDisability',
  'isMinority',
  'isHomeless',
  'isRural',
  'residenceStatus',
  'languageLevel',
  'alphaLevel',
];

const NOTHING_GIVEN = Object.fromEntries(FIELDS.map((field) => [field, null])) as unknown as PersonValues;

/**
 * Person data are those of the first entry into the operation. That is the earliest attendance, stored or in the file;
 * among several on one day the one that was stored first, then the one further up in the file. Whoever imports which
 * file in which order again, and however often, the answer stays the same.
 * @param rows of one person, at least one, in the order of the file
 */
export function planPerson(
  rows: readonly KeyedRow[],
  stored: StoredPerson | undefined,
  absent: ReadonlySet<string>,
  known: Known,
): FirstEntry {
  const before = stored?.participation?.values;
  const firstStored = earliest(stored?.attendances ?? []);
  const firstInFile = earliest(rows)!;
  const isStoredFirst = firstStored !== undefined && firstStored.enteredOn <= firstInFile.enteredOn;
  const source = isStoredFirst ? rows.find((keyed) => isSame(keyed, firstStored)) : firstInFile;
  const enteredOn = isStoredFirst ? firstStored.enteredOn : firstInFile.enteredOn;
  const values = source ? mergePerson(source.row, before, absent) : (before ?? NOTHING_GIVEN);
  return {
    change: changeOf(enteredOn, values, stored),
    enteredOn,
    values,
    warnings: rows.flatMap((keyed) => differences(keyed, source, values, enteredOn, known)),
  };
}

/** The first of the earliest; the order of the list breaks ties. */
function earliest<T extends { enteredOn: string }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>((first, item) => (first && first.enteredOn <= item.enteredOn ? first : item), undefined);
}

function isSame({ measure, enteredOn }: KeyedRow, stored: StoredAttendance): boolean {
  return measure.id === stored.measureId && enteredOn === stored.enteredOn;
}

function mergePerson(row: FileRow, before: PersonValues | undefined, absent: ReadonlySet<string>): PersonValues {
  const merged: Record<string, unknown> = { ...NOTHING_GIVEN, ...row.person };
  for (const field of FIELDS) {
    if (absent.has(field)) merged[field] = before?.[field] ?? null;
  }
  return merged as unknown as PersonValues;
}

function changeOf(enteredOn: string, values: PersonValues, stored: StoredPerson | undefined): Change {
  const before = stored?.participation;
  if (!before) return 'created';
  const isSameAsBefore = before.enteredOn === enteredOn && FIELDS.every((field) => before.values[field] === values[field]);
  return isSameAsBefore ? 'unchanged' : 'changed';
}

/** An empty cell in a later row contradicts nothing: many fill in the person once. */
function differences({ row }: KeyedRow, source: KeyedRow | undefined, values: PersonValues, from: string, known: Known): Issue[] {
  if (row === source?.row) return [];
  return FIELDS.flatMap((field): Issue[] => {
    const given = row.person[field] ?? null;
    if (given === null || given === values[field]) return [];
    const at = { row: row.number, column: columnByField.get(field)?.name ?? null, value: inWordsOfTheFile(field, given) };
    const used = inWordsOfTheFile(field, values[field]);
    if (source) return [{ ...at, code: 'PERSON_DATA_DIFFER', details: { used, otherRow: source.row.number } }];
    // What another provider has recorded about the person is not for the eyes of this one.
    const shown = known.provider === null ? { used } : {};
    return [{ ...at, code: 'PERSON_DATA_DIFFER_STORED', details: { ...shown, from } }];
  });
}
