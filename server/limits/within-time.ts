import { tooComplex } from '../errors.ts';
import type { Run } from '../read/run.ts';
import type { Settings } from '../read/scoped-query.ts';

/** What PostgreSQL says when a statement takes too long, and when it is too deep to be understood. */
const [CANCELLED, TOO_DEEP] = ['57014', '54001'];

const tooSlow = (ms: number) =>
  tooComplex(
    `This takes longer than ${ms / 1000} seconds; ask for less with "first", or for fewer indicators, longer intervals or ` +
      'fewer dimensions.',
  );

/** A run with a clock. */
export interface TimedRun extends Run {
  /** gives the operation its whole time again, after work that has no limit of its own */
  restart(): void;
}

/**
 * Runs the statements of one operation, whose time begins now. None starts or is waited for after it; the database ends by
 * itself what still runs then.
 * @returns a run that throws TOO_COMPLEX where time is over
 */
export function withinTime(run: Run, ms: number): TimedRun {
  let end = performance.now() + ms;
  const timed = async <T>(text: string, values: unknown[], settings: Settings | null): Promise<T[]> => {
    const left = end - performance.now();
    if (left <= 0) throw tooSlow(ms);
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(tooSlow(ms)), left);
    });
    try {
      return await Promise.race([run<T>(text, values, settings), over]);
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === CANCELLED) throw tooSlow(ms);
      if (code === TOO_DEEP) throw tooComplex('Conditions lie too deep in each other; please filter by less.');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const restart = (): void => {
    end = performance.now() + ms;
  };
  return Object.assign(timed, { restart });
}
