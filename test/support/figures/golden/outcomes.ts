import { ResidenceStatus } from '../../../../server/participations/codes.ts';
import type { ParticipationInput } from '../../factories.ts';
import { type GoldenCase, LAST } from './case.ts';

type Outcomes = NonNullable<ParticipationInput['outcomes']>;
type Kind = Outcomes[number]['kind'];

const had = (...kinds: Kind[]): ParticipationInput => ({ outcomes: kinds.map((kind) => ({ kind, occurredOn: '2026-06-01' })) });
const becomes = (from: `${ResidenceStatus}` | null, status: `${ResidenceStatus}`): ParticipationInput => ({
  residenceStatus: from,
  residenceStatusChanges: [{ status, validFrom: '2026-09-01' }],
});

/** What comes of it: language, courses, qualification, work, residence. */
export const outcomeCases: readonly GoldenCase[] = [
  {
    title: 'language and literacy of seven people, of whom three made progress',
    why: `A step up from the level at entry: A1 to A2 (German), literacy 2 to 3, and one person both: German 2, literacy 2, either
      3 people. A fall, the same level, a level that was not known at entry and a test from before the entry are no progress.`,
    people: [
      { languageLevel: 'A1', languageLevelChanges: [{ level: 'A2', assessedOn: '2026-05-01' }] },
      { alphaLevel: 2, languageLevelChanges: [{ alphaLevel: 3, assessedOn: '2026-06-01' }] },
      {
        languageLevel: 'B1',
        alphaLevel: 1,
        languageLevelChanges: [
          { alphaLevel: 2, assessedOn: '2026-05-01' },
          { level: 'C1', assessedOn: '2026-06-01' },
        ],
      },
      { languageLevel: 'B1', languageLevelChanges: [{ level: 'A2', assessedOn: '2026-05-01' }] },
      { languageLevel: 'A0', alphaLevel: 4, languageLevelChanges: [{ level: 'A0', alphaLevel: 4, assessedOn: '2026-05-01' }] },
      { languageLevelChanges: [{ level: 'B1', alphaLevel: 4, assessedOn: '2026-05-01' }] },
      { languageLevel: 'A1', languageLevelChanges: [{ level: 'A2', assessedOn: '2026-01-31' }] },
    ],
    expected: {
      '2026-04-30': { KIM_LANGUAGE_PROGRESS: 0, KIM_GERMAN_PROGRESS: 0, KIM_LITERACY_PROGRESS: 0 },
      '2026-05-01': { KIM_LANGUAGE_PROGRESS: 2, KIM_GERMAN_PROGRESS: 1, KIM_LITERACY_PROGRESS: 1 },
      [LAST]: { KIM_LANGUAGE_PROGRESS: 3, KIM_GERMAN_PROGRESS: 2, KIM_LITERACY_PROGRESS: 2 },
    },
  },
  {
    title: 'ways to the integration course',
    why: `Referred 4, admitted 3, blocked 2, at their own expense 1: who was referred and then admitted counts in both, who was
      referred twice counts once, an incomplete record nowhere.`,
    people: [
      had('INTEGRATION_COURSE_REFERRED', 'INTEGRATION_COURSE_ADMITTED'),
      had('INTEGRATION_COURSE_REFERRED', 'INTEGRATION_COURSE_ADMITTED'),
      had('INTEGRATION_COURSE_REFERRED', 'INTEGRATION_COURSE_BLOCKED'),
      had('INTEGRATION_COURSE_REFERRED', 'INTEGRATION_COURSE_REFERRED', 'INTEGRATION_COURSE_BLOCKED'),
      had('INTEGRATION_COURSE_ADMITTED'),
      had('INTEGRATION_COURSE_SELF_PAYER'),
      { ...had('INTEGRATION_COURSE_SELF_PAYER', 'INTEGRATION_COURSE_REFERRED'), education: null },
    ],
    expected: {
      '2026-05-31': { KIM_COURSE_REFERRED: 0, KIM_COURSE_ADMITTED: 0, KIM_COURSE_BLOCKED: 0, KIM_COURSE_SELF_PAYER: 0 },
      [LAST]: { KIM_COURSE_REFERRED: 4, KIM_COURSE_ADMITTED: 3, KIM_COURSE_BLOCKED: 2, KIM_COURSE_SELF_PAYER: 1 },
    },
  },
  {
    title: 'work, training and certificates: every person once, from the day it first happened',
    why: `Insured jobs 3 (a job on the day of entry included), mini-jobs 2, one person has both: work 4. Training 2, one of them
      after a mini-job: work or training 5. Certificates of three kinds 3, one person has two. An internship is none of these,
      a job from before the entry is no outcome.`,
    people: [
      {
        outcomes: [
          { kind: 'MINI_JOB', occurredOn: '2026-03-01' },
          { kind: 'JOB_SOCIAL_INSURANCE', occurredOn: '2026-08-01' },
        ],
      },
      had('JOB_SOCIAL_INSURANCE'),
      { outcomes: [{ kind: 'JOB_SOCIAL_INSURANCE', occurredOn: '2026-02-01' }] },
      had('MINI_JOB', 'VOCATIONAL_TRAINING'),
      had('VOCATIONAL_TRAINING'),
      had('QUALIFICATION', 'LANGUAGE_CERTIFICATE'),
      had('LANGUAGE_CERTIFICATE'),
      had('SCHOOL_CERTIFICATE'),
      had('INTERNSHIP', 'FURTHER_TRAINING'),
      { outcomes: [{ kind: 'JOB_SOCIAL_INSURANCE', occurredOn: '2026-01-31' }] },
    ],
    expected: {
      '2026-02-01': { KIM_WORK: 1, KIM_WORK_OR_TRAINING: 1, KIM_WORK_INSURED: 1 },
      '2026-03-01': { KIM_WORK: 2, KIM_WORK_MINI_JOB: 1, KIM_WORK_INSURED: 1 },
      '2026-06-01': { KIM_WORK: 4, KIM_WORK_INSURED: 2, KIM_WORK_MINI_JOB: 2, KIM_TRAINING: 2 },
      [LAST]: {
        ...{ KIM_WORK: 4, KIM_WORK_INSURED: 3, KIM_WORK_MINI_JOB: 2, KIM_TRAINING: 2 },
        ...{ KIM_WORK_OR_TRAINING: 5, KIM_QUALIFICATION: 3 },
      },
    },
  },
  {
    title: 'every status that can follow on toleration, one person each',
    why: `Of 22 statuses 2 are safer tolerations (§§ 60c, 60d), 2 titles on trial (§§ 16g, 104c), 8 lasting titles (§§ 18a, 18b,
      19c(2), 19d, 23a, 25(5), 25a, 25b). Secured is everything but the 5 tolerated statuses, "other" and "unknown": 15.`,
    people: Object.values(ResidenceStatus).map((status) => becomes('DULDUNG', status)),
    expected: {
      '2026-08-31': { KIM_SAFER_TOLERATION: 0, KIM_TEMPORARY_TITLE: 0, KIM_LASTING_TITLE: 0, KIM_SECURED_TITLE: 0 },
      '2026-09-01': { KIM_SAFER_TOLERATION: 2, KIM_TEMPORARY_TITLE: 2, KIM_LASTING_TITLE: 8, KIM_SECURED_TITLE: 15 },
    },
  },
  {
    title: 'steps count for those who stood below them at entry',
    why: `From permission to stay to toleration for training: 1 step. From there to toleration for employment: none. Who was
      protected already, or whose status was not known, makes none of these steps. § 104c first and § 25b after it: one step each,
      one secured person. A title from before the entry is not an outcome.`,
    people: [
      becomes('GESTATTUNG', 'AUSB_DULDUNG'),
      becomes('AUSB_DULDUNG', 'BESCH_DULDUNG'),
      becomes('SCHUTZ', 'NE'),
      becomes(null, 'T_25B'),
      becomes('UNBEKANNT', 'T_25B'),
      {
        residenceStatus: 'DULDUNG_60B',
        residenceStatusChanges: [
          { status: 'T_104C', validFrom: '2026-04-01' },
          { status: 'T_25B', validFrom: '2026-10-01' },
        ],
      },
      { residenceStatus: 'DULDUNG', residenceStatusChanges: [{ status: 'T_25A', validFrom: '2026-01-31' }] },
    ],
    expected: {
      '2026-04-01': { KIM_SAFER_TOLERATION: 0, KIM_TEMPORARY_TITLE: 1, KIM_LASTING_TITLE: 0, KIM_SECURED_TITLE: 1 },
      [LAST]: { KIM_SAFER_TOLERATION: 1, KIM_TEMPORARY_TITLE: 1, KIM_LASTING_TITLE: 1, KIM_SECURED_TITLE: 1 },
    },
  },
];
