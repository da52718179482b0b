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
  /** months from one payment to the next; 1: payments come in any month */
  rhythm: number;
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
  [0, 0.5],
  [3, 0.2],
  [6, 0.2],
  [9, 0.1],
];
const SUMMERS: Choice<number> = [
  [0, 0.6],
  [0.5, 0.4],
];
/** payments that have come every second month, every quarter, every half-year so far, and the weight of each such rhythm */
const RHYTHMS = [2, 3, 6];
const RHYTHM_WEIGHT = 0.1;

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
  [0, 0.6],
  [0.03 ** 2, 0.25],
  [0.08 ** 2, 0.15],
];

/**
 * @param hasIdleStart whether the first months brought nothing
 * @param fits whether payments can have come in this rhythm
 */
export function shapes(hasIdleStart: boolean, fits: (rhythm: number) => boolean): Shape[] {
  const starts = hasIdleStart ? [false, true] : [false];
  return RAMPS.flatMap(([rampMonths, a]) =>
    starts.flatMap((startsLate) => {
      const shared = { rampMonths, startsLate };
      const weight = a / starts.length;
      return [
        ...SUMMERS.map(([summer, b]) => ({ ...shared, summer, rhythm: 1, weight: weight * b })),
        ...RHYTHMS.filter(fits).map((rhythm) => ({ ...shared, summer: 0, rhythm, weight: weight * RHYTHM_WEIGHT })),
      ];
    }),
  );
}

export const noises: readonly Noise[] = SPREADS.flatMap(([spread, a]) =>
  DRIFTS.map(([drift, b]) => ({ spread, drift, weight: a * b })),
);
