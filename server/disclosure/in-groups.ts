/** How many cells are looked at in one program, ever fewer of them, where all at once left some unanswered. */
export const GROUP_SIZES: readonly number[] = [64, 8];

/** Neighbours in different groups: far from each other, most of them can be at their most at once. */
export function inGroups(cells: readonly number[], size: number): number[][] {
  const count = Math.ceil(cells.length / size);
  return Array.from({ length: count }, (_, group) => cells.filter((_, n) => n % count === group));
}
