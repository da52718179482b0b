const WINDOW_MS = 60_000;
/** keys that are remembered at a time; the oldest is forgotten first */
const MOST_KEYS = 5_000;

interface Window {
  began: number;
  noted: number;
  left: number;
}

/**
 * Lets so many events of a key pass in a minute, so that nobody can fill the log at will.
 * @returns for an event that may be written down how many before it were not; null for one that may not
 */
export function boundedBy(most: number, now: () => number = Date.now): (key: string) => number | null {
  const windows = new Map<string, Window>();
  return (key) => {
    let window = windows.get(key);
    if (!window || now() - window.began >= WINDOW_MS) {
      window = { began: now(), noted: 0, left: window?.left ?? 0 };
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > MOST_KEYS) windows.delete(windows.keys().next().value as string);
    }
    if (window.noted >= most) {
      window.left += 1;
      return null;
    }
    window.noted += 1;
    const { left } = window;
    window.left = 0;
    return left;
  };
}
