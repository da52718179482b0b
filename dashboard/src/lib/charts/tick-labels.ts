import type { LinesModel } from '#lib/charts/model.ts';

/** css pixels between two labels */
const GAP = 10;

/**
 * Which labels of an axis have room: the first and the last, and of those in between what touches none.
 * @param room length of the axis in css pixels
 * @returns the places of these labels
 */
export function labelsWithRoom(
  { min, max, ticks }: LinesModel['x'],
  room: number,
  widthOf: (text: string) => number,
): Set<number> {
  const labels = ticks
    .filter(({ label }) => label !== '')
    .map(({ at, label }) => ({ at, middle: ((at - min) / (max - min)) * room, half: widthOf(label) / 2 }));
  const last = labels.at(-1);
  const kept: typeof labels = [];
  const touches = (one: (typeof labels)[number], other: (typeof labels)[number] | undefined) =>
    other !== undefined && one !== other && Math.abs(one.middle - other.middle) < one.half + other.half + GAP;
  for (const label of labels) if (label === last || !(touches(label, kept.at(-1)) || touches(label, last))) kept.push(label);
  return new Set(kept.map(({ at }) => at));
}
