import { expect, test } from 'vitest';
import { demoCohort } from '../../../seeds/demo/cohort.ts';
import type { DemoAttendance, DemoPerson } from '../../../seeds/demo/types.ts';
import { ExitReason, OutcomeKind } from '../../../server/participations/codes.ts';

/*
 * What makes real data hard is really in the cohort: each case is counted, so that it cannot get lost unnoticed.
 */

const { people, measures, contacts } = demoCohort();
const MANDATORY = ['gender', 'age', 'employmentStatus', 'education'] as const;
const OPTIONAL = [
  'isThirdCountryNational',
  'hasForeignBackground',
  'hasDisability',
  'isMinority',
  'isHomeless',
  'isRural',
  'residenceStatus',
  'languageLevel',
] as const;
const isComplete = (person: DemoPerson): boolean => MANDATORY.every((field) => person[field] !== null);
const complete = people.filter(isComplete);
const stays = people.flatMap(({ attendances }) => attendances);
const hasLeft = ({ attendances }: DemoPerson): boolean => attendances.every(({ leftOn }) => leftOn !== null);
const lastStay = ({ attendances }: DemoPerson): DemoAttendance =>
  attendances.reduce((last, each) => ((each.leftOn ?? '9') > (last.leftOn ?? '9') ? each : last));
const pillarOf = new Map(measures.map(({ slug, pillar }) => [slug, pillar]));
const womenShare = (some: DemoPerson[]): number => some.filter(({ gender }) => gender === 'FEMALE').length / some.length;

test('several measures per person, up to four, also of two pillars', () => {
  const numbers = people.map(({ attendances }) => attendances.length);
  expect(numbers.filter((number) => number > 1).length).toBeGreaterThan(80);
  expect(Math.max(...numbers)).toBeGreaterThanOrEqual(3);
  const pillars = people.map(({ attendances }) => new Set(attendances.map(({ measure }) => pillarOf.get(measure))).size);
  expect(pillars.filter((number) => number > 1).length).toBeGreaterThan(30);
});

test('two measures at the same time, and one after the other', () => {
  const pairs = people
    .filter(({ attendances }) => attendances.length === 2)
    .map(({ attendances }) => attendances as [DemoAttendance, DemoAttendance]);
  const atOnce = pairs.filter(([first, second]) => (first.leftOn ?? '9') >= second.enteredOn);
  expect(atOnce.length).toBeGreaterThan(15);
  expect(pairs.length - atOnce.length).toBeGreaterThan(15);
});

test('people who had left everything came back, to the same measure and to another', () => {
  const returned = people.filter(({ attendances }) =>
    attendances.some(
      ({ enteredOn }, at) => at > 0 && attendances.slice(0, at).every(({ leftOn }) => leftOn !== null && leftOn < enteredOn),
    ),
  );
  expect(returned.length).toBeGreaterThanOrEqual(28);
  const toTheSame = returned.filter(
    ({ attendances }) => new Set(attendances.map(({ measure }) => measure)).size < attendances.length,
  );
  expect(toTheSame.length).toBeGreaterThan(8);
  expect(returned.length - toTheSame.length).toBeGreaterThan(8);
});

test('a result of an earlier exit that no longer counts, because the person is there again', () => {
  const superseded = people.filter((person) => !hasLeft(person) && person.attendances.some(({ afterEmployed }) => afterEmployed));
  expect(superseded.length).toBeGreaterThan(2);
});

test('open and ended attendances, all reasons of leaving, also unknown ones', () => {
  const open = stays.filter(({ leftOn }) => leftOn === null);
  expect(open.length).toBeGreaterThan(150);
  expect(stays.length - open.length).toBeGreaterThan(250);
  const reasons = new Set(stays.filter(({ leftOn }) => leftOn !== null).map(({ exitReason }) => exitReason));
  expect(reasons).toEqual(new Set([...Object.values(ExitReason), null]));
});

test('sixteen incomplete records: each mandatory answer is missing somewhere, once two at a time', () => {
  expect(people.length - complete.length).toBe(16);
  const missing = MANDATORY.map((field) => people.filter((person) => person[field] === null).length);
  expect(missing).toEqual([5, 4, 4, 4]);
});

test.each(OPTIONAL)('%s is refused by some and given by most', (field) => {
  const refused = complete.filter((person) => person[field] === null).length;
  expect(refused).toBeGreaterThanOrEqual(5);
  expect(refused).toBeLessThan(complete.length / 3);
});

test('small groups: four non-binary people, a measure with one of them, a measure of four people', () => {
  expect(people.filter(({ gender }) => gender === 'NON_BINARY')).toHaveLength(4);
  const inMeasure = (slug: string) => people.filter(({ attendances }) => attendances.some(({ measure }) => measure === slug));
  expect(inMeasure('gespraechskreis-gebaerdensprache')).toHaveLength(4);
  const counts = measures.map(({ slug }) => inMeasure(slug).filter(({ gender }) => gender === 'NON_BINARY').length);
  expect(counts.filter((count) => count === 1 || count === 2).length).toBeGreaterThanOrEqual(3);
});

