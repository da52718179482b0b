import pg from 'pg';
import type { Env } from '../env.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { secretFile } from '../secret-file.ts';
import { checkAppRole, ensureAppRole } from './app-role.ts';

const OLDEST_VERSION = 150_000;
const LONGEST_NAME = 63;

interface Facts {
  version: string;
  owner: string;
  database: string;
  may_create_roles: boolean;
}

/**
 * Checks a PostgreSQL that is not ours, and makes the application's role there unless DATABASE_APP_URL names one.
 * @returns where the owner and where the application connect
 * @throws Failure (78) in one sentence
 */
export async function prepareServer(
  url: string,
  { databaseAppUrl, dataDir }: Pick<Env, 'databaseAppUrl' | 'dataDir'>,
): Promise<{ url: string; appUrl: string }> {
  const facts = await visit('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num') as version, current_user as owner, current_database() as database,
              rolsuper or rolcreaterole as may_create_roles
         from pg_roles where rolname = current_user`,
    );
    return rows[0] as Facts;
  });
  if (Number(facts.version) < OLDEST_VERSION) throw tooOld();
  if (databaseAppUrl) {
    await visit('DATABASE_APP_URL', databaseAppUrl, (client) => checkAppRole(client, facts.owner));
    return { url, appUrl: databaseAppUrl };
  }
  if (!facts.may_create_roles) throw noRole(facts);
  const role = `${facts.database.slice(0, LONGEST_NAME - 4)}_app`;
  const password = await secretFile(dataDir, 'app-password');
  await visit('DATABASE_URL', url, (client) => ensureAppRole(client, role, password));
  const appUrl = new URL(url);
  appUrl.username = encodeURIComponent(role);
  appUrl.password = password;
  return { url, appUrl: appUrl.href };
}

/** Works on one connection. @throws Failure (78) where the server does not let us in */
async function visit<T>(variable: string, connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new Failure(
      say(
        `Die Datenbank hinter ${variable} lässt uns nicht hinein: ${reason}. Bitte prüfen, ob sie läuft und Adresse, Name und Kennwort stimmen.`,
        `The database behind ${variable} does not let us in: ${reason}. Please check that it runs and that address, name and password are right.`,
      ),
      EXIT.CONFIG,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

const tooOld = () =>
  new Failure(
    say(
      'Die Datenbank hinter DATABASE_URL ist zu alt; nötig ist PostgreSQL 15 oder neuer.',
      'The database behind DATABASE_URL is too old; PostgreSQL 15 or later is needed.',
    ),
    EXIT.CONFIG,
  );

const noRole = ({ owner }: Facts) =>
  new Failure(
    say(
      `Die Rolle ${owner} in DATABASE_URL darf keine Rollen anlegen; bitte für die Anwendung eine zweite ohne besondere Rechte anlegen und mit DATABASE_APP_URL nennen (docs/access.md).`,
      `The role ${owner} in DATABASE_URL may not create roles; please create a second one without special rights for the application and name it with DATABASE_APP_URL (docs/access.md).`,
    ),
    EXIT.CONFIG,
  );
