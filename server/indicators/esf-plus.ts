import { completeAnd, leftAnd, sixMonthsAnd } from './conditions.ts';
import { Additivity, DataClass, type Entry, Moment, type Text } from './definition.ts';
import { BRANDENBURG } from './described.ts';
import { bodyEntries } from './esf-plus-bodies.ts';
import { afterSixMonths, atEntry, uponLeaving } from './measurements.ts';

/*
 * Common indicators of Annex I to Regulation (EU) 2021/1057: number 1 about participants at entry, number 2 about bodies
 * (esf-plus-bodies.ts), number 3 about the four weeks after leaving, number 4 about six months after leaving.
 */

const SOURCE = 'VO (EU) 2021/1057, Anhang I, Nr. 1.1';
const SOURCE_OTHER = 'VO (EU) 2021/1057, Anhang I, Nr. 1.2';
const SOURCE_SENSITIVE = `${SOURCE_OTHER}; besondere Kategorie nach Art. 9 DSGVO`;
const SOURCE_LEAVING = 'VO (EU) 2021/1057, Anhang I, Nr. 3; Zeitraum von 28 Tagen: SFC-FAQ der Kommission';
const SOURCE_SIX_MONTHS = 'VO (EU) 2021/1057, Anhang I, Nr. 4';

/** Employment groups as Brandenburg counts them: § 16d SGB II is inactive, not employed. */
const UNEMPLOYED = "r.employment_status in ('UNEMPLOYED', 'LONG_TERM_UNEMPLOYED')";
const INACTIVE = "r.employment_status in ('INACTIVE', 'IN_EDUCATION', 'WORK_OPPORTUNITY')";
const EMPLOYED = "r.employment_status = 'EMPLOYED'";
const NOT_EMPLOYED = `(${UNEMPLOYED} or ${INACTIVE})`;

const NOT_IN_WORK = completeAnd('an diesem Tag arbeitslos oder nichterwerbstätig', 'unemployed or inactive on that day');

/** Indicators whose answer depends on who is inactive and who employed. */
const OF_BRANDENBURG = new Set(['EECO04', 'EECO05', 'EECR01', 'EECR04', 'EECR05', 'EECR06']);
const variantOf = (code: string) => (OF_BRANDENBURG.has(code) ? BRANDENBURG : null);

const entry = (code: string, de: string, en: string, condition?: string, column?: string, source = SOURCE): Entry => ({
  code,
  name: { de, en },
  definition: {
    de: `Teilnehmende am Tag des ersten Eintritts in das Vorhaben: ${de}. Jede Person zählt einmal je Vorhaben.`,
    en: `Participants on the day of first entry into the operation: ${en}. Every person counts once per operation.`,
  },
  moment: Moment.ENTRY,
  additivity: Additivity.DISTINCT_PERSONS,
  source,
  variant: variantOf(code),
  ...((condition || column) && {
    entryCondition: completeAnd(`an diesem Tag gehört die Person zu: ${de}`, `on that day the person is one of: ${en}`),
  }),
  ...(source === SOURCE_SENSITIVE && { dataClass: DataClass.SPECIAL_CATEGORY }),
  measurement: atEntry(condition ?? column, column && `${column} is null`),
});

const result = (
  code: string,
  de: string,
  en: string,
  definition: Text,
  conditions: Pick<Entry, 'entryCondition' | 'exitCondition'>,
  measurement: Entry['measurement'],
): Entry => {
  const isLater = Number(code.slice(-2)) > 4;
  return {
    code,
    version: 2, // since attendances that end on the same last day are answered together
    name: { de, en },
    ...{ definition, ...conditions },
    moment: isLater ? Moment.SIX_MONTHS : Moment.LEAVING,
    additivity: Additivity.DISTINCT_PERSONS,
    source: isLater ? SOURCE_SIX_MONTHS : SOURCE_LEAVING,
    variant: variantOf(code),
    measurement,
  };
};

