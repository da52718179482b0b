import type { ParticipationInput } from '../../factories.ts';
import { type GoldenCase, LAST } from './case.ts';

/** Each answer is given by another number of people, so that no question can stand for another. */
const VOLUNTARY = [
  'hasDisability',
  'isThirdCountryNational',
  'hasForeignBackground',
  'isMinority',
  'isHomeless',
  'isRural',
] as const;
const answers = (value: (question: number) => boolean | null): ParticipationInput =>
  Object.fromEntries(VOLUNTARY.map((question, n) => [question, value(n)]));

/** What is counted on the day of first entry: EECO01-17, and records with gaps. */
export const entryCases: readonly GoldenCase[] = [
  {
    title: 'six people at all limits of status, age and education, and one whose age is missing',
    why: `Contract 6.2-6.4. Status: 2 unemployed (one of them for long), 3 inactive (work opportunity under § 16d SGB II and
      education included), 1 employed; 2 + 3 + 1 = 6. Age: 17 is below 18; 18 and 29 are young; 30 and 54 are in no group; 55 is
      above 54. Education: 0 and 2, 3 and 4, 5 and 8; 2 + 2 + 2 = 6. The seventh counts as incomplete and reached only.`,
    people: [
      { employmentStatus: 'UNEMPLOYED', age: 17, education: 0 },
      { employmentStatus: 'LONG_TERM_UNEMPLOYED', age: 18, education: 2 },
      { employmentStatus: 'INACTIVE', age: 29, education: 3 },
      { employmentStatus: 'IN_EDUCATION', age: 30, education: 4 },
      { employmentStatus: 'WORK_OPPORTUNITY', age: 54, education: 5 },
      { employmentStatus: 'EMPLOYED', age: 55, education: 8 },
      { employmentStatus: 'EMPLOYED', age: null, education: 8 },
    ],
    expected: {
      [LAST]: {
        ...{ EECO01: 6, EECO02: 2, EECO03: 1, EECO04: 3, EECO05: 1 },
        ...{ EECO06: 1, EECO07: 2, EECO08: 1, EECO09: 2, EECO10: 2, EECO11: 2 },
        ...{ KIM_INCOMPLETE: 1, KIM_REACHED: 7 },
      },
    },
  },
  {
    title: 'only a yes counts: no and no answer do not, nor a yes in an incomplete record',
    why: `Contract 6.5. The first person says yes to all six questions, the second to the last five, ... the sixth to the last one:
      1, 2, 3, 4, 5, 6. Then one with six refused answers, one with six times no, one with six times yes but without education.`,
    people: [
      ...VOLUNTARY.map((_, person) => answers((question) => question >= person)),
      answers(() => null),
      answers(() => false),
      { ...answers(() => true), education: null },
    ],
    expected: { [LAST]: { EECO01: 8, EECO12: 1, EECO13: 2, EECO14: 3, EECO15: 4, EECO16: 5, EECO17: 6, KIM_INCOMPLETE: 1 } },
  },
  {
    title: 'a person in three measures is one person, from the day of first entry',
    why: `Contract 6.1. She entered on 15 March and again in June and July: one person from 15 March on. Whoever enters on 1 July
      counts on 1 July and not on 30 June.`,
    people: [
      {
        enteredOn: '2026-03-15',
        attendances: [
          { measure: 'a', enteredOn: '2026-03-15', leftOn: '2026-05-01' },
          { measure: 'b', enteredOn: '2026-06-01' },
          { measure: 'a', enteredOn: '2026-07-01' },
        ],
      },
      { enteredOn: '2026-07-01', employmentStatus: 'EMPLOYED' },
    ],
    expected: {
      '2026-03-14': { EECO01: 0, EECO02: 0, KIM_REACHED: 0 },
      '2026-03-15': { EECO01: 1, EECO02: 1, KIM_REACHED: 1 },
      '2026-06-30': { EECO01: 1, EECO02: 1, EECO05: 0 },
      '2026-07-01': { EECO01: 2, EECO02: 1, EECO05: 1 },
    },
  },
  {
    title: 'two offices and three companies, each from the day of first support',
    why: `Annex I no. 2: bodies are counted as such, never the people in them. Until 31 May one office and one company; a company
      that is supported on 1 June counts on that day; the rest come later. Nobody of them is a participant.`,
    bodies: [
      { kind: 'PUBLIC_SERVICE', supportedOn: '2026-02-10' },
      { kind: 'ENTERPRISE', supportedOn: '2026-05-31', measure: 'internships' },
      { kind: 'ENTERPRISE', supportedOn: '2026-06-01', measure: 'internships' },
      { kind: 'PUBLIC_SERVICE', supportedOn: '2026-09-01' },
      { kind: 'ENTERPRISE', supportedOn: '2026-11-22' },
    ],
    expected: {
      '2026-05-31': { EECO18: 1, EECO19: 1, EECO01: 0 },
      '2026-06-01': { EECO18: 1, EECO19: 2, EECO01: 0 },
      [LAST]: { EECO18: 2, EECO19: 3, EECO01: 0 },
    },
  },
];
