import { catalogue } from '../indicators/catalogue.ts';
import { Additivity, Dimension, Unit } from '../indicators/definition.ts';

/*
 * What a reader knows about indicators and dimensions without seeing a single number. All of it follows from the definitions
 * in server/indicators; the tests hold every line against random people.
 */

const { AGE_GROUP, EDUCATION, EMPLOYMENT_STATUS, FIELD_OF_ACTION, GENDER, MEASURE, PROVIDER, RESIDENCE_STATUS } = Dimension;

/** Participants with a complete record: the whole that most other indicators are a part of. */
export const EVERYBODY = 'EECO01';

/** A person is counted in each offer attended: such parts overlap. All other dimensions split exactly. */
export const OFFER_DIMENSIONS: readonly string[] = [FIELD_OF_ACTION, MEASURE, PROVIDER];

/** When people joined, where a table splits them so: for everybody together that follows from the numbers of two dates. */
export const PERIOD = 'PERIOD';

/** Parts that make up a whole exactly. */
export const EQUATIONS: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: EVERYBODY, parts: ['EECO02', 'EECO04', 'EECO05'] },
  { whole: EVERYBODY, parts: ['EECO09', 'EECO10', 'EECO11'] },
  { whole: 'KIM_REACHED', parts: [EVERYBODY, 'KIM_INCOMPLETE'] },
];

/** Indicators, and those that they are together at most. */
export interface Parts {
  parts: readonly string[];
  wholes: readonly string[];
}

/** Indicators that, together, are at most the others together. */
export const AT_MOST: readonly Parts[] = [
  { parts: ['EECO06', 'EECO07', 'EECO08'], wholes: [EVERYBODY] },
  { parts: ['EECO03'], wholes: ['EECO02'] },
  { parts: ['KIM_COMPLETION:PART'], wholes: ['KIM_COMPLETION:WHOLE'] },
  { parts: ['EECR01'], wholes: ['EECO04'] },
  { parts: ['EECR01', 'EECR04'], wholes: ['EECO02', 'EECO04'] },
  { parts: ['EECR01', 'EECR04'], wholes: [EVERYBODY] },
  { parts: ['EECR05'], wholes: ['EECO02', 'EECO04'] },
  { parts: ['EECR06'], wholes: ['EECO05'] },
  { parts: ['KIM_GERMAN_PROGRESS'], wholes: ['KIM_LANGUAGE_PROGRESS'] },
  { parts: ['KIM_LITERACY_PROGRESS'], wholes: ['KIM_LANGUAGE_PROGRESS'] },
  { parts: ['KIM_LANGUAGE_PROGRESS'], wholes: ['KIM_GERMAN_PROGRESS', 'KIM_LITERACY_PROGRESS'] },
  { parts: ['KIM_WORK_INSURED'], wholes: ['KIM_WORK'] },
  { parts: ['KIM_WORK_MINI_JOB'], wholes: ['KIM_WORK'] },
  { parts: ['KIM_WORK'], wholes: ['KIM_WORK_INSURED', 'KIM_WORK_MINI_JOB'] },
  { parts: ['KIM_WORK'], wholes: ['KIM_WORK_OR_TRAINING'] },
  { parts: ['KIM_TRAINING'], wholes: ['KIM_WORK_OR_TRAINING'] },
  { parts: ['KIM_WORK_OR_TRAINING'], wholes: ['KIM_WORK', 'KIM_TRAINING'] },
  { parts: ['KIM_TEMPORARY_TITLE'], wholes: ['KIM_SECURED_TITLE'] },
  { parts: ['KIM_LASTING_TITLE'], wholes: ['KIM_SECURED_TITLE'] },
];

/** Two names for one number: the indicator is everybody with this value; with any other it is zero. */
export const NAMED_GROUPS: Readonly<Record<string, { dimension: string; value: string }>> = {
  EECO02: { dimension: EMPLOYMENT_STATUS, value: 'UNEMPLOYED' },
  EECO04: { dimension: EMPLOYMENT_STATUS, value: 'INACTIVE' },
  EECO05: { dimension: EMPLOYMENT_STATUS, value: 'EMPLOYED' },
  EECO06: { dimension: AGE_GROUP, value: 'UNDER_18' },
  EECO07: { dimension: AGE_GROUP, value: '18_29' },
  EECO08: { dimension: AGE_GROUP, value: '55_PLUS' },
  EECO09: { dimension: EDUCATION, value: 'ISCED_0_2' },
  EECO10: { dimension: EDUCATION, value: 'ISCED_3_4' },
  EECO11: { dimension: EDUCATION, value: 'ISCED_5_8' },
};

