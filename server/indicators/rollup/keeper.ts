import type { Pool } from 'pg';
import { compactRollup, prepareRollup } from './keep.ts';

const PAUSE_MS = 1000;

export interface Keeper {
  /** ends the work under way and does not begin again */
  stop(): Promise<void>;
}

/**
 * Keeps the sums in step in the background: makes them where they are missing or worthless, moves changes into them. Figures are
 * right without it, only slower; so a failure is reported and tried again later.
 * @param report gets each failure
 */
export function keepRollup(pool: Pool, report: (error: unknown) => void, pauseMs = PAUSE_MS): Keeper {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      wake = done;
      setTimeout(done, ms).unref();
    });
  const work = async () => {
    for (let failures = 0; !stopped; ) {
      try {
        await prepareRollup(pool, () => stopped);
        await compactRollup(pool, () => stopped);
        failures = 0;
      } catch (error) {
        failures += 1;
        report(error);
      }
      if (!stopped) await pause(pauseMs * 2 ** Math.min(failures, 6));
    }
  };
  const ended = work();
  return {
    stop: () => {
      stopped = true;
      wake();
      return ended;
    },
  };
}
