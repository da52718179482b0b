import { COLUMNS } from '../import/rows/columns.ts';
import type { Text } from '../import/text.ts';
import { Dimension } from '../indicators/definition.ts';
import { valueLabels } from '../indicators/labels.ts';

/** How much protection a field needs: Art. 9 GDPR, as harmful though not named there, any other. */
export type DataClass = 'ARTICLE_9' | 'HIGHLY_SENSITIVE' | 'ORDINARY';

interface FieldWords {
  name: Text;
  dataClass: DataClass;
}

const words = (de: string, en: string, dataClass: DataClass = 'ORDINARY'): FieldWords => ({ name: { de, en }, dataClass });

/** Plain name and class of every property of a record about a person. A test fails where one is missing. */
export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
  id: words('Nummer des Datensatzes', 'number of the record'),
  operation: words('Vorhaben', 'operation'),
  participant: words('Person (Nummer)', 'person (number)'),
  participation: words('Teilnahme (Nummer)', 'participation (number)'),
  measure: words('Maßnahme', 'measure'),
  pseudonym: words('Pseudonym', 'pseudonym'),
  enteredOn: words('Eintritt am', 'entered on'),
  leftOn: words('Austritt am', 'left on'),
  recordedAt: words('Erfasst am', 'recorded at'),
  gender: words('Geschlecht', 'gender'),
  age: words('Alter beim ersten Eintritt', 'age at first entry'),
  employmentStatus: words('Erwerbsstatus beim Eintritt', 'employment status at entry'),
  education: words('Höchster Bildungsabschluss (ISCED)', 'highest education (ISCED)'),
  isThirdCountryNational: words('Staatsangehörigkeit eines Drittstaats', 'third-country national', 'HIGHLY_SENSITIVE'),
  hasForeignBackground: words('Ausländische Herkunft', 'foreign background', 'HIGHLY_SENSITIVE'),
  hasDisability: words('Behinderung', 'disability', 'ARTICLE_9'),
  isMinority: words('Angehörigkeit einer Minderheit', 'member of a minority', 'ARTICLE_9'),
  isHomeless: words('Wohnungslosigkeit', 'homelessness', 'HIGHLY_SENSITIVE'),
  isRural: words('Aus ländlichem Gebiet', 'from a rural area'),
  residenceStatus: words('Aufenthaltsstatus beim Eintritt', 'residence status at entry', 'HIGHLY_SENSITIVE'),
  languageLevel: words('Sprachniveau beim Eintritt', 'level of German at entry'),
  alphaLevel: words('Alpha-Level', 'level of literacy'),
  hours: words('Stunden', 'hours'),
  exitReason: words('Grund des Austritts', 'reason for leaving'),
  afterJobSearching: words('Nach Austritt arbeitsuchend', 'searching for work after leaving'),
  afterEducation: words('Nach Austritt in Bildung', 'in education after leaving'),
  afterQualification: words('Nach Austritt Qualifikation erlangt', 'qualification after leaving'),
  afterEmployed: words('Nach Austritt beschäftigt', 'employed after leaving'),
  afterSixMonthsEmployed: words('Nach sechs Monaten beschäftigt', 'employed after six months'),
  afterSixMonthsImproved: words('Nach sechs Monaten Lage verbessert', 'situation improved after six months'),
  kind: words('Ergebnis', 'result'),
  occurredOn: words('Ergebnis am', 'happened on'),
  level: words('Sprachniveau', 'level of German'),
  assessedOn: words('Festgestellt am', 'assessed on'),
  status: words('Aufenthaltsstatus', 'residence status', 'HIGHLY_SENSITIVE'),
  validFrom: words('Gültig ab', 'valid from'),
  subjectType: words('Berichtigter Datensatz', 'corrected record'),
  subjectId: words('Nummer des berichtigten Datensatzes', 'number of the corrected record'),
  field: words('Berichtigtes Feld', 'corrected field'),
  before: words('Wert vorher', 'value before', 'HIGHLY_SENSITIVE'),
  after: words('Wert nachher', 'value after', 'HIGHLY_SENSITIVE'),
  reason: words('Grund', 'reason'),
  correctedAt: words('Berichtigt am', 'corrected at'),
  role: words('Berichtigt in der Rolle', 'corrected in the role'),
  actor: words('Berichtigt von (Kennung)', 'corrected by (code)'),
};

/** Plain names of the records. */
export const RECORD_WORDS: Readonly<Record<string, Text>> = {
  Participant: { de: 'Person', en: 'person' },
  Participation: { de: 'Teilnahme am Vorhaben', en: 'participation in the operation' },
  Attendance: { de: 'Teilnahme an Maßnahmen', en: 'attendances of measures' },
  Outcome: { de: 'Ergebnisse', en: 'results' },
  LanguageLevelChange: { de: 'Feststellungen des Sprachniveaus', en: 'assessments of German' },
  ResidenceStatusChange: { de: 'Änderungen des Aufenthaltsstatus', en: 'changes of residence status' },
  RecordCorrection: { de: 'Berichtigungen', en: 'corrections' },
};

const residence = valueLabels[Dimension.RESIDENCE_STATUS] ?? {};
const genders = {
  FEMALE: words('weiblich', 'female'),
  MALE: words('männlich', 'male'),
  NON_BINARY: words('nichtbinär', 'non-binary'),
};
const listed = new Map(COLUMNS.map(({ field, list }) => [field as string, list]));

/** A stored value in plain words: codes with their meaning, yes and no, "not given". */
export function plainValue(property: string, value: unknown): Text {
  if (value === null || value === undefined) return { de: 'keine Angabe', en: 'not given' };
  if (typeof value === 'boolean') return value ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' };
  const code = String(value);
  if (property === 'gender') return genders[code as keyof typeof genders]?.name ?? { de: code, en: code };
  if (property === 'residenceStatus' || property === 'status') return residence[code] ?? { de: code, en: code };
  const isCode = /^[A-Z][A-Z_]+$/.test(code);
  const english = isCode ? code.toLowerCase().replaceAll('_', ' ') : code;
  for (const [word, each] of listed.get(property) ?? [])
    if (each === value) return { de: word.replaceAll('_', ' '), en: english };
  return { de: OUTCOMES[code] ?? code, en: english };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  JOB_SOCIAL_INSURANCE: 'sozialversicherungspflichtige Beschäftigung',
  MINI_JOB: 'Minijob',
  VOCATIONAL_TRAINING: 'Ausbildung',
  INTERNSHIP: 'Praktikum',
  FURTHER_TRAINING: 'Weiterbildung',
  QUALIFICATION: 'Qualifikation',
  LANGUAGE_CERTIFICATE: 'Sprachzertifikat',
  SCHOOL_CERTIFICATE: 'Schulabschluss',
  INTEGRATION_COURSE_REFERRED: 'in den Integrationskurs vermittelt',
  INTEGRATION_COURSE_ADMITTED: 'zum Integrationskurs zugelassen',
  INTEGRATION_COURSE_BLOCKED: 'Integrationskurs gesperrt',
  INTEGRATION_COURSE_SELF_PAYER: 'Integrationskurs auf eigene Kosten',
};
