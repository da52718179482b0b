import { type Code, type CodeList, LANGUAGE_LEVELS, RESIDENCE_STATUSES } from '../import/rows/code-lists.ts';
import { COLUMNS, type Column } from '../import/rows/columns.ts';
import { day, oneOf, type Reader } from '../import/rows/readers.ts';
import { ATTENDANCE_FIELDS, PERSON_FIELDS } from '../import/store/fields.ts';
import type { Text } from '../import/text.ts';
import { OutcomeKind } from '../participations/codes.ts';

/** A value of a record that can be corrected, in the words of the attendance file. */
export interface Correctable {
  /** column of the table, with its type in SQL */
  column: string;
  type: string;
  /** property in the rules of an import */
  field: string;
  read: Reader;
  list?: CodeList;
  expected: Text;
  mayBeEmpty: boolean;
}

interface Subject {
  table: string;
  /** by the name of the field in the file */
  fields: ReadonlyMap<string, Correctable>;
}

const places = new Map<string, readonly [column: string, type: string]>([
  ['pseudonym', ['pseudonym', 'text']],
  ['enteredOn', ['entered_on', 'date']],
  ...[...PERSON_FIELDS, ...ATTENDANCE_FIELDS].map(([field, column, type]): [string, readonly [string, string]] => [
    field,
    [column, type],
  ]),
]);

/** Columns of the attendance file that are kept in the record. */
const ofFile = (isPart: (column: Column) => boolean): Map<string, Correctable> =>
  new Map(
    COLUMNS.filter(isPart).map(({ name, field, read, list, expected, part }): [string, Correctable] => {
      const [column, type] = places.get(field) as readonly [string, string];
      return [name, { column, type, field, read, ...(list && { list }), expected, mayBeEmpty: part !== 'key' }];
    }),
  );

const dated = (column: string): Correctable => ({
  ...{ column, type: 'date', field: column, read: day, mayBeEmpty: false },
  expected: { de: 'ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ, ab 2000', en: 'a day as YYYY-MM-DD or DD.MM.YYYY, from 2000' },
});

function coded(column: string, list: CodeList, mayBeEmpty = false): Correctable {
  const words = [...list.keys()].join(', ');
  const expected = { de: `eines von ${words}`, en: `one of ${words}` };
  return { column, type: 'text', field: column, read: oneOf(list), list, expected, mayBeEmpty };
}

const OUTCOMES: CodeList = new Map(Object.values(OutcomeKind).map((code): [string, Code] => [code.toLowerCase(), code]));
const alphaLevel = ofFile(({ field }) => field === 'alphaLevel');

/** What can be corrected, by the GraphQL type of the record. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  Participant: { table: 'participant', fields: ofFile(({ field }) => field === 'pseudonym') },
  Participation: { table: 'participation', fields: ofFile(({ part }) => part === 'person') },
  Attendance: { table: 'attendance', fields: ofFile(({ part, field }) => part === 'attendance' || field === 'enteredOn') },
  Outcome: {
    table: 'outcome',
    fields: new Map([
      ['ergebnis', coded('kind', OUTCOMES)],
      ['ergebnis_am', dated('occurred_on')],
    ]),
  },
  LanguageLevelChange: {
    table: 'language_level_change',
    fields: new Map([
      ['sprachniveau', coded('level', LANGUAGE_LEVELS, true)],
      ...alphaLevel,
      ['festgestellt_am', dated('assessed_on')],
    ]),
  },
  ResidenceStatusChange: {
    table: 'residence_status_change',
    fields: new Map([
      ['aufenthaltsstatus', coded('status', RESIDENCE_STATUSES)],
      ['gueltig_ab', dated('valid_from')],
    ]),
  },
};

/** A stored value in the words of the file; null = not given. */
export function wordOf({ list }: Correctable, value: Code | null): string | null {
  if (value === null) return null;
  for (const [word, code] of list ?? []) if (code === value) return word;
  return String(value);
}
