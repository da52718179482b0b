import type { Relation } from './system.ts';

/** The column of a cell, and whether the cell moves its way (1) or the other (-1). */
export type Column = readonly [column: number, way: 1 | -1];

export interface SameMoves {
  /** missing for a cell that cannot move at all */
  columnOf: ReadonlyMap<number, Column>;
  /** by column: its cells */
  members: readonly (readonly [cell: number, way: 1 | -1])[][];
}

/**
 * Open cells that only ever move together, as far, are one column: two parts of a printed sum, a number and its growth since a
 * printed one. With several dates that is a third of all cells.
 */
export function sameMoves(open: readonly number[], relations: readonly Relation[]): SameMoves {
  const parent = new Map(open.map((cell): [number, Column] => [cell, [cell, 1]]));
  const still = new Set<number>();
  const rootOf = (cell: number): Column => {
    const [above, way] = parent.get(cell) as Column;
    if (above === cell) return [cell, 1];
    const [root, further] = rootOf(above);
    const found: Column = [root, (way * further) as 1 | -1];
    parent.set(cell, found);
    return found;
  };
  /** root -> coefficient, of what can move */
  const reduced = ({ terms }: Relation): [root: number, factor: number][] => {
    const factors = new Map<number, number>();
    for (const [factor, cell] of terms) {
      if (!parent.has(cell)) continue;
      const [root, way] = rootOf(cell);
      if (!still.has(root)) factors.set(root, (factors.get(root) ?? 0) + way * factor);
    }
    return [...factors].filter(([, factor]) => factor !== 0);
  };
  let left = relations.filter(({ lower, upper }) => lower === upper);
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    left = left.filter((relation) => {
      const [one, other, ...more] = reduced(relation);
      if (one && !other) still.add(one[0]);
      const isPair = one && other && !more.length && Math.abs(one[1]) === Math.abs(other[1]);
      if (isPair) parent.set(other[0], [one[0], one[1] === other[1] ? -1 : 1]);
      return other && !isPair;
    });
  }
  const columns = new Map<number, number>();
  const columnOf = new Map<number, Column>();
  const members: [number, 1 | -1][][] = [];
  for (const cell of open) {
    const [root, way] = rootOf(cell);
    if (still.has(root)) continue;
    const column = columns.get(root) ?? members.push([]) - 1;
    columns.set(root, column);
    columnOf.set(cell, [column, way]);
    members[column]?.push([cell, way]);
  }
  return { columnOf, members };
}
