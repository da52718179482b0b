import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh temporary folder that other users may enter, as PostgreSQL has to when root runs the tests. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `kim-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}
