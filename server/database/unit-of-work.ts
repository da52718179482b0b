import type { EntityManager } from '@mikro-orm/postgresql';
import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Viewer } from '../auth/viewer.ts';
import { createOrm } from './orm.ts';
import { showRowsOf } from './row-filter.ts';

/**
 * Work on entities in one transaction, stored when it ends well. It sees the rows of the viewer, and the database is told who
 * that is: for its policies and for the audit log.
 */
export type UnitOfWork = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;

/** Who works: a viewer, or a command, which has no role and sees no record. */
type Worker = Viewer | { actor: string; role?: never };

/** Units of work on the connections of a pool: for viewers that of the application's role, which policies bind. */
export function unitsOfWork(pool: pg.Pool): (who: Worker) => UnitOfWork {
  const driverOptions = new PostgresDialect({ pool: sharing(pool) });
  const orm = createOrm(undefined, { driverOptions, ensureDatabase: false });
  return (who) => (work) => {
    const em = orm.em.fork();
    if (who.role) showRowsOf(em, who);
    em.setSessionContext({ variables: settingsOf(who) });
    return em.transactional(work);
  };
}

const settingsOf = (who: Worker): Record<string, string | number> => ({
  'app.actor': who.actor ?? who.role ?? '',
  'app.role': who.role ?? '',
  'app.provider_id': (who.role && who.providerId) ?? '',
});

const types = new pg.TypeOverrides();
const { DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL } = pg.types.builtins;
// days and instants come to MikroORM as text
for (const type of [DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL]) types.setTypeParser(type, (text: string) => text);

/** Connections of a pool that is not the ORM's to close. */
function sharing(pool: pg.Pool): PostgresPool {
  const connect = async () => {
    const client = await pool.connect();
    const query = (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], types });
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  };
  return { connect, end: async () => undefined, options: {} };
}
