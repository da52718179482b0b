import { Dimension, type Text } from '../indicators/definition.ts';

/*
 * What is published of every reporting date, for everybody the same. Each table prints its inner cells and all of its margins.
 * More tables mean more numbers that hang together, and so more that must be withheld: a table is added where a page or a report
 * needs it, and where the persons behind it are not so few that hardly a cell would stay.
 */

/** COUNTS: of people, of their attendances, visits or places: protected. FREE: money, grants and places offered, with no person in them. */
export type TableKind = 'COUNTS' | 'FREE';

export interface PublishedTableDefinition {
  /** stands in addresses: never renamed */
  id: string;
  title: Text;
  kind: TableKind;
  dimensions: readonly Dimension[];
  /** counted from records */
  indicators: readonly string[];
  /** computed from what is printed, see derived.ts */
  derived?: readonly string[];
  /** lengths of the periods, for tables by period */
  periods?: readonly ('YEAR' | 'QUARTER' | 'MONTH')[];
  /** plans go on to the end of the operation */
  untilTheEnd?: true;
}

const { AGE_GROUP, FIELD_OF_ACTION, FUNDING_SOURCE, GENDER, MEASURE, PERIOD, PROVIDER } = Dimension;

const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, n) => `${prefix}${String(n + 1).padStart(2, '0')}`);

/** Attributes that are special categories of personal data, or as sensitive: printed for all, by gender and by pillar, not finer. */
const SENSITIVE = ['EECO12', 'EECO15', 'EECO16'];
const PARTICIPANTS = numbered('EECO', 17);
const RESULTS = numbered('EECR', 6);
const OUTCOMES = [
  ...['KIM_LANGUAGE_PROGRESS', 'KIM_GERMAN_PROGRESS', 'KIM_LITERACY_PROGRESS', 'KIM_QUALIFICATION'],
  ...['KIM_COURSE_REFERRED', 'KIM_COURSE_ADMITTED', 'KIM_COURSE_BLOCKED', 'KIM_COURSE_SELF_PAYER'],
  ...['KIM_WORK', 'KIM_WORK_INSURED', 'KIM_WORK_MINI_JOB', 'KIM_TRAINING', 'KIM_WORK_OR_TRAINING'],
  ...['KIM_SAFER_TOLERATION', 'KIM_TEMPORARY_TITLE', 'KIM_LASTING_TITLE', 'KIM_SECURED_TITLE'],
];
const PERSONS = [...PARTICIPANTS, ...RESULTS, ...OUTCOMES];
/** The five steps of the way that start page, pages of offers and targets speak of. */
export const STEPS: readonly string[] = [
  'EECO01',
  'KIM_LANGUAGE_PROGRESS',
  'KIM_QUALIFICATION',
  'KIM_WORK_OR_TRAINING',
  'KIM_SECURED_TITLE',
];
/** Both counts behind the completion rate: attendances that ended well, and all that ended for a known reason. */
const ENDED = ['KIM_COMPLETION:PART', 'KIM_COMPLETION:WHOLE'];
const USE = ['KIM_CONTACTS', 'KIM_PLACES_USED', 'KIM_WAITING', ...ENDED];
const SPENT = ['KIM_FUNDS_DRAWN', 'KIM_FUNDS_SPENT'];
const COSTS = ['KIM_COST_PER_PERSON', 'KIM_COST_PER_OUTCOME'];
const BALANCE = ['KIM_WOMEN_SHARE', 'KIM_GENDER_BALANCE'];

