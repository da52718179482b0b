import type { EntityManager } from '@mikro-orm/postgresql';
import { type FactRow, findFacts, readFacts } from './facts-files.ts';
import {
  keepBaselines,
  keepForeignPopulationShares,
  keepMunicipalities,
  keepOperations,
  keepPillars,
  keepTargets,
} from './facts-tables.ts';

export interface FactsReport {
  /** lines read */
  facts: number;
  /** rows written: made or brought up to date */
  changes: number;
}

type Keep = (em: EntityManager, rows: FactRow[]) => Promise<void>;

/** Files in the order in which their rows refer to each other. */
const FILES: [file: string, keep: Keep][] = [
  ['municipalities.csv', keepMunicipalities],
  ['foreign-population-share.csv', keepForeignPopulationShares],
  ['operations.csv', keepOperations],
  ['fields-of-action.csv', keepPillars],
  ['baselines.csv', keepBaselines],
  ['targets.csv', keepTargets],
];

/**
 * Brings the database in step with the published facts. Rows are found by natural key: a second run changes nothing, a fact
 * that was corrected in its file corrects the row. An empty cell means "not published" and leaves what is there; nothing is
 * ever deleted. All or nothing, in one transaction.
 * @param directory folder of the CSV files
 * @throws Failure with file, line and column if a file is faulty
 */
export function seedFacts(em: EntityManager, directory: URL = findFacts()): Promise<FactsReport> {
  return em.transactional(async (inner) => {
    const report: FactsReport = { facts: 0, changes: 0 };
    for (const [file, keep] of FILES) {
      const rows = readFacts(directory, file);
      await keep(inner, rows);
      report.facts += rows.length;
      report.changes += await write(inner);
    }
    return report;
  });
}

/** Writes what has changed and says how many rows that were. */
async function write(em: EntityManager): Promise<number> {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const changes = work.getChangeSets().length;
  await em.flush();
  return changes;
}
