/** How many cells are looked at in one program, ever fewer of them. */
const SIZES = [Number.MAX_SAFE_INTEGER, 64, 8];

/**
 * Looks at many cells in one program: most of them can be at their most at once, so that few need a program of their own.
 * @param open what has not been answered yet, for those that should move up (1) or down (-1)
 * @param alone whether what is still open then is looked at one by one
 */
export function lookInGroups(
  open: (sign: 1 | -1) => readonly number[],
  look: (cells: readonly number[], sign: 1 | -1) => void,
  alone = false,
): void {
  for (const size of alone ? [...SIZES, 1] : SIZES)
    for (const sign of [1, -1] as const)
      for (const group of groupsOf(open(sign), size)) {
        const left = new Set(open(sign));
        const still = group.filter((cell) => left.has(cell));
        if (still.length) look(still, sign);
      }
}

/** Neighbours in different groups: far from each other, they seldom stand in each other's way. */
function groupsOf(cells: readonly number[], size: number): number[][] {
  const count = Math.ceil(cells.length / size);
  return Array.from({ length: count }, (_, group) => cells.filter((_, n) => n % count === group));
}
