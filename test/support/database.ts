import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { seedFacts } from '../../seeds/facts.ts';
import { migrate } from '../../server/database/migrate.ts';
import { createOrm } from '../../server/database/orm.ts';
import { asOwner } from '../../server/database/row-filter.ts';
import { transactionOn } from '../../server/transaction.ts';

/** demo: as a first start leaves it, with released snapshots; demo-records: without them */
export type Filling = 'empty' | 'facts' | 'demo-records' | 'demo';

export interface TestDatabase {
  url: string;
  orm: MikroORM;
  /** as owner: sees and writes everything */
  pool: pg.Pool;
  /** as the application's role, bound by row-level security */
  app: pg.Pool;
  /** a fresh unit of work */
  em(): EntityManager;
}

/** A database of its own for the test file, cloned from a template that is migrated and filled once per run. */
export async function testDatabase(filling: Filling = 'empty'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(async (client) => {
    await client.query('select pg_advisory_lock(1)');
    await ensureTemplate(client, filling);
    await client.query(`create database ${name} template "template_${filling}"`);
  });
  const url = urlOf(name);
  const orm = createOrm(url);
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const app = new pg.Pool({ connectionString: inject('appUrl').replace(/[^/]*$/, name), max: 4 });
  afterAll(async () => {
    await orm.close(true);
    await Promise.all([pool.end(), app.end()]);
    await admin((client) => drop(client, name));
  });
  return { url, orm, pool, app, em: () => asOwner(orm) };
}

/** The server may still be closing connections that have ended here; forcing it then makes them fail in somebody's hands. */
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let n = 0; n < 50; n++) {
    const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (!rows.length) break;
    await sleep(20);
  }
  await client.query(`drop database ${name} with (force)`);
}

const urlOf = (name: string): string => inject('serverUrl').replace(/[^/]*$/, name);

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Each filling begins with another one. */
const BASE: Record<Exclude<Filling, 'empty'>, Filling> = { facts: 'empty', 'demo-records': 'empty', demo: 'demo-records' };

async function ensureTemplate(client: pg.Client, filling: Filling): Promise<void> {
  const name = `"template_${filling}"`;
  const ready = await client.query('select from pg_database where datname = $1 and datistemplate', [`template_${filling}`]);
  if (ready.rowCount) return;
  if (filling !== 'empty') {
    await ensureTemplate(client, BASE[filling]);
    await client.query(`create database ${name} template "template_${BASE[filling]}"`);
  }
  const url = urlOf(`template_${filling}`);
  const orm = createOrm(url, { logger: () => undefined });
  await migrate(orm);
  if (filling === 'facts') await seedFacts(asOwner(orm));
  if (filling === 'demo-records') {
    await seedFacts(asOwner(orm));
    await (await import('../../seeds/demo.ts')).seedDemo(asOwner(orm));
    await orm.em.getConnection().execute('analyze');
  }
  if (filling === 'demo') {
    const owner = new pg.Pool({ connectionString: url, max: 1 });
    await (await import('../../seeds/demo-snapshots.ts')).seedDemoSnapshots(transactionOn(owner));
    await owner.end();
  }
  await orm.close(true);
  // nobody may connect to it from here on: it could not be cloned meanwhile
  await client.query(`alter database ${name} is_template true allow_connections false`);
}
