import { expect, test } from 'vitest';
import { findIndicator } from '../../../server/indicators/catalogue.ts';
import type { IndicatorDefinition } from '../../../server/indicators/definition.ts';
import { Assessment, compare, planOn, type TargetRow } from '../../../server/indicators/target-comparison.ts';

const START = '2026-01-01';
const people = findIndicator('EECO01') as IndicatorDefinition;
const women = findIndicator('KIM_WOMEN_SHARE') as IndicatorDefinition;
const incomplete = findIndicator('KIM_INCOMPLETE') as IndicatorDefinition;

const target = (dueOn: string, value: number): TargetRow => ({
  ...{ indicatorCode: 'EECO01', field: null, measure: null, gender: null },
  ...{ dueOn, value, isExample: true, source: 'test', decidedOn: null, paperNumber: null },
});
const targets = [target('2026-12-31', 365), target('2027-12-31', 730)];

test('a count is planned to grow evenly: one for each day of the first year', () => {
  expect(planOn(people, '2026-01-01', targets, START)).toBeCloseTo(1);
  expect(planOn(people, '2026-12-31', targets, START)).toBe(365);
  expect(planOn(people, '2026-11-22', targets, START)).toBeCloseTo(326);
});

test('after the first target the plan goes on to the second, and after the last it stays', () => {
  expect(planOn(people, '2027-01-31', targets, START)).toBeCloseTo(396);
  expect(planOn(people, '2029-01-01', targets, START)).toBe(730);
});

test('before the start nothing is planned', () => {
  expect(planOn(people, '2025-06-01', targets, START)).toBe(0);
});

test('a ratio keeps its level', () => {
  expect(planOn(women, '2026-03-01', [target('2026-12-31', 0.5)], START)).toBe(0.5);
});

test('money per head and a waiting list are to be at their target on every day, not to grow towards it', () => {
  const cost = findIndicator('KIM_COST_PER_PERSON') as IndicatorDefinition;
  const waiting = findIndicator('KIM_WAITING') as IndicatorDefinition;
  expect(compare(cost, 500_000, '2026-06-30', [target('2026-12-31', 500_000)], START)).toMatchObject({
    planToDate: 500_000,
    assessment: Assessment.ON_TRACK,
  });
  expect(compare(waiting, 10, '2026-02-01', [target('2026-12-31', 10)], START).assessment).toBe(Assessment.ON_TRACK);
});

test('a share that is planned to be nothing, and is, is on track', () => {
  const completion = findIndicator('KIM_COMPLETION') as IndicatorDefinition;
  expect(compare(completion, 0, '2026-06-30', [target('2026-12-31', 0)], START).assessment).toBe(Assessment.ON_TRACK);
});

test.each([
  [326, Assessment.ON_TRACK],
  [310, Assessment.ON_TRACK],
  [309, Assessment.AT_RISK],
  [278, Assessment.AT_RISK],
  [277, Assessment.OFF_TRACK],
])('%i people where 326 are planned: %s', (value, assessment) => {
  expect(compare(people, value, '2026-11-22', targets, START).assessment).toBe(assessment);
});

test('less is better turns the verdict round', () => {
  const limit = [target('2026-12-31', 10)];
  expect(compare(incomplete, 20, '2026-12-31', limit, START).assessment).toBe(Assessment.OFF_TRACK);
  expect(compare(incomplete, 2, '2026-12-31', limit, START).assessment).toBe(Assessment.ON_TRACK);
});

test.each([
  [0.4, Assessment.ON_TRACK],
  [0.6, Assessment.ON_TRACK],
  [0.36, Assessment.AT_RISK],
  [0.3, Assessment.OFF_TRACK],
  [0.72, Assessment.OFF_TRACK],
])('a share of %d against a band of 0.4 to 0.6: %s', (value, assessment) => {
  expect(compare(women, value, '2026-11-22', [target('2026-12-31', 0.5)], START).assessment).toBe(assessment);
});

test('a plan too small to judge by gets no verdict, and a missing value no deviation', () => {
  expect(compare(people, 0, '2026-01-03', targets, START).assessment).toBeNull();
  const nothing = compare(people, null, '2026-11-22', targets, START);
  expect([nothing.deviation, nothing.deviationShare, nothing.assessment]).toEqual([null, null, null]);
});

test('deviation is absolute and a share of the plan', () => {
  const { deviation, deviationShare, target: goal, dueOn } = compare(people, 163, '2026-11-22', targets, START);
  expect(deviation).toBeCloseTo(-163);
  expect(deviationShare).toBeCloseTo(-0.5);
  expect([goal, dueOn]).toEqual([365, '2026-12-31']);
});
