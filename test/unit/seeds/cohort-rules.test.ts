import { describe, expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import type { DemoAttendance, DemoPerson } from '../../../seeds/demo/types.ts';
import { sixMonthsAfter } from '../../../server/import/rows/attendance-rules.ts';

const { people, measures, providers, contacts, asOf } = demoCohort();
const measureOf = new Map(measures.map((measure) => [measure.slug, measure]));
const stays = people.flatMap((person) => person.attendances.map((stay) => ({ ...stay, person })));
const isKnown = (stay: DemoAttendance): boolean =>
  [stay.afterJobSearching, stay.afterEducation, stay.afterQualification, stay.afterEmployed].some((each) => each !== null);
const days = (person: DemoPerson): string[] => [
  ...person.attendances.flatMap(({ enteredOn, leftOn }) => [enteredOn, leftOn ?? enteredOn]),
  ...person.residenceStatusChanges.map((change) => change.validFrom),
  ...person.languageLevelChanges.map((change) => change.assessedOn),
  ...person.outcomes.map((outcome) => outcome.occurredOn),
];

describe('size', () => {
  test('about 400 people in 18 measures of 9 providers in three pillars', () => {
    expect(people.length).toBeGreaterThan(390);
    expect(people.length).toBeLessThan(430);
    expect([measures.length, providers.length, new Set(measures.map(({ pillar }) => pillar)).size]).toEqual([18, 9, 3]);
  });

  test('names of providers cannot be taken for real ones', () => {
    for (const { name } of providers) expect(name).toMatch(/^(Muster|Beispiel).* \(Demo\)$/);
  });

  test('every measure has titles and summaries in German and in English', () => {
    for (const { title, titleEn, summary, summaryEn } of measures)
      for (const text of [title, titleEn, summary, summaryEn]) expect(text).toMatch(/\S{3}/);
  });
});

describe('days', () => {
  test('everything happens between the first day of the operation and 22 November 2026', () => {
    for (const day of [...people.flatMap(days), ...contacts.map(({ heldOn }) => heldOn)]) {
      expect(day >= '2026-01-01' && day <= asOf).toBe(true);
    }
  });

  test('the record begins with the first attendance and nothing of it lies earlier', () => {
    for (const person of people) {
      expect(person.attendances.map(({ enteredOn }) => enteredOn).sort()[0]).toBe(person.enteredOn);
      expect(days(person).sort()[0]).toBe(person.enteredOn);
    }
  });

  test('attendances lie within the days of their measure', () => {
    for (const { measure, enteredOn, leftOn } of stays) {
      const { startsOn, endsOn } = measureOf.get(measure) ?? { startsOn: '9', endsOn: null };
      expect(enteredOn >= startsOn && (leftOn ?? enteredOn) >= enteredOn).toBe(true);
      if (endsOn && endsOn <= asOf) expect(leftOn !== null && leftOn <= endsOn).toBe(true);
    }
  });

  test('people come and go on working days', () => {
    const weekdays = stays
      .flatMap(({ enteredOn, leftOn }) => [enteredOn, leftOn ?? enteredOn])
      .map((day) => new Date(day).getUTCDay());
    expect([...new Set(weekdays)].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('attendances', () => {
  test('two stays of one person in one measure do not overlap', () => {
    for (const { attendances } of people)
      for (const [at, one] of attendances.entries())
        for (const other of attendances.slice(at + 1))
          if (one.measure === other.measure) expect((one.leftOn ?? '9999') < other.enteredOn).toBe(true);
  });

  test('no measure ever takes in more people than it has places', () => {
    for (const { slug, places } of measures) {
      const here = stays.filter(({ measure }) => measure === slug);
      const most = Math.max(
        0,
        ...here.map(
          ({ enteredOn: day }) => here.filter(({ enteredOn, leftOn }) => enteredOn <= day && (leftOn ?? '9999') >= day).length,
        ),
      );
      expect(most, slug).toBeLessThanOrEqual(places ?? 0);
    }
  });

  test('open offers have contacts and nobody who attends, all others people and no contacts', () => {
    const attended = new Set(stays.map(({ measure }) => measure));
    const visited = new Set(contacts.map(({ measure }) => measure));
    for (const { slug, isLowThreshold } of measures)
      expect([visited.has(slug), attended.has(slug)]).toEqual([isLowThreshold, !isLowThreshold]);
  });

  test('hours are quarter hours and fit into the days', () => {
    for (const { hours, enteredOn, leftOn } of stays) {
      if (hours === null) continue;
      expect(hours * 4).toBe(Math.round(hours * 4));
      expect(hours).toBeLessThanOrEqual(8 * ((Date.parse(leftOn ?? asOf) - Date.parse(enteredOn)) / 86_400_000 + 1));
    }
  });
});

describe('results', () => {
  test('only who has left has a reason and results', () => {
    for (const stay of stays)
      if (stay.leftOn === null)
        expect([stay.exitReason, isKnown(stay), stay.afterSixMonthsEmployed]).toEqual([null, false, null]);
  });

  test('job searching and employed exclude each other', () => {
    expect(stays.filter(({ afterJobSearching, afterEmployed }) => afterJobSearching && afterEmployed)).toEqual([]);
  });

  test('results after six months exist only where six months are over', () => {
    for (const { leftOn, afterSixMonthsEmployed, afterSixMonthsImproved } of stays)
      if (afterSixMonthsEmployed !== null || afterSixMonthsImproved !== null)
        expect(sixMonthsAfter(leftOn ?? '9999-01-01') <= asOf).toBe(true);
  });

  test('two stays that end on the day of the last exit report the same, so that the last exit has one result', () => {
    for (const { attendances } of people) {
      if (attendances.some(({ leftOn }) => leftOn === null)) continue;
      const last = attendances
        .map(({ leftOn }) => leftOn ?? '')
        .sort()
        .at(-1);
      const results = attendances
        .filter(({ leftOn }) => leftOn === last)
        .map(({ measure: _, enteredOn, hours, exitReason, ...result }) => JSON.stringify(result));
      expect(new Set(results).size).toBe(1);
    }
  });
});

describe('persons', () => {
  test('pseudonyms are unique, in the order of entry, and no names', () => {
    expect(people.map(({ pseudonym }) => pseudonym)).toEqual(people.map((_, at) => `demo-${String(at + 1).padStart(4, '0')}`));
    expect(people.map(({ enteredOn }) => enteredOn)).toEqual(people.map(({ enteredOn }) => enteredOn).sort());
  });

  test('children are in education or inactive and have no certificate beyond lower secondary', () => {
    for (const { age, employmentStatus, education } of people) {
      if (age === null || age >= 18) continue;
      expect(['IN_EDUCATION', 'INACTIVE', null]).toContain(employmentStatus);
      expect(education ?? 0).toBeLessThanOrEqual(2);
    }
  });

  test('nobody under § 60b works: not at entry, not afterwards', () => {
    for (const person of people.filter(({ residenceStatus }) => residenceStatus === 'DULDUNG_60B')) {
      expect(person.employmentStatus).not.toBe('EMPLOYED');
      expect(person.attendances.some(({ afterEmployed }) => afterEmployed)).toBe(false);
      expect(person.outcomes.some(({ kind }) => kind === 'JOB_SOCIAL_INSURANCE' || kind === 'MINI_JOB')).toBe(false);
    }
  });

  test('work opportunities of § 16d SGB II are only for people within SGB II', () => {
    const outside = people.filter(({ residenceStatus }) =>
      ['GESTATTUNG', 'DULDUNG', 'DULDUNG_60B'].includes(residenceStatus ?? ''),
    );
    expect(outside.filter(({ employmentStatus }) => employmentStatus === 'WORK_OPPORTUNITY')).toEqual([]);
  });

  test('EU citizens and naturalised people are no third-country nationals', () => {
    const citizens = people.filter(({ residenceStatus }) => residenceStatus === 'EU' || residenceStatus === 'EINB');
    expect(citizens.filter(({ isThirdCountryNational }) => isThirdCountryNational)).toEqual([]);
  });
});
