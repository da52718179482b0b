import pg from 'pg';

/** For whom a statement runs, as the policies of the database read it (schema/migrations/0005-access.ts). */
export interface Settings {
  role: string;
  /** own provider in role PROVIDER, else null */
  providerId: number | null;
  /** who it is, such as `user:k3…`: written down with what the statement changes */
  actor?: string;
  /** AGGREGATE counts every record: only the path of figures sets it, and only where policies.ts allows live figures */
  purpose?: 'AGGREGATE';
}

const NAME = 'scope';
const TEXT = `select set_config('app.role', $1, true), set_config('app.provider_id', $2, true), set_config('app.purpose', $3, true), set_config('app.actor', $4, true)`;

type Connection = { bind(config: object): void; execute(config: object): void };
type Done = (error: Error | null, result: pg.QueryResult) => void;

/** What pg's own query object has besides its types; version 8 calls these methods while it talks to the server. */
interface PgQuery {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const Base = (pg as unknown as { Query: new (config: object, values: undefined, done: Done) => PgQuery }).Query;

/**
 * Settings and statement behind one Sync: one round trip and one implicit transaction, with which the settings end. Both are
 * prepared.
 */
class ScopedQuery extends Base {
  #isSet = false;
  readonly #values: string[];

  constructor(config: pg.QueryConfig, { role, providerId, purpose, actor }: Settings, done: Done) {
    super(config, undefined, done);
    this.#values = [role, providerId === null ? '' : String(providerId), purpose ?? '', actor ?? ''];
  }

  /** the settings need the extended protocol, also where the statement has no values */
  requiresPreparation(): boolean {
    return true;
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: NAME, values: this.#values });
    connection.execute({});
    super.prepare(connection);
  }

  /** The row of set_config is nobody's. */
  override handleDataRow(message: unknown): void {
    if (this.#isSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#isSet) super.handleCommandComplete(message, connection);
    this.#isSet = true;
  }
}

const prepared = new WeakSet<pg.ClientBase>();

/** Runs one statement under settings that hold for it alone. */
export async function runScoped(pool: pg.Pool, config: pg.QueryConfig, settings: Settings): Promise<unknown[]> {
  const client = await pool.connect();
  let broken = false;
  try {
    if (!prepared.has(client)) {
      await client.query({ name: NAME, text: TEXT, values: ['', '', '', ''] });
      prepared.add(client);
    }
    return await new Promise((resolve, reject) => {
      const done: Done = (error, result) => (error ? reject(error) : resolve(result.rows));
      client.query(new ScopedQuery(config, settings, done) as never);
    });
  } catch (error) {
    // what the server itself refused leaves the connection whole
    broken = (error as { severity?: string }).severity !== 'ERROR';
    throw error;
  } finally {
    client.release(broken);
  }
}
