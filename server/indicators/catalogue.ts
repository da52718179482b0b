import { conditionsOf } from './conditions.ts';
import { Direction, type Entry, type IndicatorDefinition, PERSON_DIMENSIONS, Unit } from './definition.ts';
import { dataClasses, populations } from './described.ts';
import { esfPlusEntries } from './esf-plus.ts';
import { moneyEntries } from './kim-money.ts';
import { outcomeEntries } from './kim-outcomes.ts';
import { reachEntries } from './kim-reach.ts';

const DEFAULTS = {
  version: 1,
  unit: Unit.PERSONS,
  decimals: 0,
  direction: Direction.MORE_IS_BETTER,
  dimensions: PERSON_DIMENSIONS,
  variant: null,
};

const complete = (entry: Entry): IndicatorDefinition => ({
  ...DEFAULTS,
  population: populations[entry.measurement.source],
  dataClass: dataClasses[entry.measurement.source],
  ...conditionsOf(entry),
  ...entry,
});

/** All indicators, in the order of the catalogue. An indicator is added here and nowhere else. */
export const catalogue: readonly IndicatorDefinition[] = [
  ...esfPlusEntries,
  ...reachEntries,
  ...outcomeEntries,
  ...moneyEntries,
].map(complete);

const byCode = new Map(catalogue.map((indicator) => [indicator.code, indicator]));

export const findIndicator = (code: string): IndicatorDefinition | undefined => byCode.get(code);
