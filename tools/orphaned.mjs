const INTERVAL_MS = 1000;

/** Calls back once when the process that started this one has gone: npm, killed, takes its shell with it and tells nobody. */
export function onOrphaned(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, INTERVAL_MS);
}
