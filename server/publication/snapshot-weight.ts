import type { Weigh } from '../limits/weigh.ts';

/** Of a snapshot of the demonstration: 220 kB, 18 tables with 1,600 cells. */
const USUAL = { document: 5_000, tables: 20, cells: 90, changes: 200 };

export const weighDocument: Weigh = () => ({ work: USUAL.document });
export const weighChanges: Weigh = () => ({ length: USUAL.changes });
export const weighTables: Weigh = ({ ids }) => ({
  length: Array.isArray(ids) ? Math.min(ids.length, USUAL.tables) : USUAL.tables,
  entries: USUAL.cells,
});
