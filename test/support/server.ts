import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from './folder.ts';

export interface Site {
  /** such as http://127.0.0.1:40321, without a slash at the end */
  url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;

/**
 * Starts the built server as a process of its own, on a free port and an embedded database in a fresh folder.
 * @param env what differs from the demonstration of 22 November 2026
 * @throws with the server's own words when it does not become ready
 */
export async function startSite(env: Record<string, string> = {}): Promise<Site> {
  const dataDir = await temporaryFolder('site');
  const child = spawn(process.execPath, ['build/server/main.js'], {
    env: {
      ...inherited(),
      LOG_LEVEL: 'error',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      KIM_DEMO: 'on',
      KIM_TODAY: '2026-11-22',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await address(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the caller's environment says about the server must not reach the one under test. */
function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL, LOG_LEVEL, ...rest } = process.env;
  return rest;
}

/** The server prints its address when it is ready; `/readyz` confirms it. */
async function address(child: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (url && (await isReady(url))) {
      // from now on its log explains a failing test
      child.stderr?.pipe(process.stderr, { end: false });
      return url;
    }
    await sleep(50);
  }
  const reason =
    child.exitCode === null ? `not ready after ${READY_WITHIN_MS / 1000} s` : `ended with exit code ${child.exitCode}`;
  throw new Error(`The server is ${reason}. It said:\n${output}`);
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(late);
}