export const publishedTables: readonly PublishedTableDefinition[] = [
  {
    id: 'operation',
    title: { de: 'Das Vorhaben insgesamt', en: 'The whole operation' },
    kind: 'COUNTS',
    dimensions: [],
    indicators: [...PERSONS, 'EECO18', 'EECO19', 'KIM_REACHED', 'KIM_INCOMPLETE', ...USE],
    derived: [...BALANCE, 'KIM_COMPLETION', 'KIM_HOURS', ...COSTS],
  },
  {
    id: 'persons-gender',
    title: { de: 'Teilnehmende und Ergebnisse nach Geschlecht', en: 'Participants and results by gender' },
    kind: 'COUNTS',
    dimensions: [GENDER],
    indicators: PERSONS,
  },
  {
    id: 'persons-field',
    title: { de: 'Teilnehmende und Ergebnisse nach Säule', en: 'Participants and results by pillar' },
    kind: 'COUNTS',
    dimensions: [FIELD_OF_ACTION],
    indicators: [...PERSONS, ...USE],
    derived: [...BALANCE, 'KIM_COMPLETION', 'KIM_HOURS', ...COSTS],
  },
  {
    id: 'persons-field-gender',
    title: { de: 'Teilnehmende und Ergebnisse nach Säule und Geschlecht', en: 'Participants and results by pillar and gender' },
    kind: 'COUNTS',
    dimensions: [FIELD_OF_ACTION, GENDER],
    indicators: PERSONS.filter((code) => !SENSITIVE.includes(code)),
  },
  {
    id: 'persons-age',
    title: { de: 'Teilnehmende und Schritte nach Alter', en: 'Participants and steps by age' },
    kind: 'COUNTS',
    dimensions: [AGE_GROUP],
    indicators: STEPS,
  },
  {
    id: 'measures',
    title: { de: 'Maßnahmen: Menschen, Schritte und Nutzung', en: 'Measures: people, steps and use' },
    kind: 'COUNTS',
    dimensions: [MEASURE],
    indicators: [...STEPS, ...USE],
    derived: [...BALANCE, 'KIM_COMPLETION', ...COSTS],
  },
  {
    id: 'measures-gender',
    title: { de: 'Teilnehmende nach Maßnahme und Geschlecht', en: 'Participants by measure and gender' },
    kind: 'COUNTS',
    dimensions: [MEASURE, GENDER],
    indicators: ['EECO01'],
  },
  {
    id: 'providers',
    title: { de: 'Träger: Menschen und Nutzung', en: 'Providers: people and use' },
    kind: 'COUNTS',
    dimensions: [PROVIDER],
    indicators: ['EECO01', ...USE],
    derived: ['KIM_COMPLETION'],
  },
  {
    id: 'entries',
    title: { de: 'Eintritte nach Monat', en: 'Entries by month' },
    kind: 'COUNTS',
    dimensions: [PERIOD],
    indicators: ['EECO01'],
    periods: ['MONTH'],
  },
  {
    id: 'steps-quarter',
    title: { de: 'Schritte und Kontakte nach Quartal', en: 'Steps and contacts by quarter' },
    kind: 'COUNTS',
    dimensions: [PERIOD],
    indicators: [...STEPS.slice(1), 'KIM_CONTACTS'],
    periods: ['QUARTER'],
  },
  {
    id: 'places',
    title: { de: 'Plätze nach Maßnahme', en: 'Places by measure' },
    kind: 'FREE',
    dimensions: [MEASURE],
    indicators: ['KIM_PLACES'],
  },
  {
    id: 'places-field',
    title: { de: 'Plätze nach Säule', en: 'Places by pillar' },
    kind: 'FREE',
    dimensions: [FIELD_OF_ACTION],
    indicators: ['KIM_PLACES'],
  },
  {
    id: 'places-provider',
    title: { de: 'Plätze nach Träger', en: 'Places by provider' },
    kind: 'FREE',
    dimensions: [PROVIDER],
    indicators: ['KIM_PLACES'],
  },
  {
    id: 'money',
    title: { de: 'Mittel nach Herkunft', en: 'Money by source' },
    kind: 'FREE',
    dimensions: [FUNDING_SOURCE],
    indicators: ['KIM_FUNDS_GRANTED', 'KIM_FUNDS_PLANNED', ...SPENT],
  },
  {
    id: 'money-field',
    title: { de: 'Ausgaben nach Säule', en: 'Expenditure by pillar' },
    kind: 'FREE',
    dimensions: [FIELD_OF_ACTION],
    indicators: ['KIM_FUNDS_PLANNED', 'KIM_FUNDS_SPENT'],
  },
  {
    id: 'money-measure',
    title: { de: 'Ausgaben nach Maßnahme', en: 'Expenditure by measure' },
    kind: 'FREE',
    dimensions: [MEASURE],
    indicators: ['KIM_FUNDS_SPENT'],
  },
  {
    id: 'money-year',
    title: { de: 'Mittel nach Jahr und Herkunft', en: 'Money by year and source' },
    kind: 'FREE',
    dimensions: [PERIOD, FUNDING_SOURCE],
    indicators: SPENT,
    periods: ['YEAR', 'QUARTER', 'MONTH'],
  },
  {
    id: 'money-plan',
    title: { de: 'Geplante Ausgaben nach Jahr und Herkunft', en: 'Planned expenditure by year and source' },
    kind: 'FREE',
    dimensions: [PERIOD, FUNDING_SOURCE],
    indicators: ['KIM_FUNDS_PLANNED'],
    periods: ['YEAR'],
    untilTheEnd: true,
  },
];