export const esfPlusEntries: readonly Entry[] = [
  entry('EECO01', 'Teilnehmende insgesamt', 'Participants in total'),
  entry('EECO02', 'Arbeitslose, auch Langzeitarbeitslose', 'Unemployed, including long-term unemployed', UNEMPLOYED),
  entry('EECO03', 'Langzeitarbeitslose', 'Long-term unemployed', "r.employment_status = 'LONG_TERM_UNEMPLOYED'"),
  entry('EECO04', 'Nichterwerbstätige', 'Inactive', INACTIVE),
  entry('EECO05', 'Erwerbstätige, auch Selbständige', 'Employed, including self-employed', EMPLOYED),
  entry('EECO06', 'Kinder und Jugendliche unter 18 Jahren', 'Children below 18 years of age', 'r.age < 18'),
  entry('EECO07', 'Junge Menschen von 18 bis 29 Jahren', 'Young people aged 18 to 29', 'r.age between 18 and 29'),
  entry('EECO08', 'Menschen ab 55 Jahren', 'People aged 55 and above', 'r.age >= 55'),
  entry('EECO09', 'Höchstens Sekundarstufe I (ISCED 0-2)', 'Lower secondary education or less (ISCED 0-2)', 'r.education <= 2'),
  entry(
    'EECO10',
    'Sekundarstufe II oder postsekundär (ISCED 3-4)',
    'Upper secondary or post-secondary education (ISCED 3-4)',
    'r.education between 3 and 4',
  ),
  entry('EECO11', 'Tertiäre Bildung (ISCED 5-8)', 'Tertiary education (ISCED 5-8)', 'r.education >= 5'),
  entry(
    'EECO12',
    'Menschen mit Behinderungen',
    'Participants with disabilities',
    undefined,
    'r.has_disability',
    SOURCE_SENSITIVE,
  ),
  entry('EECO13', 'Drittstaatsangehörige', 'Third-country nationals', undefined, 'r.is_third_country_national', SOURCE_OTHER),
  entry(
    'EECO14',
    'Menschen ausländischer Herkunft',
    'Participants with a foreign background',
    undefined,
    'r.has_foreign_background',
    SOURCE_OTHER,
  ),
  entry('EECO15', 'Angehörige von Minderheiten', 'Members of minorities', undefined, 'r.is_minority', SOURCE_SENSITIVE),
  entry(
    'EECO16',
    'Wohnungslose und von Wohnungslosigkeit Bedrohte',
    'Homeless or affected by housing exclusion',
    undefined,
    'r.is_homeless',
    SOURCE_OTHER,
  ),
  entry('EECO17', 'Menschen aus ländlichen Gebieten', 'Participants from rural areas', undefined, 'r.is_rural', SOURCE_OTHER),
  ...bodyEntries,
  result(
    'EECR01',
    'Nach dem Austritt auf Arbeitsuche',
    'Engaged in job searching upon leaving',
    {
      de: 'Beim Eintritt Nichterwerbstätige, die innerhalb von vier Wochen nach dem letzten Austritt Arbeit suchen.',
      en: 'Inactive at entry and searching for a job within four weeks of the last exit.',
    },
    {
      entryCondition: completeAnd('an diesem Tag nichterwerbstätig', 'inactive on that day'),
      exitCondition: leftAnd('auf Arbeitsuche und nicht zuletzt in Arbeit', 'searching for a job and not employed last'),
    },
    uponLeaving(INACTIVE, 'r.after_job_searching'),
  ),
  result(
    'EECR02',
    'Nach dem Austritt in schulischer oder beruflicher Bildung',
    'In education or training upon leaving',
    {
      de: 'Beim Eintritt nicht in Bildung und innerhalb von vier Wochen nach dem letzten Austritt in schulischer oder beruflicher Bildung.',
      en: 'Not in education at entry and in education or training within four weeks of the last exit.',
    },
    {
      entryCondition: completeAnd('an diesem Tag nicht in Bildung', 'not in education on that day'),
      exitCondition: leftAnd('in schulischer oder beruflicher Bildung', 'in education or training'),
    },
    uponLeaving("r.employment_status <> 'IN_EDUCATION'", 'r.after_education'),
  ),
  result(
    'EECR03',
    'Mit dem Austritt Qualifizierung erlangt',
    'Gaining a qualification upon leaving',
    {
      de: 'Innerhalb von vier Wochen nach dem letzten Austritt eine Qualifizierung erlangt.',
      en: 'Gained a qualification within four weeks of the last exit.',
    },
    { exitCondition: leftAnd('eine Qualifizierung erlangt', 'gained a qualification') },
    uponLeaving('true', 'r.after_qualification'),
  ),
  result(
    'EECR04',
    'Nach dem Austritt in Arbeit',
    'In employment upon leaving',
    {
      de: 'Beim Eintritt arbeitslos oder nichterwerbstätig und innerhalb von vier Wochen nach dem letzten Austritt in Arbeit, auch selbständig.',
      en: 'Unemployed or inactive at entry and in employment, including self-employment, within four weeks of the last exit.',
    },
    {
      entryCondition: NOT_IN_WORK,
      exitCondition: leftAnd('in Arbeit und nicht zuletzt auf Arbeitsuche', 'in employment and not searching for a job last'),
    },
    uponLeaving(NOT_EMPLOYED, 'r.after_employed'),
  ),
  result(
    'EECR05',
    'Sechs Monate nach dem Austritt in Arbeit',
    'In employment six months after leaving',
    {
      de: 'Beim Eintritt arbeitslos oder nichterwerbstätig und sechs Monate nach dem letzten Austritt in Arbeit.',
      en: 'Unemployed or inactive at entry and in employment six months after the last exit.',
    },
    { entryCondition: NOT_IN_WORK, exitCondition: sixMonthsAnd('in Arbeit', 'in employment') },
    afterSixMonths(NOT_EMPLOYED, 'r.after_six_months_employed'),
  ),
  result(
    'EECR06',
    'Sechs Monate nach dem Austritt bessere Lage im Beruf',
    'Improved labour market situation six months after leaving',
    {
      de: 'Beim Eintritt erwerbstätig und sechs Monate nach dem letzten Austritt in einer besseren beruflichen Lage; mehr Lohn allein zählt nicht.',
      en: 'Employed at entry and in a better labour market situation six months after the last exit; higher pay alone does not count.',
    },
    {
      entryCondition: completeAnd('an diesem Tag erwerbstätig', 'employed on that day'),
      exitCondition: sixMonthsAnd('in einer besseren beruflichen Lage', 'in a better labour market situation'),
    },
    afterSixMonths(EMPLOYED, 'r.after_six_months_improved'),
  ),
];
