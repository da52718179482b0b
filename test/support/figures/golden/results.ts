import type { AttendanceInput, ParticipationInput } from '../../factories.ts';
import { type GoldenCase, LAST } from './case.ts';

type Status = ParticipationInput['employmentStatus'];

/** Somebody of that status at entry who left on a day and gave these answers. */
const left = (employmentStatus: Status, answer: AttendanceInput, leftOn = '2026-05-31'): ParticipationInput => ({
  employmentStatus,
  attendances: [{ leftOn, ...answer }],
});

/** Somebody inactive who left two measures on 31 May: `a`, begun in February, and `b`, begun in March. */
const bothLeft = (a: AttendanceInput, b: AttendanceInput): ParticipationInput => ({
  employmentStatus: 'INACTIVE',
  attendances: [
    { measure: 'b', enteredOn: '2026-03-01', leftOn: '2026-05-31', ...b },
    { measure: 'a', enteredOn: '2026-02-01', leftOn: '2026-05-31', ...a },
  ],
});

/** What became of people who have left everything: EECR01-06. */
export const resultCases: readonly GoldenCase[] = [
  {
    title: 'EECR01: three who were inactive look for work, one who was unemployed did so before',
    why: `Contract 6.6: inactive at entry (education and § 16d SGB II included), searching within four weeks of leaving: 3. The
      unemployed are searching already; no and no answer do not count; the last one is still in a second measure.`,
    people: [
      left('INACTIVE', { afterJobSearching: true }),
      left('IN_EDUCATION', { afterJobSearching: true }),
      left('WORK_OPPORTUNITY', { afterJobSearching: true }),
      left('UNEMPLOYED', { afterJobSearching: true }),
      left('EMPLOYED', { afterJobSearching: true }),
      left('INACTIVE', { afterJobSearching: false }),
      left('INACTIVE', { afterJobSearching: null }),
      {
        employmentStatus: 'INACTIVE',
        attendances: [{ measure: 'a', leftOn: '2026-05-31', afterJobSearching: true }, { measure: 'b' }],
      },
    ],
    expected: { '2026-05-30': { EECR01: 0 }, '2026-05-31': { EECR01: 3 }, [LAST]: { EECR01: 3 } },
  },
  {
    title: 'EECR02: two go to school or training who did not at entry',
    why: 'Contract 6.6: not in education at entry, whatever else: 2 (unemployed, employed). A pupil stays one; a record without gender never counts.',
    people: [
      left('UNEMPLOYED', { afterEducation: true }),
      left('EMPLOYED', { afterEducation: true }),
      left('IN_EDUCATION', { afterEducation: true }),
      left('INACTIVE', { afterEducation: false }),
      { ...left('INACTIVE', { afterEducation: true }), gender: null },
    ],
    expected: { [LAST]: { EECR02: 2 } },
  },
  {
    title: 'EECR03: everybody can gain a qualification, and it counts from the day of leaving',
    why: `Contract 6.6: no condition at entry. Three have left with one: on 1 April, on 31 May and on the last day; the fourth
      leaves a day later.`,
    people: [
      left('EMPLOYED', { afterQualification: true }, '2026-04-01'),
      left('IN_EDUCATION', { afterQualification: true }, '2026-05-31'),
      left('UNEMPLOYED', { afterQualification: true }, LAST),
      left('UNEMPLOYED', { afterQualification: true }, '2026-11-23'),
      left('UNEMPLOYED', { afterQualification: null }, '2026-04-01'),
    ],
    expected: {
      '2026-03-31': { EECR03: 0 },
      '2026-04-01': { EECR03: 1 },
      '2026-11-21': { EECR03: 2 },
      [LAST]: { EECR03: 3 },
      '2026-11-23': { EECR03: 4 },
    },
  },
  {
    title: 'EECR04: work after leaving for those who had none, taken from the last exit',
    why: `Contract 6.1 and 6.6: unemployed for short and long and inactive people, 3; who was employed is not counted. The fourth
      has work after the first exit and none after the last, which is the one that counts from 31 August on; until she enters
      the second measure on 1 June the first exit is the last. The fifth has it the other way round and counts from 31 August.`,
    people: [
      left('UNEMPLOYED', { afterEmployed: true }, '2026-03-31'),
      left('LONG_TERM_UNEMPLOYED', { afterEmployed: true }, '2026-03-31'),
      left('INACTIVE', { afterEmployed: true }, '2026-03-31'),
      left('EMPLOYED', { afterEmployed: true }, '2026-03-31'),
      {
        attendances: [
          { measure: 'a', leftOn: '2026-04-30', afterEmployed: true },
          { measure: 'b', enteredOn: '2026-06-01', leftOn: '2026-08-31', afterEmployed: false },
        ],
      },
      {
        attendances: [
          { measure: 'a', leftOn: '2026-04-30', afterEmployed: false },
          { measure: 'b', enteredOn: '2026-06-01', leftOn: '2026-08-31', afterEmployed: true },
        ],
      },
    ],
    expected: {
      '2026-03-31': { EECR04: 3 },
      '2026-04-30': { EECR04: 4 },
      '2026-06-01': { EECR04: 3 },
      '2026-08-30': { EECR04: 3 },
      '2026-08-31': { EECR04: 4 },
    },
  },
  {
    title: 'EECR01-06: who leaves two measures on one day has one set of answers, and the later event decides',
    why: `Contract 6.1: the exit is the last one, 31 May; both attendances end on it, so neither is "earlier" and the answers of
      both are about the same four weeks. A yes of either counts, whoever entered it (school from one, certificate from the
      other). Searching and employed exclude each other (SFC FAQ: the last event within 28 days counts); the attendance begun
      later knows the later event. Anna: searching (a), then employed (b): employed. Berta: employed (a), then searching (b):
      searching. Cora: employed (a), no answer (b): employed. Dora: employed (a), no (b): a no of one measure does not take
      back a yes of the other: employed. So EECR01 1, EECR04 3, EECR02 and EECR03 1 each (Cora). After six months only Dora's
      earlier attendance says yes: EECR05 1 from 30 November on.`,
    people: [
      bothLeft({ afterJobSearching: true }, { afterEmployed: true }),
      bothLeft({ afterEmployed: true }, { afterJobSearching: true }),
      bothLeft({ afterEmployed: true, afterEducation: true, afterQualification: false }, { afterQualification: true }),
      bothLeft({ afterEmployed: true, afterSixMonthsEmployed: true }, { afterEmployed: false, afterSixMonthsEmployed: false }),
    ],
    expected: {
      '2026-05-30': { EECR01: 0, EECR02: 0, EECR03: 0, EECR04: 0 },
      '2026-05-31': { EECR01: 1, EECR02: 1, EECR03: 1, EECR04: 3, EECR05: 0 },
      '2026-11-29': { EECR05: 0 },
      '2026-11-30': { EECR05: 1, EECR06: 0 },
    },
  },
  {
    title: 'EECR05: in work six calendar months after leaving, not 180 days after',
    why: `Contract 6.6. Left on 22 May: due on 22 November, which is 184 days later. Left on 28 February: due on 28 August, 181
      days later. Left on 31 August: there is no 31 February, so due on 28 February 2027. Who was employed at entry is not
      counted, nor who has no answer.`,
    people: [
      left('UNEMPLOYED', { afterSixMonthsEmployed: true }, '2026-02-28'),
      left('INACTIVE', { afterSixMonthsEmployed: true }, '2026-05-22'),
      left('UNEMPLOYED', { afterSixMonthsEmployed: true }, '2026-08-31'),
      left('EMPLOYED', { afterSixMonthsEmployed: true }, '2026-02-28'),
      left('UNEMPLOYED', { afterSixMonthsEmployed: null }, '2026-02-28'),
    ],
    expected: {
      '2026-08-27': { EECR05: 0 },
      '2026-08-28': { EECR05: 1 },
      '2026-11-21': { EECR05: 1 },
      [LAST]: { EECR05: 2 },
      '2027-02-27': { EECR05: 2 },
      '2027-02-28': { EECR05: 3 },
    },
  },
  {
    title: 'EECR06: a better place in working life for those who had work',
    why: `Contract 6.6: employed at entry, better off six months after leaving: left on 10 April, due on 10 October: 1. The same
      answer of an unemployed person belongs to EECR05; the last one came back in September and has not left.`,
    people: [
      left('EMPLOYED', { afterSixMonthsImproved: true }, '2026-04-10'),
      left('EMPLOYED', { afterSixMonthsImproved: false }, '2026-04-10'),
      left('UNEMPLOYED', { afterSixMonthsImproved: true }, '2026-04-10'),
      {
        employmentStatus: 'EMPLOYED',
        attendances: [
          { measure: 'a', leftOn: '2026-03-01', afterSixMonthsImproved: true },
          { measure: 'b', enteredOn: '2026-09-15' },
        ],
      },
    ],
    expected: { '2026-09-01': { EECR06: 1 }, '2026-09-15': { EECR06: 0 }, '2026-10-10': { EECR06: 1, EECR05: 0 } },
  },
];
