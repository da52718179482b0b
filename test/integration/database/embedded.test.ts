import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive } from '../../../server/database/users.ts';
import { temporaryFolder } from '../../support/folder.ts';

interface User {
  url: string;
  child: ChildProcessByStdio<Writable, Readable, null>;
}
let folder: string;
let users: User[];
beforeEach(async () => {
  folder = await temporaryFolder('embedded');
  users = [];
});
afterEach(async () => {
  for (const user of users) await leave(user);
  await rm(folder, { recursive: true, force: true });
});

async function start(dataDir = folder): Promise<User> {
  const args = ['node_modules/tsx/dist/cli.mjs', 'test/support/embedded-user.ts', dataDir];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const user = { url: line.trim(), child };
  users.push(user);
  return user;
}

async function leave({ child }: User): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin.end();
  await gone;
}

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

async function sql(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function waitUntil(done: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !done(); n++) await sleep(50);
  expect(done()).toBe(true);
}

test('a second process joins the server that runs, and the last one to leave stops it', async () => {
  const first = await start();
  const pid = await serverPid();
  const second = await start();
  expect(second.url).toBe(first.url);
  await leave(first);
  expect(await sql(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await leave(second);
  expect(isAlive(pid)).toBe(false);
});

test('a server whose only user was killed is stopped by its watchdog', async () => {
  const user = await start();
  const pid = await serverPid();
  user.child.kill('SIGKILL');
  // tsx runs the script in a process of its own, which holds the pipe
  for (const name of await userPids()) process.kill(name, 'SIGKILL');
  await waitUntil(() => !isAlive(pid));
});

test('a server whose only user is killed while it starts is stopped all the same', async () => {
  const args = ['node_modules/tsx/dist/cli.mjs', 'test/support/embedded-user.ts', folder];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  let pid = 0;
  // the file is there a moment before what it says
  for (; !pid; await sleep(1)) pid = await serverPid().catch(() => 0);
  for (const name of await userPids()) process.kill(name, 'SIGKILL');
  child.kill('SIGKILL');
  await waitUntil(() => !isAlive(pid));
});

async function userPids(): Promise<number[]> {
  return (await readdir(join(folder, 'postgres/users'))).map(Number).filter(isAlive);
}

test('a start after the server was killed recovers what was committed', async () => {
  const user = await start();
  await sql(user.url, 'create table kept as select 42 as answer');
  process.kill(await serverPid(), 'SIGKILL');
  await leave(user);
  const again = await start();
  expect(await sql(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a server that is killed while somebody uses it is started again, and answers where it did', async () => {
  const user = await start();
  await sql(user.url, 'create table also_kept as select 43 as answer');
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isAlive(pid));
  await expect
    .poll(() => sql(user.url, 'select answer from also_kept').catch(() => null), { timeout: 20_000 })
    .toEqual([{ answer: 43 }]);
  const again = await serverPid();
  expect(again).not.toBe(pid);
  await leave(user);
  expect(isAlive(again)).toBe(false);
});

test('half-made clusters, locks and user files of dead processes do not stop a start', async () => {
  await mkdir(join(folder, 'postgres.new'));
  await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18');
  await symlink('999999999', join(folder, 'postgres.lock'));
  const user = await start();
  expect(await sql(user.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(folder, 'postgres.new'))).toBe(false);
});

test('a lock that was left empty by a full disk does not stop a start', async () => {
  await writeFile(join(folder, 'postgres.lock'), '');
  expect(await sql((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the server listens on loopback alone and wants a password', async () => {
  const { url } = await start();
  expect(await sql(url, "select current_setting('listen_addresses') as a")).toEqual([{ a: '127.0.0.1' }]);
  await expect(sql(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/);
});

test.skipIf(process.getuid?.() !== 0)(
  'under root it runs as nobody, also in a folder that nobody may enter (needs root)',
  async () => {
    await chmod(folder, 0o700);
    const inside = join(folder, 'data');
    const user = await start(inside);
    const home = (await readFile(join(inside, 'postgres-location'), 'utf8')).trim();
    expect(await sql(user.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await leave(user);
    const again = await start(inside);
    expect(await sql(again.url, "select current_setting('data_directory') as d")).toEqual([{ d: join(home, 'data') }]);
    await leave(again);
    await rm(join(home, '..'), { recursive: true, force: true });
  },
);
