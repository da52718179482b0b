import { expect, test } from 'vitest';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Direction, Unit } from '../../../server/indicators/definition.ts';
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
