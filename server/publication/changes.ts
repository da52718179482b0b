import { cellId } from '../disclosure/protection.type.ts';
import type { DocumentCell, SnapshotDocument } from './snapshot-document.type.ts';

/** Marks every cell that says something else than the released revision before; cells that were not in it are new, not corrected. */
export function markRevised(document: SnapshotDocument, before: SnapshotDocument | null): SnapshotDocument {
  if (!before) return document;
  const old = new Map(
    before.tables.flatMap(({ dimensions, cells }) =>
      cells.map((cell) => [cellId(cell.indicator, dimensions, cell.key), cell] as const),
    ),
  );
  const tables = document.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => {
      const was = old.get(cellId(cell.indicator, table.dimensions, cell.key));
      return was && saysElse(cell, was) ? { ...cell, isRevised: true as const } : cell;
    }),
  }));
  return { ...document, tables };
}

const saysElse = (a: DocumentCell, b: DocumentCell): boolean => a.value !== b.value || a.status !== b.status;