test('a group in which all share a protected attribute', () => {
  const group = people.filter(({ attendances }) =>
    attendances.some(({ measure }) => measure === 'gespraechskreis-gebaerdensprache'),
  );
  expect(group.map(({ hasDisability }) => hasDisability)).toEqual([true, true, true, true]);
});

test('every age group, every employment status and every level of education occurs', () => {
  const ages = complete.map(({ age }) => age ?? 0);
  const groups = [
    ages.filter((age) => age < 18),
    ages.filter((age) => age >= 18 && age < 30),
    ages.filter((age) => age >= 30 && age < 55),
    ages.filter((age) => age >= 55),
  ];
  for (const group of groups) expect(group.length).toBeGreaterThan(15);
  expect(new Set(complete.map(({ employmentStatus }) => employmentStatus)).size).toBe(6);
  expect(new Set(complete.map(({ education }) => education)).size).toBe(9);
});

test('about 48 per cent women in all, and very different shares in the pillars', () => {
  expect(womenShare(complete)).toBeGreaterThan(0.46);
  expect(womenShare(complete)).toBeLessThan(0.5);
  const share = (pillar: string) =>
    womenShare(complete.filter(({ attendances }) => attendances.some(({ measure }) => pillarOf.get(measure) === pillar)));
  expect(share('SPURWECHSEL')).toBeLessThan(0.4);
  expect(share('SOCIAL_PARTICIPATION')).toBeGreaterThan(0.6);
});

test('every kind of outcome occurs', () => {
  expect(new Set(people.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)))).toEqual(
    new Set(Object.values(OutcomeKind)),
  );
});

test('results upon leaving of every kind, and some of people who do not count for them', () => {
  const left = complete.filter(hasLeft);
  for (const field of ['afterJobSearching', 'afterEducation', 'afterQualification', 'afterEmployed'] as const) {
    for (const answer of [true, false, null]) expect(left.some((person) => lastStay(person)[field] === answer)).toBe(true);
  }
  const searching = left.filter((person) => lastStay(person).afterJobSearching);
  expect(searching.some(({ employmentStatus }) => employmentStatus === 'UNEMPLOYED')).toBe(true);
  expect(searching.some(({ employmentStatus }) => employmentStatus === 'INACTIVE')).toBe(true);
});

test('results after six months, also of people employed at entry', () => {
  const asked = complete.filter((person) => hasLeft(person) && lastStay(person).afterSixMonthsEmployed !== null);
  expect(asked.length).toBeGreaterThan(15);
  const better = asked.filter((person) => lastStay(person).afterSixMonthsImproved);
  expect(better.length).toBeGreaterThan(0);
  expect(better.filter(({ employmentStatus }) => employmentStatus !== 'EMPLOYED')).toEqual([]);
});

test('residence-status histories with one and with several steps, among them secured titles', () => {
  const histories = people.map(({ residenceStatusChanges }) => residenceStatusChanges);
  expect(histories.filter((steps) => steps.length > 0).length).toBeGreaterThan(30);
  expect(histories.some((steps) => steps.length > 1)).toBe(true);
  expect(histories.flat().filter(({ status }) => status === 'T_25A' || status === 'T_25B').length).toBeGreaterThan(5);
});

test('assessments of German and of literacy: with and without progress, and without a level at entry', () => {
  const changes = people.flatMap((person) => person.languageLevelChanges.map((change) => ({ ...change, person })));
  expect(changes.some(({ level, alphaLevel }) => level === null && alphaLevel !== null)).toBe(true);
  expect(changes.some(({ alphaLevel, person }) => alphaLevel !== null && alphaLevel > (person.alphaLevel ?? 9))).toBe(true);
  expect(changes.some(({ level, person }) => level !== null && level === person.languageLevel)).toBe(true);
  expect(changes.some(({ level, person }) => level !== null && person.languageLevel === null)).toBe(true);
});

test('contacts counted by gender, without it, and in numbers below three', () => {
  expect(new Set(contacts.map(({ gender }) => gender))).toEqual(new Set(['FEMALE', 'MALE', 'NON_BINARY', null]));
  expect(contacts.some(({ number }) => number < 3)).toBe(true);
  expect(contacts.every(({ number }) => Number.isInteger(number) && number > 0)).toBe(true);
});

test('hours that nobody has reported, a measure that is over, waiting lists with small and larger numbers', () => {
  expect(stays.some(({ hours }) => hours === null)).toBe(true);
  expect(measures.some(({ endsOn }) => endsOn !== null && endsOn < '2026-11-22')).toBe(true);
  const waiting = measures.map((measure) => measure.waiting);
  for (const isThere of [0, null, 1, 2]) expect(waiting).toContain(isThere);
  expect(Math.max(...waiting.map((number) => number ?? 0))).toBeGreaterThan(5);
});
