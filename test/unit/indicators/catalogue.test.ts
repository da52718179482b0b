import { expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { DataClass, Direction, Moment, Unit } from '../../../server/indicators/definition.ts';
import { dimensionSql } from '../../../server/indicators/dimensions.ts';

test('codes are unique and the common ESF+ indicators are complete', () => {
  const codes = catalogue.map((indicator) => indicator.code);
  expect(new Set(codes).size).toBe(codes.length);
  const two = (n: number) => String(n).padStart(2, '0');
  for (let n = 1; n <= 19; n++) expect(codes).toContain(`EECO${two(n)}`);
  for (let n = 1; n <= 6; n++) expect(codes).toContain(`EECR${two(n)}`);
});

test.each(catalogue.map((indicator) => [indicator.code, indicator] as const))(
  '%s is fully described in both languages',
  (_, indicator) => {
    for (const text of [
      indicator.name.de,
      indicator.name.en,
      indicator.definition.de,
      indicator.definition.en,
      indicator.source,
      indicator.population.de,
      indicator.population.en,
      indicator.entryCondition.de,
      indicator.entryCondition.en,
      indicator.exitCondition.de,
      indicator.exitCondition.en,
    ]) {
      expect(text.trim().length).toBeGreaterThan(3);
    }
    expect(indicator.name.de).not.toBe(indicator.name.en);
    expect(indicator.direction === Direction.BAND).toBe(Boolean(indicator.band));
    expect(indicator.unit === Unit.SHARE).toBe(indicator.measurement.aggregates.length === 2);
  },
);

test.each(catalogue.map((indicator) => [indicator.code, indicator] as const))(
  '%s is broken down only by what its records know',
  (_, indicator) => {
    for (const dimension of indicator.dimensions) expect(dimensionSql[indicator.measurement.source][dimension]).toBeDefined();
  },
);

test('special categories are those of Article 9 GDPR, and the rule of Brandenburg stands where it decides', () => {
  const codes = (isOne: (indicator: (typeof catalogue)[number]) => boolean) => catalogue.filter(isOne).map(({ code }) => code);
  expect(codes(({ dataClass }) => dataClass === DataClass.SPECIAL_CATEGORY)).toEqual(['EECO12', 'EECO15']);
  expect(codes(({ variant }) => variant !== null)).toEqual(['EECO04', 'EECO05', 'EECR01', 'EECR04', 'EECR05', 'EECR06']);
  expect(codes(({ dataClass, measurement }) => dataClass === DataClass.NOT_PERSONAL && measurement.source === 'person')).toEqual(
    [],
  );
});

test('who is asked about the time after leaving has left, and nobody else needs to', () => {
  for (const { code, exitCondition, moment } of catalogue)
    expect([code, /ausgetreten/.test(exitCondition.de) && !exitCondition.de.startsWith('Keine')], code).toEqual([
      code,
      [Moment.LEAVING, Moment.SIX_MONTHS].includes(moment) || code === 'KIM_PLACES_USED',
    ]);
  const sixMonths = catalogue.filter(({ exitCondition }) => /sechs Monate/.test(exitCondition.de)).map(({ code }) => code);
  expect(sixMonths).toEqual(['EECR05', 'EECR06']);
});

test('every step of a rule that a record may fail at entry is said in its condition at entry', () => {
  for (const { code, entryCondition, measurement } of catalogue) {
    const reasons = measurement.steps.map(({ reason }) => reason);
    if (reasons.includes('INCOMPLETE')) expect(entryCondition.de, code).toContain('sind angegeben');
    if (reasons.includes('NOT_APPLICABLE_AT_ENTRY') && code !== 'EECR03')
      expect(entryCondition.de, code).toContain('an diesem Tag');
  }
});
