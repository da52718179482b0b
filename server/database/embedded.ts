import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeFolder } from '../make-folder.ts';
import { secretFile } from '../secret-file.ts';
import { APP_ROLE, ensureAppRole } from './app-role.ts';
import { copyBinaries, embeddedPackage, linkLibraries } from './binaries.ts';
import { makeCluster, OWNER, type Place } from './cluster.ts';
import { joinOrStart, type Running, runningServer } from './postmaster.ts';
import { canRun, databaseHome, identity, sharedBinaries } from './unprivileged.ts';
import { exclusively, isAlive, leave, register } from './users.ts';
import { type Watchdog, watch } from './watchdog.ts';

const TIMEOUT_MS = 60_000;
const PULSE_MS = 1000;

export interface EmbeddedServer {
  /** connection string of a database on it for its owner; the database is made if it does not exist yet */
  database(name: string): Promise<string>;
  /** connection string of a database on it for the application's role */
  appUrl(name: string): string;
  /** leaves the server; its last user stops it */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of DATA_DIR, or joins the one that already runs there. Makes the cluster where it is missing.
 * @param settings further server settings, such as `fsync: 'off'` for tests
 * @throws Failure in one sentence if it cannot start
 */
export async function startEmbedded(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedServer> {
  const folder = resolve(dataDir);
  await makeFolder(folder);
  const place = await findPlace(folder);
  const { home } = place;
  const { running, watchdog } = await exclusively(folder, async () => {
    if (!existsSync(home)) await makeCluster(place);
    await register(home);
    const watchdog = watch(home);
    return { running: await joinOrStart(place, settings, watchdog), watchdog };
  });
  const { port } = running;
  const stopReviving = revive(running.pid, (isOver) =>
    exclusively(folder, async () => (isOver() ? null : joinOrStart(place, settings, watchdog, port))),
  );
  const password = await readFile(join(home, 'password'), 'utf8');
  const url = (name: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${name}`;
  const appPassword = await secretFile(folder, 'app-password');
  await withClient(url('postgres'), (client) => ensureAppRole(client, APP_ROLE, appPassword));
  return {
    appUrl: (name) => `postgres://${APP_ROLE}:${appPassword}@127.0.0.1:${port}/${name}`,
    database: async (name) => {
      await createDatabase(url('postgres'), name);
      return url(name);
    },
    stop: () => {
      stopReviving();
      return exclusively(folder, () => stopServer(home, watchdog));
    },
  };
}

/** Killed by whoever frees memory, say, the server is started again where its clients look for it. @returns to end that */
function revive(first: number, start: (isOver: () => boolean) => Promise<Running | null>): () => void {
  let [pid, isBusy, isOver] = [first, false, false];
  const beat = async () => {
    if (isBusy || isAlive(pid)) return;
    isBusy = true;
    // where it does not start, on a full disk, the next beat tries again
    const again = await start(() => isOver).catch(() => null);
    pid = again?.pid ?? pid;
    isBusy = false;
  };
  const pulse = setInterval(() => void beat(), PULSE_MS).unref();
  return () => {
    isOver = true;
    clearInterval(pulse);
  };
}

async function findPlace(folder: string): Promise<Place> {
  const who = identity();
  const { native, version } = embeddedPackage();
  await linkLibraries(native);
  const home = await databaseHome(folder, who);
  const reachable = canRun(join(native, 'bin', 'postgres'), who);
  const root = reachable ? native : await copyBinaries(native, sharedBinaries(version));
  return { home, bin: join(root, 'bin'), who };
}

/** The watchdog goes last: whoever kills us in the middle of this leaves it to do the rest. */
async function stopServer(home: string, watchdog: Watchdog): Promise<void> {
  try {
    const isLast = await leave(home);
    await rm(join(home, 'users', String(process.pid)), { force: true });
    const server = await runningServer(home);
    if (!isLast || !server) return;
    process.kill(server.pid, 'SIGINT'); // fast shutdown: open transactions are rolled back
    for (const until = Date.now() + TIMEOUT_MS; isAlive(server.pid) && Date.now() < until; ) await sleep(10);
  } finally {
    watchdog.stop();
  }
}

function createDatabase(adminUrl: string, name: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
