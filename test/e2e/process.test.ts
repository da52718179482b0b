import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { isAlive } from '../../server/database/users.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/free-port.ts';

/* The built server as a program: how it starts, fails and ends. */

const dataDir = await temporaryFolder('process');
let running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  running = [];
  await sleep(300);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Program {
  child: ChildProcess;
  output: () => string;
}

function start(
  env: Record<string, string> = {},
  [command, ...args]: string[] = [process.execPath, 'build/server/main.js'],
): Program {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const settings = { PORT: '0', DATA_DIR: dataDir, KIM_DEMO: 'off', LANG: 'de_DE.UTF-8', LC_ALL: '', ...env };
  const child = spawn(command as string, args, { env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  running.push(child);
  return { child, output: () => output };
}

async function ready(program: Program): Promise<string> {
  for (let n = 0; n < 600; n++) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output())?.[0];
    if (url) return url;
    if (program.child.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`not ready: ${program.output()}`);
}

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

async function exitOf({ child }: Program): Promise<number | null> {
  return child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
}

async function gone(pid: number): Promise<boolean> {
  for (let n = 0; n < 100 && isAlive(pid); n++) await sleep(100);
  return !isAlive(pid);
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it with 0 and leaves no process behind', async (signal) => {
  const program = start();
  await ready(program);
  const database = await serverPid();
  program.child.kill(signal);
  expect(await exitOf(program)).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test('while it starts it lives and is not ready, and says so to whoever watches', async () => {
  const port = await freePort();
  const home = await temporaryFolder('early');
  const program = start({ PORT: String(port), DATA_DIR: home });
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  while (!(await ask('/healthz'))) await sleep(5);
  expect([(await ask('/healthz'))?.status, (await ask('/readyz'))?.status, (await ask('/'))?.status]).toEqual([200, 503, 503]);
  await ready(program);
  expect([(await ask('/healthz'))?.status, (await ask('/readyz'))?.status, (await ask('/'))?.status]).toEqual([200, 200, 200]);
  program.child.kill('SIGTERM');
  await exitOf(program);
  await rm(home, { recursive: true, force: true });
});

test('when npm is killed, nothing of it lives on', async () => {
  const program = start({}, ['npm', 'start']);
  const url = await ready(program);
  const database = await serverPid();
  program.child.kill('SIGKILL');
  expect(await gone(database)).toBe(true);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('when the server itself is killed, its database ends and the next start goes on with it', async () => {
  const first = start();
  await ready(first);
  const database = await serverPid();
  first.child.kill('SIGKILL');
  expect(await gone(database)).toBe(true);
  const second = start();
  expect((await fetch(`${await ready(second)}/readyz`)).status).toBe(200);
});

test('after its first start, with the demonstration made and published, it takes less than 250 MB', async () => {
  const home = await temporaryFolder('memory');
  const program = start({ DATA_DIR: home, KIM_DEMO: 'on' }, ['npm', 'start']);
  await ready(program);
  const [pid] = await readdir(join(home, 'postgres/users'));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  expect(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000).toBeLessThan(250);
  program.child.kill('SIGTERM');
  await exitOf(program);
  await rm(home, { recursive: true, force: true });
});

const SENTENCE = /^[^\n]{20,300}\n$/;

test('killed while it stops, it leaves no database behind', async () => {
  const program = start();
  await ready(program);
  const pid = await serverPid();
  const ownMark = join(dataDir, 'postgres/users', String(program.child.pid));
  program.child.kill('SIGTERM');
  while (existsSync(ownMark)) await sleep(0);
  program.child.kill('SIGKILL');
  expect(await gone(pid)).toBe(true);
});

test('a link of the command for accounts leads to the server that runs, wherever it listens', async () => {
  const program = start();
  const url = await ready(program);
  const account = ['build/server/command.js', 'account', '--role', 'ADMIN', '--email', 'admin@example.org'];
  const command = start({ PORT: '' }, [process.execPath, ...account]);
  expect(await exitOf(command)).toBe(0);
  expect(command.output()).toContain(`${url}/einladung/`);
  program.child.kill('SIGTERM');
  await exitOf(program);
});

test('a wrong variable is one sentence and exit code 78', async () => {
  const program = start({ PORT: 'http' });
  expect(await exitOf(program)).toBe(78);
  expect(program.output()).toMatch(/^PORT ist „http“; erwartet wird eine Zahl von 0 bis 65535\.\n$/);
});

test('a port in use is one sentence and exit code 78, and no database is started', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  const program = start({ PORT: String(port) });
  expect(await exitOf(program)).toBe(78);
  blocker.close();
  const last = `${program.output().trim().split('\n').at(-1)}\n`;
  expect(last).toMatch(SENTENCE);
  expect(last).toContain(`Der Port ${port} ist schon belegt`);
  expect(program.output()).not.toMatch(/\bat .*\.[jt]s:\d+/);
  await expect(serverPid()).rejects.toThrow();
});

test('an address that is not ours is one sentence that says what is expected', async () => {
  const program = start({ HOST: '203.0.113.9' });
  expect(await exitOf(program)).toBe(78);
  expect(program.output()).toMatch(/^HOST 203\.0\.113\.9 .*erwartet wird eine Adresse dieses Rechners wie 127\.0\.0\.1\.\n$/);
});

test.each(['/proc/nowhere', '/dev/null/data'])('a place that cannot be written to (%s) is one sentence', async (place) => {
  const program = start({ DATA_DIR: place });
  expect(await exitOf(program)).toBe(78);
  expect(program.output()).toMatch(SENTENCE);
  expect(program.output()).toContain('DATA_DIR');
});

test('sentences come in English where the terminal is English', async () => {
  const program = start({ KIM_TODAY: 'soon', LANG: 'en_GB.UTF-8' });
  expect(await exitOf(program)).toBe(78);
  expect(program.output()).toBe('KIM_TODAY is "soon"; expected is a day such as 2026-11-22.\n');
});
