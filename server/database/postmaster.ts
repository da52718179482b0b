import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from '../failure.ts';
import { say } from '../language.ts';
import { lastLine, OWNER, type Place } from './cluster.ts';
import { isAlive } from './users.ts';
import type { Watchdog } from './watchdog.ts';

const TIMEOUT_MS = 60_000;

/** A PostgreSQL server on loopback. */
export interface Running {
  pid: number;
  port: number;
}

/**
 * The server that runs on this cluster, or a new one.
 * @param port of a new one; any free one where nothing is said
 * @throws Failure in one sentence if it cannot start
 */
export async function joinOrStart(
  place: Place,
  settings: Record<string, string>,
  watchdog: Watchdog,
  port?: number,
): Promise<Running> {
  const running = await runningServer(place.home);
  if (running) watchdog.guard(running.pid);
  return running ?? startServer(place, settings, watchdog, port);
}

/** The server that runs on this cluster, from postmaster.pid; null if that is a leftover of a dead one. */
export async function runningServer(home: string): Promise<Running | null> {
  const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !isAlive(pid) || !(await answers(port))) return null;
  return { pid, port };
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password: '-',
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  const code = await client.connect().then(
    () => 'connected',
    (error: { code?: string }) => error.code,
  );
  await client.end().catch(() => undefined);
  return code === 'connected' || code === '28P01'; // a server that refuses the password is up
}

/** Starts it; a server that was killed a moment ago may still be on its way out, so that is tried again for a while. */
async function startServer(place: Place, settings: Record<string, string>, watchdog: Watchdog, port?: number): Promise<Running> {
  const logFile = join(place.home, 'log');
  for (const until = Date.now() + TIMEOUT_MS; ; await sleep(100)) {
    const server = await attempt(place, settings, logFile, watchdog, port ?? (await freePort()));
    if (server) return server;
    const log = await readFile(logFile, 'utf8').catch(() => '');
    if (Date.now() < until && /postmaster\.pid|pre-existing shared memory|Address already in use/.test(log)) continue;
    const reason = lastLine(log);
    throw new Failure(
      say(
        `PostgreSQL startet nicht: ${reason} Näheres steht in ${logFile}.`,
        `PostgreSQL does not start: ${reason} More in ${logFile}.`,
      ),
    );
  }
}

async function attempt(
  { home, bin, who }: Place,
  settings: Record<string, string>,
  logFile: string,
  watchdog: Watchdog,
  port: number,
): Promise<Running | null> {
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w');
  // a session of its own, so that Ctrl-C reaches us first and we stop it in order
  const child = spawn(join(bin, 'postgres'), ['-D', join(home, 'data'), '-p', String(port), ...args], {
    ...who,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  // in the same breath: whoever ends us while it starts leaves nothing behind
  if (child.pid) watchdog.guard(child.pid);
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.on('error', end).on('exit', end);
  for (const until = Date.now() + TIMEOUT_MS; !ended && Date.now() < until; await sleep(15)) {
    if (child.pid && (await answers(port))) return { pid: child.pid, port };
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
