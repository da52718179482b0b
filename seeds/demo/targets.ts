import type { DemoTarget, Pillar } from './types.ts';

export const EXAMPLE_SOURCE = 'Beispielziel der Demonstration, kein Beschluss';
export const EXAMPLE_VALID_FROM = '2026-01-01';
const DUE = ['2026-12-31', '2027-12-31', '2028-12-31'] as const;

/** Invented: what shall be reached in all by the end of 2026, 2027 and 2028. The real targets are not public. */
const PLAN: readonly (readonly [indicator: string, pillar: Pillar | null, values: readonly number[]])[] = [
  ['EECO01', null, [470, 920, 1350]],
  ['EECO01', 'SPURWECHSEL', [185, 365, 540]],
  ['EECO01', 'SOCIAL_PARTICIPATION', [155, 310, 465]],
  ['EECO01', 'LANGUAGE_LITERACY', [180, 350, 510]],
  ['KIM_WOMEN_SHARE', null, [0.5, 0.5, 0.5]],
  ['KIM_WORK_OR_TRAINING', null, [60, 150, 240]],
  ['KIM_LANGUAGE_PROGRESS', null, [95, 220, 350]],
  ['KIM_QUALIFICATION', null, [36, 90, 150]],
  ['KIM_SECURED_TITLE', null, [22, 60, 100]],
  ['KIM_CONTACTS', null, [1700, 3700, 5700]],
];

export const targets: DemoTarget[] = PLAN.flatMap(([indicator, pillar, values]) =>
  DUE.map((dueOn, year) => ({ indicator, pillar, dueOn, value: values[year] as number })),
);
