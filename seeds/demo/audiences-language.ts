import { type Audience, toCourse } from './audiences.ts';
import { beginners, lowLiteracy, workingLowLiteracy } from './profiles-language.ts';

/** Who comes to the measures of the pillar language and literacy. */
export const languageAudiences: readonly Audience[] = [
  {
    measure: 'alphabetisierung-am-vormittag',
    people: 53,
    women: 0.45,
    profile: lowLiteracy,
    courses: [
      ['2026-01-19', '2026-04-10'],
      ['2026-04-20', '2026-07-10'],
      ['2026-08-24', '2026-11-13'],
      ['2026-11-16', '2027-02-12'],
    ],
    hoursPerWeek: 12,
    next: { 'deutsch-vor-dem-kurs': 0.2, 'lesen-und-schreiben-im-beruf': 0.06, naehwerkstatt: 0.1 },
    prospects: toCourse,
  },
  {
    measure: 'alphabetisierung-am-abend',
    people: 20,
    women: 0.32,
    profile: lowLiteracy,
    weeks: [8, 20],
    hoursPerWeek: 4,
    next: { 'lesen-und-schreiben-im-beruf': 0.14, 'spurwechsel-beratung': 0.1 },
    prospects: toCourse,
  },
  {
    measure: 'deutsch-vor-dem-kurs',
    people: 51,
    women: 0.45,
    profile: beginners,
    courses: [
      ['2026-02-02', '2026-04-10'],
      ['2026-04-20', '2026-06-26'],
      ['2026-08-10', '2026-10-16'],
      ['2026-10-26', '2027-01-15'],
    ],
    hoursPerWeek: 12,
    next: { 'spurwechsel-beratung': 0.26, elternbegleitung: 0.1, 'abschluss-anerkennen': 0.08 },
    prospects: toCourse,
  },
  {
    measure: 'deutsch-mit-kind',
    people: 24,
    women: 0.85,
    profile: beginners,
    courses: [
      ['2026-02-16', '2026-04-30'],
      ['2026-05-11', '2026-07-24'],
      ['2026-08-17', '2026-11-06'],
      ['2026-11-09', '2027-02-05'],
    ],
    hoursPerWeek: 9,
    next: { naehwerkstatt: 0.22, elternbegleitung: 0.24 },
    prospects: toCourse,
  },
  {
    measure: 'lesen-und-schreiben-im-beruf',
    people: 12,
    women: 0.33,
    profile: workingLowLiteracy,
    courses: [['2026-05-04', '2026-10-30']],
    hoursPerWeek: 4,
    next: {},
    prospects: toCourse,
  },
];
