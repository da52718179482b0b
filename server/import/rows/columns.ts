import type { Text } from '../text.ts';
import {
  type CodeList,
  EMPLOYMENT_STATUSES,
  EXIT_REASONS,
  GENDERS,
  LANGUAGE_LEVELS,
  RESIDENCE_STATUSES,
  YES_NO,
} from './code-lists.ts';
import type { AttendanceField, PersonField } from './file-row.ts';
import { pseudonym } from './pseudonym.ts';
import { day, hours, oneOf, type Reader, slug, wholeNumber } from './readers.ts';

interface Shape {
  name: string;
  read: Reader;
  /** the expected form, to stand after "Expected:" */
  expected: Text;
  /** words of the file for values, where the column has a list */
  list?: CodeList;
}
interface KeyColumn extends Shape {
  part: 'key';
  field: 'pseudonym' | 'measure' | 'enteredOn';
}
interface PersonColumn extends Shape {
  part: 'person';
  field: PersonField;
}
interface AttendanceColumn extends Shape {
  part: 'attendance';
  field: AttendanceField;
}
export type Column = KeyColumn | PersonColumn | AttendanceColumn;

const coded = (name: string, list: CodeList) => {
  const words = [...list.keys()].join(', ');
  return {
    name,
    list,
    read: oneOf(list),
    expected: { de: `eines von ${words}; leer = keine Angabe`, en: `one of ${words}; empty = not given` },
  };
};
const numbered = (name: string, from: number, to: number, empty: Text) => ({
  name,
  read: wholeNumber(from, to),
  expected: { de: `ganze Zahl von ${from} bis ${to}; ${empty.de}`, en: `whole number from ${from} to ${to}; ${empty.en}` },
});
const NOT_GIVEN: Text = { de: 'leer = keine Angabe', en: 'empty = not given' };
const LITERATE: Text = { de: 'leer = literalisiert', en: 'empty = literate' };
const DAY: Text = { de: 'ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ', en: 'a day as YYYY-MM-DD or DD.MM.YYYY' };

/** Every column of the attendance file. The three key columns are required, the others may be missing. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'pseudonym',
    part: 'key',
    field: 'pseudonym',
    read: pseudonym,
    expected: {
      de: '3 bis 64 Zeichen, je Person im Vorhaben eindeutig, nie ein Name',
      en: '3 to 64 characters, unique per person within the operation, never a name',
    },
  },
  {
    name: 'massnahme',
    part: 'key',
    field: 'measure',
    read: slug,
    expected: { de: 'Kurzname einer Maßnahme des Vorhabens', en: 'slug of a measure of the operation' },
  },
  {
    name: 'eintritt',
    part: 'key',
    field: 'enteredOn',
    read: day,
    expected: { de: `${DAY.de}, ab 2000`, en: `${DAY.en}, from 2000` },
  },
  {
    name: 'austritt',
    part: 'attendance',
    field: 'leftOn',
    read: day,
    expected: {
      de: `${DAY.de}, nicht vor eintritt; leer, solange die Teilnahme dauert`,
      en: `${DAY.en}, not before eintritt; empty while it lasts`,
    },
  },
  { ...coded('geschlecht', GENDERS), part: 'person', field: 'gender' },
  { ...numbered('alter', 0, 120, NOT_GIVEN), part: 'person', field: 'age' },
  { ...coded('erwerbsstatus', EMPLOYMENT_STATUSES), part: 'person', field: 'employmentStatus' },
  { ...numbered('bildung', 0, 8, NOT_GIVEN), part: 'person', field: 'education' },
  { ...coded('drittstaat', YES_NO), part: 'person', field: 'isThirdCountryNational' },
  { ...coded('auslaendische_herkunft', YES_NO), part: 'person', field: 'hasForeignBackground' },
  { ...coded('behinderung', YES_NO), part: 'person', field: 'hasDisability' },
  { ...coded('minderheit', YES_NO), part: 'person', field: 'isMinority' },
  { ...coded('wohnungslos', YES_NO), part: 'person', field: 'isHomeless' },
  { ...coded('laendlich', YES_NO), part: 'person', field: 'isRural' },
  { ...coded('aufenthaltsstatus', RESIDENCE_STATUSES), part: 'person', field: 'residenceStatus' },
  { ...coded('sprachniveau', LANGUAGE_LEVELS), part: 'person', field: 'languageLevel' },
  { ...numbered('alpha_level', 1, 4, LITERATE), part: 'person', field: 'alphaLevel' },
  {
    name: 'stunden',
    part: 'attendance',
    field: 'hours',
    read: hours,
    expected: {
      de: 'Stunden ab 0 als Dezimalzahl ohne Tausenderzeichen, etwa 12,5; höchstens 24 je Tag der Teilnahme',
      en: 'hours from 0 as a decimal without thousands separator, such as 12.5; at most 24 per day of the attendance',
    },
  },
  { ...coded('austrittsgrund', EXIT_REASONS), part: 'attendance', field: 'exitReason' },
  { ...coded('nach_arbeitsuchend', YES_NO), part: 'attendance', field: 'afterJobSearching' },
  { ...coded('nach_bildung', YES_NO), part: 'attendance', field: 'afterEducation' },
  { ...coded('nach_qualifikation', YES_NO), part: 'attendance', field: 'afterQualification' },
  { ...coded('nach_beschaeftigt', YES_NO), part: 'attendance', field: 'afterEmployed' },
  { ...coded('nach6_beschaeftigt', YES_NO), part: 'attendance', field: 'afterSixMonthsEmployed' },
  { ...coded('nach6_verbessert', YES_NO), part: 'attendance', field: 'afterSixMonthsImproved' },
];

export const columnByName: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.name, column]));
export const columnByField: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.field, column]));

/** A value in the words of the file: FEMALE is 'w', true is 'ja'. Null (not given) stays null. */
export function inWordsOfTheFile(field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  for (const [word, code] of columnByField.get(field)?.list ?? []) {
    if (code === value) return word;
  }
  return String(value);
}
