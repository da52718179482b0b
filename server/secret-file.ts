import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A secret of this installation, made when it is first needed: `DATA_DIR/name`, readable by its owner alone. */
export async function secretFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await makeFolder(folder);
  // who comes second reads what the first one wrote
  await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}
