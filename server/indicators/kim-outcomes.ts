import { Direction, type Entry } from './definition.ts';
import { own, type Words } from './kim-entry.ts';
import { firstReached } from './measurements.ts';

const outcome = (code: string, de: Words, en: Words, day: string): Entry =>
  own(code, de, en, { measurement: firstReached(day, 'outcome') });
const language = (code: string, de: Words, en: Words, day: string): Entry =>
  own(code, de, en, { measurement: firstReached(day, 'language') });
const title = (code: string, de: Words, en: Words, day: string): Entry =>
  own(code, de, en, { measurement: firstReached(day, 'title') });

const INSURED = 'r.job_social_insurance_on';
const MINI = 'r.mini_job_on';
const TRAINING = 'r.vocational_training_on';

/** What comes of it: language, courses, qualification, work, residence. Each person counts once, on the first day it happened. */
export const outcomeEntries: readonly Entry[] = [
  language(
    'KIM_LANGUAGE_PROGRESS',
    [
      'Deutsch oder Schrift verbessert',
      'Teilnehmende, deren Sprachniveau oder Alpha-Level nach dem Eintritt um mindestens eine Stufe gestiegen ist.',
    ],
    ['Better German or literacy', 'Participants whose language level or literacy level rose by at least one step after entry.'],
    'least(r.german_on, r.literacy_on)',
  ),
  language(
    'KIM_GERMAN_PROGRESS',
    ['Deutsch verbessert', 'Teilnehmende, deren Sprachniveau (GER) nach dem Eintritt um mindestens eine Stufe gestiegen ist.'],
    ['Better German', 'Participants whose language level (CEFR) rose by at least one step after entry.'],
    'r.german_on',
  ),
  language(
    'KIM_LITERACY_PROGRESS',
    [
      'Lesen und Schreiben verbessert',
      'Teilnehmende, deren Alpha-Level nach dem Eintritt um mindestens eine Stufe gestiegen ist.',
    ],
    ['Better literacy', 'Participants whose literacy level rose by at least one step after entry.'],
    'r.literacy_on',
  ),
  outcome(
    'KIM_COURSE_REFERRED',
    [
      'In einen Integrationskurs vermittelt',
      'Teilnehmende, die an einen Integrationskurs verwiesen wurden; eine Zulassung ist das noch nicht.',
    ],
    [
      'Referred to an integration course',
      'Participants who were referred to an integration course; this is not yet an admission.',
    ],
    'r.integration_course_referred_on',
  ),
  outcome(
    'KIM_COURSE_ADMITTED',
    ['Zum Integrationskurs zugelassen', 'Teilnehmende mit Zulassung zu einem Integrationskurs nach dem Eintritt.'],
    ['Admitted to an integration course', 'Participants admitted to an integration course after entry.'],
    'r.integration_course_admitted_on',
  ),
  own(
    'KIM_COURSE_BLOCKED',
    [
      'Zulassung zum Integrationskurs nicht möglich',
      'Teilnehmende, für die es nach dem Eintritt keine Zulassung gab, etwa seit dem Stopp der Zulassungen nach § 44 Abs. 4 AufenthG am 9. Februar 2026.',
    ],
    [
      'Admission to an integration course not possible',
      'Participants who could not be admitted after entry, such as since admissions under § 44(4) AufenthG stopped on 9 February 2026.',
    ],
    { direction: Direction.LESS_IS_BETTER, measurement: firstReached('r.integration_course_blocked_on', 'outcome') },
  ),
  own(
    'KIM_COURSE_SELF_PAYER',
    ['Integrationskurs selbst bezahlt', 'Teilnehmende, die einen Integrationskurs auf eigene Kosten besuchen.'],
    ['Paying for an integration course themselves', 'Participants who attend an integration course at their own expense.'],
    { direction: Direction.NEUTRAL, measurement: firstReached('r.integration_course_self_payer_on', 'outcome') },
  ),
  outcome(
    'KIM_QUALIFICATION',
    [
      'Abschluss oder Zertifikat erlangt',
      'Teilnehmende mit Qualifizierung, Sprachzertifikat oder Schulabschluss nach dem Eintritt.',
    ],
    ['Certificate gained', 'Participants with a qualification, language certificate or school certificate after entry.'],
    'least(r.qualification_on, r.language_certificate_on, r.school_certificate_on)',
  ),
  outcome(
    'KIM_WORK',
    [
      'Arbeit aufgenommen',
      'Teilnehmende, die nach dem Eintritt eine sozialversicherungspflichtige Arbeit oder einen Minijob begonnen haben.',
    ],
    ['Started work', 'Participants who started a job subject to social insurance or a mini-job after entry.'],
    `least(${INSURED}, ${MINI})`,
  ),
  outcome(
    'KIM_WORK_INSURED',
    [
      'Sozialversicherungspflichtige Arbeit aufgenommen',
      'Teilnehmende, die nach dem Eintritt eine sozialversicherungspflichtige Arbeit begonnen haben.',
    ],
    ['Started a job subject to social insurance', 'Participants who started a job subject to social insurance after entry.'],
    INSURED,
  ),
  outcome(
    'KIM_WORK_MINI_JOB',
    ['Minijob aufgenommen', 'Teilnehmende, die nach dem Eintritt einen Minijob begonnen haben.'],
    ['Started a mini-job', 'Participants who started a mini-job after entry.'],
    MINI,
  ),
  outcome(
    'KIM_TRAINING',
    ['Ausbildung begonnen', 'Teilnehmende, die nach dem Eintritt eine Berufsausbildung begonnen haben.'],
    ['Started vocational training', 'Participants who started vocational training after entry.'],
    TRAINING,
  ),
  outcome(
    'KIM_WORK_OR_TRAINING',
    [
      'Arbeit oder Ausbildung begonnen',
      'Teilnehmende, die nach dem Eintritt Arbeit aufgenommen oder eine Berufsausbildung begonnen haben; jede Person zählt einmal.',
    ],
    ['Started work or training', 'Participants who started work or vocational training after entry; every person counts once.'],
    `least(${INSURED}, ${MINI}, ${TRAINING})`,
  ),
  title(
    'KIM_SAFER_TOLERATION',
    [
      'Ausbildungs- oder Beschäftigungsduldung bekommen',
      'Teilnehmende mit Gestattung oder Duldung beim Eintritt, die danach eine Duldung nach § 60c oder § 60d AufenthG bekommen haben.',
    ],
    [
      'Toleration for training or employment granted',
      'Participants with permission to stay or toleration at entry who were granted a toleration under § 60c or § 60d AufenthG afterwards.',
    ],
    'r.safer_toleration_on',
  ),
  title(
    'KIM_TEMPORARY_TITLE',
    [
      'Befristeter Titel zur Bewährung bekommen',
      'Teilnehmende mit Gestattung oder Duldung beim Eintritt, die danach einen Titel nach § 16g oder § 104c AufenthG bekommen haben. Anträge nach § 104c sind seit dem 1. Januar 2026 nicht mehr möglich.',
    ],
    [
      'Temporary title granted',
      'Participants with permission to stay or toleration at entry who were granted a title under § 16g or § 104c AufenthG afterwards. No application under § 104c is possible since 1 January 2026.',
    ],
    'r.temporary_title_on',
  ),
  title(
    'KIM_LASTING_TITLE',
    [
      'Bleiberecht oder Fachkrafttitel bekommen',
      'Teilnehmende mit Gestattung oder Duldung beim Eintritt, die danach einen Titel nach §§ 18a, 18b, 19c Abs. 2, 19d, 23a, 25 Abs. 5, 25a oder 25b AufenthG bekommen haben.',
    ],
    [
      'Lasting title granted',
      'Participants with permission to stay or toleration at entry who were granted a title under §§ 18a, 18b, 19c(2), 19d, 23a, 25(5), 25a or 25b AufenthG afterwards.',
    ],
    'r.lasting_title_on',
  ),
  title(
    'KIM_SECURED_TITLE',
    [
      'Aufenthalt gesichert',
      'Teilnehmende mit Gestattung oder Duldung beim Eintritt, die danach irgendeinen Aufenthaltstitel bekommen haben, auch Schutz und § 16g oder § 104c AufenthG.',
    ],
    [
      'Secured residence title',
      'Participants with permission to stay or toleration at entry who were granted any residence title afterwards, protection and §§ 16g and 104c AufenthG included.',
    ],
    'r.title_on',
  ),
];
