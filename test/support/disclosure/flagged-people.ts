import type { CountTable } from '../../../server/disclosure/protection.type.ts';

/** EECO12, as other attributes of special protection, is printed by gender and by pillar and not by both; EECO17 by both. */
export type Flag = 'EECO12' | 'EECO17';
export interface Person {
  gender: string;
  pillar: string;
  EECO12: boolean;
  EECO17: boolean;
}

/** 120 people in two pillars. */
export const people = Array.from(
  { length: 120 },
  (_, n): Person => ({
    gender: n % 2 ? 'FEMALE' : 'MALE',
    pillar: n % 4 < 2 ? 'A' : 'B',
    EECO12: n % 5 === 0,
    EECO17: n % 3 === 0,
  }),
);

export function tablesOf(persons: readonly Person[]): CountTable[] {
  const [genders, pillars] = [
    ['TOTAL', 'FEMALE', 'MALE'],
    ['TOTAL', 'A', 'B'],
  ];
  const count = (indicator: string, gender: string, pillar: string): number =>
    persons.filter(
      (each) =>
        (gender === 'TOTAL' || each.gender === gender) &&
        (pillar === 'TOTAL' || each.pillar === pillar) &&
        (indicator === 'EECO01' || each[indicator as Flag]),
    ).length;
  const make = (id: string, dimensions: string[], keys: string[][], indicators: string[]) => ({
    ...{ id, dimensions: dimensions as CountTable['dimensions'] },
    cells: indicators.flatMap((indicator) =>
      keys.map((key) => {
        const at = (dimension: string) => key[dimensions.indexOf(dimension)] ?? 'TOTAL';
        return { indicator, key, value: count(indicator, at('GENDER'), at('FIELD_OF_ACTION')) };
      }),
    ),
  });
  const all = ['EECO01', 'EECO12', 'EECO17'];
  return [
    make(
      'g',
      ['GENDER'],
      genders.map((gender) => [gender]),
      all,
    ),
    make(
      'f',
      ['FIELD_OF_ACTION'],
      pillars.map((pillar) => [pillar]),
      all,
    ),
    make(
      'fg',
      ['FIELD_OF_ACTION', 'GENDER'],
      pillars.flatMap((pillar) => genders.map((gender) => [pillar, gender])),
      ['EECO01', 'EECO17'],
    ),
  ];
}

export const offers = ['A', 'B'].flatMap((fieldOfAction) =>
  ['P', 'Q'].map((provider) => ({ measure: `${fieldOfAction} of ${provider}`, fieldOfAction, provider })),
);
