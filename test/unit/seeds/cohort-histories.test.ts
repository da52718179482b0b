import { expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import type { DemoPerson } from '../../../seeds/demo/types.ts';

const { people } = demoCohort();
const LEVELS = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Steps of the ladder: tolerated, tolerated more safely, temporary title, title. */
const RANKS: Record<string, number> = {
  ...{ DULDUNG_60B: 0, GESTATTUNG: 1, DULDUNG: 1, AUSB_DULDUNG: 2, BESCH_DULDUNG: 2, T_16G: 3, T_104C: 3 },
  ...{ T_25A: 4, T_25B: 4, T_19D: 4, T_18A: 4, T_18B: 4, T_25_5: 4, T_23A: 4, SCHUTZ: 4 },
};
const steps = people.flatMap((person) =>
  person.residenceStatusChanges.map(({ status, validFrom }, at) => ({
    person,
    from: person.residenceStatusChanges[at - 1]?.status ?? person.residenceStatus ?? '',
    to: status,
    validFrom,
  })),
);
const inOrder = (values: readonly string[]): boolean =>
  values.every((value, at) => at === 0 || (values[at - 1] as string) < value);

test('steps of the residence status go up the ladder; only § 104c and the asylum procedure also fall back to toleration', () => {
  for (const { from, to } of steps) {
    const isFall = to === 'DULDUNG' && (from === 'T_104C' || from === 'GESTATTUNG');
    expect(isFall || (RANKS[to] ?? 0) > (RANKS[from] ?? 9), `${from} -> ${to}`).toBe(true);
  }
});

test('nobody enters § 104c, which cannot be applied for since 1 January 2026; who leaves it goes to § 25a, § 25b or falls back', () => {
  expect(steps.filter(({ to }) => to === 'T_104C')).toEqual([]);
  const onward = steps.filter(({ from }) => from === 'T_104C').map(({ to }) => to);
  expect(onward.filter((to) => !['T_25A', 'T_25B', 'DULDUNG'].includes(to))).toEqual([]);
});

test('§ 25a is for people under 27, § 25b from toleration for those who work and speak German', () => {
  for (const { person, from, to } of steps) {
    if (to === 'T_25A') expect(person.age ?? 0).toBeLessThan(27);
    if (to === 'T_25B' && from === 'DULDUNG') expect(worked(person) && (person.languageLevel ?? '') >= 'A2').toBe(true);
    if (to === 'AUSB_DULDUNG' || (to === 'T_16G' && from === 'DULDUNG')) expect(trained(person)).toBe(true);
  }
});

const worked = ({ employmentStatus, outcomes }: DemoPerson): boolean =>
  employmentStatus === 'EMPLOYED' ||
  employmentStatus === null ||
  outcomes.some(({ kind }) => kind === 'JOB_SOCIAL_INSURANCE' || kind === 'MINI_JOB');
const trained = ({ outcomes }: DemoPerson): boolean => outcomes.some(({ kind }) => kind === 'VOCATIONAL_TRAINING');

test('histories run forward, with one entry a day', () => {
  for (const { residenceStatusChanges, languageLevelChanges, outcomes } of people) {
    expect(inOrder(residenceStatusChanges.map(({ validFrom }) => validFrom))).toBe(true);
    expect(inOrder(languageLevelChanges.map(({ assessedOn }) => assessedOn))).toBe(true);
    expect(outcomes.map(({ occurredOn }) => occurredOn)).toEqual(outcomes.map(({ occurredOn }) => occurredOn).sort());
  }
});

test('nobody loses German or literacy, and every assessment says something', () => {
  for (const { languageLevel, alphaLevel, languageLevelChanges } of people) {
    let level = LEVELS.indexOf(languageLevel ?? 'A0');
    let alpha = alphaLevel ?? 0;
    for (const change of languageLevelChanges) {
      expect(change.level !== null || change.alphaLevel !== null).toBe(true);
      expect(LEVELS.indexOf(change.level ?? 'C2')).toBeGreaterThanOrEqual(level);
      expect(change.alphaLevel ?? alpha).toBeGreaterThanOrEqual(alpha);
      level = change.level === null ? level : LEVELS.indexOf(change.level);
      alpha = change.alphaLevel ?? alpha;
    }
  }
});

test('since the stop of 9 February 2026 only people with a right to it are admitted to an integration course', () => {
  for (const { residenceStatus, outcomes } of people)
    for (const { kind, occurredOn } of outcomes)
      if (kind === 'INTEGRATION_COURSE_ADMITTED' && occurredOn >= '2026-02-09')
        expect(['SCHUTZ', 'T_25A', 'T_25B', 'T_25_5', 'NE']).toContain(residenceStatus);
});

test('nobody is admitted, blocked or a self-payer without having been referred before', () => {
  for (const { outcomes } of people) {
    const referredOn = outcomes.find(({ kind }) => kind === 'INTEGRATION_COURSE_REFERRED')?.occurredOn ?? '9';
    const answers = outcomes.filter(({ kind }) => /ADMITTED|BLOCKED|SELF_PAYER/.test(kind));
    for (const { occurredOn } of answers) expect(occurredOn >= referredOn).toBe(true);
  }
});
