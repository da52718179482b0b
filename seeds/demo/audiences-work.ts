import { type Audience, toCertificate, toWork } from './audiences.ts';
import { skilled, towardsWork } from './profiles-work.ts';

/** Who comes to the measures of the pillar Spurwechsel. */
export const workAudiences: readonly Audience[] = [
  {
    measure: 'spurwechsel-beratung',
    people: 80,
    women: 0.27,
    profile: towardsWork,
    weeks: [6, 46],
    hoursPerWeek: 1.25,
    next: {
      bewerbungswerkstatt: 0.26,
      'praktikum-mit-begleitung': 0.26,
      'einstieg-in-die-pflege': 0.12,
      'lesen-und-schreiben-im-beruf': 0.05,
    },
    prospects: toWork,
  },
  {
    measure: 'bewerbungswerkstatt',
    people: 28,
    women: 0.33,
    profile: towardsWork,
    courses: [
      ['2026-03-02', '2026-04-10'],
      ['2026-04-20', '2026-05-29'],
      ['2026-06-08', '2026-07-17'],
      ['2026-08-31', '2026-10-09'],
      ['2026-10-26', '2026-12-04'],
    ],
    hoursPerWeek: 8,
    next: { 'spurwechsel-beratung': 0.34, 'praktikum-mit-begleitung': 0.24 },
    prospects: toWork,
  },
  {
    measure: 'praktikum-mit-begleitung',
    people: 8,
    women: 0.25,
    profile: towardsWork,
    weeks: [4, 10],
    hoursPerWeek: 24,
    next: { 'spurwechsel-beratung': 0.25 },
    prospects: toWork,
  },
  {
    measure: 'abschluss-anerkennen',
    people: 22,
    women: 0.5,
    profile: skilled,
    weeks: [6, 24],
    hoursPerWeek: 1,
    next: { bewerbungswerkstatt: 0.2 },
    prospects: toCertificate,
  },
  {
    measure: 'einstieg-in-die-pflege',
    people: 18,
    women: 0.6,
    profile: towardsWork,
    courses: [
      ['2026-03-16', '2026-06-19'],
      ['2026-08-31', '2026-12-04'],
    ],
    hoursPerWeek: 20,
    next: { 'spurwechsel-beratung': 0.3 },
    prospects: toCertificate,
  },
];
