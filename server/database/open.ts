import pg from 'pg';
import type { Env } from '../env.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { LIMITS } from '../limits/limits.ts';
import { startEmbedded } from './embedded.ts';
import { createOrm, type Orm } from './orm.ts';

const OLDEST_VERSION = 150_000;
/** for a statement, and for waiting for a connection: an operation gives up then too */
const TIMEOUT_MS = LIMITS.time;

export interface Database {
  orm: Orm;
  /** connections of the read path */
  pool: pg.Pool;
  /** closes all connections and leaves the embedded server, if it is one */
  close(): Promise<void>;
}

/** Opens the database that the environment names; the embedded one holds demonstration and real records in databases apart. */
export async function openDatabase(env: Env): Promise<Database> {
  if (env.databaseUrl) {
    await checkServer(env.databaseUrl);
    return connect(env.databaseUrl, async () => undefined);
  }
  const server = await startEmbedded(env.dataDir);
  const url = await server.database(env.demo ? 'kim_demo' : 'kim');
  return connect(url, () => server.stop());
}

function connect(url: string, release: () => Promise<void>): Database {
  const orm = createOrm(url);
  const pool = new pg.Pool({
    ...{ connectionString: url, max: 8, options: '-c jit=off' },
    ...{ statement_timeout: TIMEOUT_MS, connectionTimeoutMillis: TIMEOUT_MS },
  });
  pool.on('error', () => undefined); // a connection that breaks while idle is replaced; /readyz tells
  const close = async () => {
    await orm.close(true);
    await pool.end();
    await release();
  };
  return { orm, pool, close };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) >= OLDEST_VERSION) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new Failure(
      say(
        `Die Datenbank hinter DATABASE_URL antwortet nicht: ${reason}.`,
        `The database behind DATABASE_URL does not answer: ${reason}.`,
      ),
      EXIT.CONFIG,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new Failure(
    say(
      'Die Datenbank hinter DATABASE_URL ist zu alt; nötig ist PostgreSQL 15 oder neuer.',
      'The database behind DATABASE_URL is too old; PostgreSQL 15 or later is needed.',
    ),
    EXIT.CONFIG,
  );
}
