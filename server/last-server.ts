import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env.ts';

const ADDRESS = 'address';
const DEMO = 'demo';

/**
 * Notes where the server with this data folder listens and which of the two embedded databases it shows, for the commands beside
 * it. A database of one's own is one database: it says itself what it holds.
 */
export async function noteServer({ dataDir, databaseUrl, demo }: Env, url: string): Promise<void> {
  // a server that cannot note it is a good server
  await writeFile(join(dataDir, ADDRESS), `${url}\n`).catch(() => undefined);
  if (!databaseUrl) await writeFile(join(dataDir, DEMO), demo ? 'on\n' : 'off\n').catch(() => undefined);
}

/** Where people reach the server: as set, else as a server with this data folder noted last, else the default. */
export async function ownAddress(env: Env, source: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.url) return env.url;
  const noted = source.PORT || source.HOST ? '' : await readNote(env, ADDRESS);
  return noted || `http://${env.host}:${env.port}`;
}

/**
 * What a command works with: without KIM_DEMO the embedded database of the server that runs with this data folder or, if none runs,
 * ran there last.
 * @returns `other` is true if the command works in the other database than that server, because KIM_DEMO says so
 */
export async function commandEnv(env: Env, source: NodeJS.ProcessEnv = process.env): Promise<{ env: Env; other: boolean }> {
  const noted = env.databaseUrl ? '' : await readNote(env, DEMO);
  if (noted !== 'on' && noted !== 'off') return { env, other: false };
  const demo = noted === 'on';
  return source.KIM_DEMO ? { env, other: env.demo !== demo } : { env: { ...env, demo }, other: false };
}

const readNote = async ({ dataDir }: Env, name: string): Promise<string> =>
  (await readFile(join(dataDir, name), 'utf8').catch(() => '')).trim();
