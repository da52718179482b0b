import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** PostgreSQL refuses to run as root: under root it runs as this user (nobody), otherwise as whoever started us. */
export interface Identity {
  uid?: number;
  gid?: number;
}
const NOBODY = 65534;
const SHARED = '/var/lib/kim-monitor';

export const identity = (): Identity => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/** True if that user can run the file, through every folder above it. */
export function canRun(binary: string, who: Identity): boolean {
  const run = spawnSync(binary, ['--version'], { ...who, cwd: '/', stdio: 'ignore' });
  return !run.error && run.status === 0;
}

function canEnter(folder: string, who: Identity): boolean {
  const run = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...who, cwd: '/', stdio: 'ignore' });
  return !run.error && run.status === 0;
}

/**
 * The folder that holds the embedded database. Normally `DATA_DIR/postgres`. Where root started us and the unprivileged user
 * may not enter DATA_DIR, a folder of its own under /var/lib/kim-monitor; DATA_DIR/postgres-location remembers which.
 */
export async function databaseHome(dataDir: string, who: Identity): Promise<string> {
  const pointer = join(dataDir, 'postgres-location');
  if (existsSync(pointer)) return (await readFile(pointer, 'utf8')).trim();
  if (who.uid === undefined || canEnter(dataDir, who)) return join(dataDir, 'postgres');
  const home = join(SHARED, randomBytes(6).toString('hex'), 'postgres');
  await mkdir(join(home, '..'), { recursive: true, mode: 0o755 });
  await writeFile(pointer, `${home}\n`);
  return home;
}

export const sharedBinaries = (version: string): string => join(SHARED, `postgres-${version}`);
