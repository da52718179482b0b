import { demoCohort } from './cohort.ts';
import type { DemoAttendance, DemoPerson } from './types.ts';

type Cells = Record<string, string>;

const GENDERS = { FEMALE: 'w', MALE: 'm', NON_BINARY: 'd' };
const EMPLOYMENT = {
  UNEMPLOYED: 'arbeitslos',
  LONG_TERM_UNEMPLOYED: 'langzeitarbeitslos',
  INACTIVE: 'nichterwerbstaetig',
  IN_EDUCATION: 'in_bildung',
  WORK_OPPORTUNITY: 'agh',
  EMPLOYED: 'erwerbstaetig',
};
const EXITS = {
  REGULAR: 'regulaer',
  EARLY_POSITIVE: 'vorzeitig_positiv',
  EARLY: 'vorzeitig',
  MOVED: 'wegzug',
  LEFT_COUNTRY: 'ausreise',
  CONTACT_LOST: 'kontakt_verloren',
};

const yesNo = (answer: boolean | null): string => {
  if (answer === null) return '';
  return answer ? 'ja' : 'nein';
};
const text = (value: string | number | null): string => String(value ?? '');

/**
 * The cohort as rows of the attendance file: one row = one person in one measure, all cells as text, empty = not given.
 * Histories and outcomes have no place in that file.
 */
export function demoAttendanceRows(people: DemoPerson[] = demoCohort().people): Cells[] {
  return people.flatMap((person) => person.attendances.map((stay) => ({ ...personCells(person), ...stayCells(stay) })));
}

/** The same as a CSV file: semicolons, UTF-8, first line = names of the columns. No cell needs quotes. */
export function demoAttendanceFile(people?: DemoPerson[]): string {
  const rows = demoAttendanceRows(people);
  const columns = Object.keys(rows[0] ?? {});
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => cells.join(';')).join('\n')}\n`;
}

function personCells(person: DemoPerson): Cells {
  return {
    pseudonym: person.pseudonym,
    geschlecht: person.gender ? GENDERS[person.gender] : '',
    alter: text(person.age),
    erwerbsstatus: person.employmentStatus ? EMPLOYMENT[person.employmentStatus] : '',
    bildung: text(person.education),
    drittstaat: yesNo(person.isThirdCountryNational),
    auslaendische_herkunft: yesNo(person.hasForeignBackground),
    behinderung: yesNo(person.hasDisability),
    minderheit: yesNo(person.isMinority),
    wohnungslos: yesNo(person.isHomeless),
    laendlich: yesNo(person.isRural),
    aufenthaltsstatus: text(person.residenceStatus).toLowerCase(),
    sprachniveau: text(person.languageLevel).toLowerCase(),
    alpha_level: text(person.alphaLevel),
  };
}

function stayCells(stay: DemoAttendance): Cells {
  return {
    massnahme: stay.measure,
    eintritt: stay.enteredOn,
    austritt: text(stay.leftOn),
    stunden: stay.hours === null ? '' : stay.hours.toFixed(2).replace('.', ','),
    austrittsgrund: stay.exitReason ? EXITS[stay.exitReason] : '',
    nach_arbeitsuchend: yesNo(stay.afterJobSearching),
    nach_bildung: yesNo(stay.afterEducation),
    nach_qualifikation: yesNo(stay.afterQualification),
    nach_beschaeftigt: yesNo(stay.afterEmployed),
    nach6_beschaeftigt: yesNo(stay.afterSixMonthsEmployed),
    nach6_verbessert: yesNo(stay.afterSixMonthsImproved),
  };
}
