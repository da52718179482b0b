import type { Pool } from 'pg';
import { type Background, inBackground } from '../../background.ts';
import { compactRollup, prepareRollup } from './keep.ts';

const PAUSE_MS = 1000;

/**
 * Keeps the sums in step in the background: makes them where they are missing or worthless, moves changes into them. Figures are
 * right without it, only slower; so a failure is reported and tried again later.
 * @param report gets each failure
 */
export function keepRollup(pool: Pool, report: (error: unknown) => void, pauseMs = PAUSE_MS): Background {
  const work = async (isOver: () => boolean) => {
    await prepareRollup(pool, isOver);
    await compactRollup(pool, isOver);
  };
  return inBackground(work, report, pauseMs);
}