/** The indicator counts only people with these values: with any other it is zero by definition. */
export const ONLY_AMONG: Readonly<Record<string, { dimension: string; values: readonly string[] }>> = {
  EECO03: { dimension: EMPLOYMENT_STATUS, values: ['UNEMPLOYED'] },
  EECR01: { dimension: EMPLOYMENT_STATUS, values: ['INACTIVE'] },
  EECR04: { dimension: EMPLOYMENT_STATUS, values: ['UNEMPLOYED', 'INACTIVE'] },
  EECR05: { dimension: EMPLOYMENT_STATUS, values: ['UNEMPLOYED', 'INACTIVE'] },
  EECR06: { dimension: EMPLOYMENT_STATUS, values: ['EMPLOYED'] },
};

/** Given for everybody whose record is complete: NOT_GIVEN is zero by definition there. */
export const GIVEN_IN_COMPLETE: readonly string[] = [GENDER, AGE_GROUP, EMPLOYMENT_STATUS, EDUCATION];

/** That a whole group shares one of these is a fact about each of its members. */
export const SENSITIVE_INDICATORS: readonly string[] = ['EECO12', 'EECO15', 'EECO16'];
/** EMPLOYMENT_STATUS and EDUCATION can be added; they are left out because offers are made for such groups. */
export const SENSITIVE_DIMENSIONS: readonly string[] = [RESIDENCE_STATUS];

/** Nearly everybody has these attributes, and the few without are no secret: their small complement may show. */
export const HARMLESS_COMPLEMENTS: readonly string[] = ['EECO13', 'EECO14'];

/** How many people take part at all says nothing about one of them: may be seen to grow by one. */
export const HARMLESS_GROWTH: readonly string[] = [EVERYBODY, 'KIM_REACHED'];

const personCounts = catalogue.filter(
  ({ unit, additivity }) => unit === Unit.PERSONS && additivity === Additivity.DISTINCT_PERSONS,
);

/** Counts of people whose record is complete: a part of EVERYBODY, which is one itself. */
export const COMPLETE_PERSONS: ReadonlySet<string> = new Set(
  personCounts.map(({ code }) => code).filter((code) => code !== 'KIM_REACHED'),
);
/** Each person once, in every offer attended; all other counts add up over offers. */
export const DISTINCT_PERSONS: ReadonlySet<string> = new Set([...COMPLETE_PERSONS, 'KIM_REACHED', 'KIM_INCOMPLETE']);

/** Counted on the day of first entry: who is counted stays, and who is not counted never will be. */
export const isEntry = (indicator: string): boolean => indicator === 'KIM_REACHED' || indicator.startsWith('EECO');

/** Of what is counted between two dates: the parts together are at most the whole. */
export const GROWING_PARTS: readonly Parts[] = [
  { parts: ['EECO03'], wholes: ['EECO02'] },
  { parts: ['EECO02', 'EECO04', 'EECO05'], wholes: [EVERYBODY] },
  { parts: ['EECO06', 'EECO07', 'EECO08'], wholes: [EVERYBODY] },
  { parts: ['EECO09', 'EECO10', 'EECO11'], wholes: [EVERYBODY] },
  ...['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17'].map((part) => ({ parts: [part], wholes: [EVERYBODY] })),
  { parts: ['KIM_COMPLETION:PART'], wholes: ['KIM_COMPLETION:WHOLE'] },
  // who did both of two stays somebody who did both
  { parts: ['KIM_WORK_OR_TRAINING'], wholes: ['KIM_WORK', 'KIM_TRAINING'] },
  { parts: ['KIM_WORK'], wholes: ['KIM_WORK_INSURED', 'KIM_WORK_MINI_JOB'] },
  { parts: ['KIM_LANGUAGE_PROGRESS'], wholes: ['KIM_GERMAN_PROGRESS', 'KIM_LITERACY_PROGRESS'] },
];

/** Visits and ended attendances, counted day by day. */
const ADDED_UP: readonly string[] = ['KIM_CONTACTS', 'KIM_COMPLETION:PART', 'KIM_COMPLETION:WHOLE'];

/** What has been counted at entry, or on the first day that something happened, stays counted. Results upon leaving can fall: somebody comes back. */
export const isMonotone = (indicator: string): boolean =>
  isEntry(indicator) || (indicator.startsWith('KIM_') && COMPLETE_PERSONS.has(indicator)) || ADDED_UP.includes(indicator);
