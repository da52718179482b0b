import { readFileSync } from 'node:fs';

const INTERVAL_MS = 1000;
const isNpm = (name: string): boolean => name === 'npm' || name.startsWith('npm ');
const isNode = (name: string): boolean => name === 'node' || name === 'MainThread';
const isShell = (name: string): boolean => name === 'sh' || name === 'dash';

interface Process {
  name: string;
  parent: number;
}

function processOf(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}

/**
 * The processes between us and npm, npm included; without npm, our parent if it is a Node program. A shell or a service manager
 * that started us and went away has done its work: those do not count. Empty on systems without /proc.
 */
function ancestors(start = process.ppid): number[] {
  const found: number[] = [];
  for (let pid = start; pid > 1; ) {
    const self = processOf(pid);
    if (!self || !(isNpm(self.name) || isNode(self.name) || isShell(self.name))) break;
    found.push(pid);
    if (isNpm(self.name)) return found;
    pid = self.parent;
  }
  return isNode(processOf(start)?.name ?? '') ? [start] : [];
}

/** Calls back once when one of those who started us is gone: then nobody waits for us any more. */
export function onOrphaned(callback: () => void): void {
  const started = ancestors();
  const timer = setInterval(() => {
    if (started.every(isThere)) return;
    clearInterval(timer);
    callback();
  }, INTERVAL_MS).unref();
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
