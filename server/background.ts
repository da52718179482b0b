export interface Background {
  /** ends the work under way and does not begin again */
  stop(): Promise<void>;
}

/**
 * Does the same work again and again beside everything else, after each time with a pause, which grows while the work fails.
 * @param work gets told whether it should end
 * @param report gets each failure
 */
export function inBackground(
  work: (isOver: () => boolean) => Promise<void>,
  report: (error: unknown) => void,
  pauseMs: number,
): Background {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      wake = done;
      setTimeout(done, ms).unref();
    });
  const repeat = async () => {
    for (let failures = 0; !stopped; ) {
      try {
        await work(() => stopped);
        failures = 0;
      } catch (error) {
        failures += 1;
        report(error);
      }
      if (!stopped) await pause(pauseMs * 2 ** Math.min(failures, 6));
    }
  };
  const ended = repeat();
  return {
    stop: () => {
      stopped = true;
      wake();
      return ended;
    },
  };
}
