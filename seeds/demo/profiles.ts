import type { Employment, Level, Status } from './types.ts';

/** How often each value occurs: any positive numbers, only their proportions matter. */
export type Weights<T> = readonly (readonly [T, number])[];

/** Who comes to a measure, as proportions on the day of first entry. */
export interface Profile {
  /** inclusive ranges of completed years */
  ages: Weights<readonly [number, number]>;
  employment: Weights<Employment>;
  /** ISCED 0-8 */
  education: Weights<number>;
  /** null = not given */
  status: Weights<Status | null>;
  level: Weights<Level | null>;
  /** LEO 1-4, null = literate */
  alpha: Weights<number | null>;
}

export const YOUNG_TO_OLD = [
  [[16, 17], 1],
  [[18, 29], 36],
  [[30, 54], 55],
  [[55, 68], 8],
] as const;
export const LITERATE = [[null, 1]] as const;
