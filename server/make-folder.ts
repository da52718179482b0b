import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with those above it, or leaves the one that is there. Step by step: the recursive form of mkdir never ends where the
 * system refuses a folder as if its parent were missing, as under /proc.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path), mode);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
