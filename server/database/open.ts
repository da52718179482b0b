import pg from 'pg';
import type { Env } from '../env.ts';
import { LIMITS } from '../limits/limits.ts';
import { startEmbedded } from './embedded.ts';
import { createOrm, type Orm } from './orm.ts';
import { prepareServer } from './other-server.ts';

/** for a statement, and for waiting for a connection: an operation gives up then too */
const TIMEOUT_MS = LIMITS.time;

export interface Database {
  /** as owner of the tables: migrations and what is filled in at the start */
  orm: Orm;
  /** as owner: imports, sums, accounts from the command line. No request is answered over it */
  owner: pg.Pool;
  /** as the application's role, bound by row-level security: everything that answers a request */
  pool: pg.Pool;
  /** name of that role */
  appRole: string;
  /** closes all connections and leaves the embedded server, if it is one */
  close(): Promise<void>;
}

/**
 * Opens the database that the environment names; the embedded one holds demonstration and real records in databases apart.
 * @param actor in whose name the audit log writes down what the owner changes
 */
export async function openDatabase(env: Env, actor = 'system'): Promise<Database> {
  if (env.databaseUrl) return connect(await prepareServer(env.databaseUrl, env), actor, async () => undefined);
  const server = await startEmbedded(env.dataDir);
  const name = env.demo ? 'kim_demo' : 'kim';
  return connect({ url: await server.database(name), appUrl: server.appUrl(name) }, actor, () => server.stop());
}

function connect({ url, appUrl }: { url: string; appUrl: string }, actor: string, release: () => Promise<void>): Database {
  const inName = `-c app.actor=${actor}`;
  const orm = createOrm(url, { driverOptions: { options: inName } });
  const [owner, pool] = [poolOf(url, 3, inName), poolOf(appUrl, 8)];
  const close = async () => {
    await orm.close(true);
    await Promise.all([owner.end(), pool.end()]);
    await release();
  };
  return { orm, owner, pool, appRole: decodeURIComponent(new URL(appUrl).username), close };
}

export function poolOf(connectionString: string, max: number, options = ''): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString, max, options: `-c jit=off ${options}` },
    ...{ statement_timeout: TIMEOUT_MS, connectionTimeoutMillis: TIMEOUT_MS },
  });
  // a connection that breaks is replaced; /readyz tells. While somebody holds it the pool does not listen, and its statement fails anyway
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}
