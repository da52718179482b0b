import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env.ts';

const FILE = 'address';

/** Notes where the server with this data folder listens, for the links that commands beside it show. */
export async function noteAddress({ dataDir }: Pick<Env, 'dataDir'>, url: string): Promise<void> {
  // a server that cannot note it is a good server
  await writeFile(join(dataDir, FILE), `${url}\n`).catch(() => undefined);
}

/** Where people reach the server: as set, else as a server with this data folder noted last, else the default. */
export async function ownAddress(env: Env, source: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.url) return env.url;
  const noted = source.PORT || source.HOST ? '' : await readFile(join(env.dataDir, FILE), 'utf8').catch(() => '');
  return noted.trim() || `http://${env.host}:${env.port}`;
}
