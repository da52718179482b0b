import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A contestant in a process of its own. It sends its address when it is ready, and its CPU time when it is asked. */
export interface ServerProcess {
  url: string;
  /** CPU time of the process so far, milliseconds */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

const READY_MS = 60_000;

/** Starts a program as a contestant. @throws where it ends or says nothing within a minute */
export async function startServer(file: URL, env: Record<string, string>): Promise<ServerProcess> {
  const child = fork(file, { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file.pathname} ended with ${code}`)));
  const timer = AbortSignal.timeout(READY_MS);
  const answer = async <T>() => (await Promise.race([once(child, 'message', { signal: timer }), ended]))[0] as T;
  const url = await answer<string>();
  return {
    url,
    cpuMs: async () => {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1000;
    },
    stop: async () => {
      ended.catch(() => undefined);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
