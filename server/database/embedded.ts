import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from '../failure.ts';
import { say } from '../language.ts';
import { makeFolder } from '../make-folder.ts';
import { secretFile } from '../secret-file.ts';
import { APP_ROLE, ensureAppRole } from './app-role.ts';
import { copyBinaries, embeddedPackage, linkLibraries } from './binaries.ts';
import { lastLine, makeCluster, OWNER, type Place } from './cluster.ts';
import { canRun, databaseHome, identity, sharedBinaries } from './unprivileged.ts';
import { exclusively, isAlive, leave, register } from './users.ts';
import { type Watchdog, watch } from './watchdog.ts';

const TIMEOUT_MS = 60_000;

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
  const { port, watchdog } = await exclusively(folder, async () => {
    if (!existsSync(home)) await makeCluster(place);
    await register(home);
    const watchdog = watch(home);
    const running = await runningServer(home);
    if (running) watchdog.guard(running.pid);
    const { port } = running ?? (await startServer(place, settings, watchdog));
    return { port, watchdog };
  });
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
    stop: () => exclusively(folder, () => stopServer(home, watchdog)),
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

interface Running {
  pid: number;
  port: number;
}

/** The server that runs on this cluster, from postmaster.pid; null if that is a leftover of a dead one. */
async function runningServer(home: string): Promise<Running | null> {
  const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !isAlive(pid) || !(await answers(port))) return null;
  return { pid, port };
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password: '-',
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  const code = await client.connect().then(
    () => 'connected',
    (error: { code?: string }) => error.code,
  );
  await client.end().catch(() => undefined);
  return code === 'connected' || code === '28P01'; // a server that refuses the password is up
}

/** Starts it; a server that was killed a moment ago may still be on its way out, so that is tried again for a while. */
async function startServer(place: Place, settings: Record<string, string>, watchdog: Watchdog): Promise<Running> {
  const logFile = join(place.home, 'log');
  for (const until = Date.now() + TIMEOUT_MS; ; await sleep(100)) {
    const server = await attempt(place, settings, logFile, watchdog);
    if (server) return server;
    const log = await readFile(logFile, 'utf8').catch(() => '');
    if (Date.now() < until && /postmaster\.pid|pre-existing shared memory|Address already in use/.test(log)) continue;
    const reason = lastLine(log);
    throw new Failure(
      say(
        `PostgreSQL startet nicht: ${reason} Näheres steht in ${logFile}.`,
        `PostgreSQL does not start: ${reason} More in ${logFile}.`,
      ),
    );
  }
}

async function attempt(
  { home, bin, who }: Place,
  settings: Record<string, string>,
  logFile: string,
  watchdog: Watchdog,
): Promise<Running | null> {
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w');
  // a session of its own, so that Ctrl-C reaches us first and we stop it in order
  const child = spawn(join(bin, 'postgres'), ['-D', join(home, 'data'), '-p', String(port), ...args], {
    ...who,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  // in the same breath: whoever ends us while it starts leaves nothing behind
  if (child.pid) watchdog.guard(child.pid);
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.on('error', end).on('exit', end);
  for (const until = Date.now() + TIMEOUT_MS; !ended && Date.now() < until; await sleep(15)) {
    if (child.pid && (await answers(port))) return { pid: child.pid, port };
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
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
