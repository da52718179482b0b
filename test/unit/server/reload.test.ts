import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive } from '../../../server/database/users.ts';

/* tools/reload.mjs with a small program: what starts it again, and that nothing outlives it. */

const SLOW = `process.on('SIGTERM', () => setTimeout(() => process.exit(0), 150)); console.log('up', process.pid); setInterval(() => 0, 1000);`;
const TIME_MS = 60_000;
let folder: string;
let reload: ChildProcess;
let said: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kim-reload-'));
});
afterEach(async () => {
  for (const pid of [...pids(), reload.pid as number]) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const write = (text: string) => writeFile(join(folder, 'program.ts'), text);
const pids = () => [...said.matchAll(/up (\d+)/g)].map(([, pid]) => Number(pid));

/** @param shell what it is started by, if not by us */
async function run(text: string, shell: string[] = []): Promise<void> {
  await write(text);
  said = '';
  const [command = '', ...args] = [...shell, process.execPath, resolve('tools/reload.mjs'), '.', 'program.ts'];
  reload = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [reload.stdout, reload.stderr]) stream?.on('data', (part: Buffer) => (said += part));
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + TIME_MS / 3; !isTrue() && Date.now() < end; ) await sleep(10);
  expect(isTrue(), said).toBe(true);
}

async function endsWith(code: number): Promise<void> {
  if (reload.exitCode === null) await once(reload, 'exit');
  expect(reload.exitCode).toBe(code);
  expect(pids().filter(isAlive)).toEqual([]);
}

test('a change starts the program again, a mistake says what is wrong and goes on once it is mended', {
  timeout: TIME_MS,
}, async () => {
  await run(SLOW);
  await until(() => pids().length === 1);
  await write(`${SLOW} // changed`);
  await until(() => pids().length === 2);
  await write('const broken = ;');
  await until(() => /program\.ts:1/.test(said) && /sobald sich eine Datei ändert/.test(said));
  await write(SLOW);
  await until(() => pids().length === 3);
  reload.kill('SIGTERM');
  await endsWith(0);
});

test('it ends when it is told to after its program was killed', { timeout: TIME_MS }, async () => {
  await run(SLOW);
  await until(() => pids().length === 1);
  process.kill(pids()[0] as number, 'SIGKILL');
  await until(() => /sobald sich eine Datei ändert/.test(said));
  reload.kill('SIGTERM');
  await endsWith(0);
});

test.each([0, 90, 120, 200, 400])(
  'told to end %i ms after a change, it leaves no process behind',
  { timeout: TIME_MS },
  async (ms) => {
    await run(SLOW);
    await until(() => pids().length === 1);
    await write(`${SLOW} // changed`);
    await sleep(ms);
    reload.kill('SIGTERM');
    await endsWith(0);
  },
);

test('when what started it is killed while it reloads, it leaves no process behind', { timeout: TIME_MS }, async () => {
  await run(SLOW, ['sh', '-c', '"$@" & wait', 'sh']);
  await until(() => pids().length === 1);
  await write(`${SLOW} // changed`);
  await sleep(200);
  reload.kill('SIGKILL');
  await once(reload, 'close'); // nobody holds its output any more
  expect(pids().filter(isAlive)).toEqual([]);
});

test('wrong settings end it with their exit code', { timeout: TIME_MS }, async () => {
  await run('process.exit(78);');
  await endsWith(78);
});
