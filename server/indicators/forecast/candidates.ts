/*
 * What may be true of a project, before its months are looked at. Every combination is a candidate; the months decide how much
 * each one counts. docs/forecast.md says where these numbers come from.
 */

/** How strong a flow of people or money is in each part of its life, apart from chance. */
export interface Shape {
  /** months until full strength, in even steps from a fifth; 0: full strength at once */
  rampMonths: number;
  /** share of an ordinary month that is missing in July and August */
  summer: number;
  /** true: the leading months without events are the time before the doors opened */
  startsLate: boolean;
  weight: number;
}

/** How a flow keeps to its level. */
export interface Noise {
  /** variance of one month around its level, chance apart, as a share of the level squared */
  spread: number;
  /** variance that the level gains each month by drifting, as a share of the level squared */
  drift: number;
  weight: number;
}

type Choice<T> = readonly (readonly [value: T, weight: number])[];

const RAMPS: Choice<number> = [
  [0, 0.4],
  [3, 0.2],
  [6, 0.2],
  [9, 0.2],
];
const SUMMERS: Choice<number> = [
  [0, 0.6],
  [0.5, 0.4],
];
const STARTS: Choice<boolean> = [
  [false, 0.5],
  [true, 0.5],
];
/** Even months; months that differ; groups that start together; payments once a quarter. */
const SPREADS: Choice<number> = [
  [0.003, 0.2],
  [0.03, 0.25],
  [0.12, 0.25],
  [0.4, 0.15],
  [1.2, 0.1],
  [4, 0.05],
];
const DRIFTS: Choice<number> = [
  [0, 0.5],
  [0.03 ** 2, 0.3],
  [0.08 ** 2, 0.2],
];

/** @param hasIdleStart whether the first months brought nothing */
export function shapes(hasIdleStart: boolean): Shape[] {
  const starts = hasIdleStart ? STARTS : STARTS.slice(0, 1);
  return RAMPS.flatMap(([rampMonths, a]) =>
    SUMMERS.flatMap(([summer, b]) => starts.map(([startsLate, c]) => ({ rampMonths, summer, startsLate, weight: a * b * c }))),
  );
}

export const noises: readonly Noise[] = SPREADS.flatMap(([spread, a]) =>
  DRIFTS.map(([drift, b]) => ({ spread, drift, weight: a * b })),
);
