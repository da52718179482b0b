import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * Several processes may use one embedded server at a time (npm start, and npm run import beside it). Each leaves a file
 * named after its process id; the last one to go stops the server.
 */

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export async function register(home: string): Promise<void> {
  await mkdir(join(home, 'users'), { recursive: true });
  await writeFile(join(home, 'users', String(process.pid)), '');
}

/** Leaves; true if nobody else is there. Files of processes that have died are cleared away. */
export async function leave(home: string): Promise<boolean> {
  const folder = join(home, 'users');
  if (!existsSync(folder)) return true;
  let others = 0;
  for (const name of await readdir(folder)) {
    if (name !== String(process.pid) && isAlive(Number(name))) others++;
    else await rm(join(folder, name), { force: true });
  }
  return others === 0;
}

/**
 * Runs while no other process starts or stops the same server. A lock whose owner has died is taken over. It is a link to the owner's
 * process id, because a link is there with its target or not at all: a full disk or a kill leaves no lock that nobody owns.
 */
export async function exclusively<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dataDir, 'postgres.lock');
  for (;;) {
    try {
      await symlink(String(process.pid), lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = await readlink(lock).catch((reason: NodeJS.ErrnoException) => reason.code);
      // EINVAL: no link, so not one of ours
      if (owner === 'EINVAL' || (owner !== 'ENOENT' && !isAlive(Number(owner)))) await rm(lock, { force: true });
      else await sleep(25);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
