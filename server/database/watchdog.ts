import { spawn } from 'node:child_process';

export interface Watchdog {
  /** the server to stop once nobody uses it any more; the last one named counts */
  guard(server: number): void;
  /** its work is done */
  stop(): void;
}

/**
 * A shell that outlives us if we are killed: the pipe from us closes, it takes us off the list and, if nobody else is on it,
 * stops the server. In its own session, so that a signal to our terminal does not end it first. It is there before the server is, and
 * hears of it through the pipe: else a server whose parent ends while it starts would belong to nobody.
 */
export function watch(home: string): Watchdog {
  const script = `while read -r pid; do server=$pid; done; cd "$1/users" 2>/dev/null || exit; rm -f "$2"
for user in *; do [ "$user" = '*' ] || { kill -0 "$user" 2>/dev/null && exit; }; done; kill -INT "$server" 2>/dev/null`;
  const watchdog = spawn('/bin/sh', ['-c', script, 'kim-monitor-watchdog', home, String(process.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => undefined).unref();
  const pipe = watchdog.stdin as (NodeJS.WritableStream & { unref?: () => void }) | null;
  pipe?.on('error', () => undefined);
  pipe?.unref?.();
  return {
    guard: (server) => pipe?.write(`${server}\n`),
    stop: () => watchdog.kill('SIGKILL'),
  };
}
