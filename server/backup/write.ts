import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { COPY, END, FORMAT, type Head, VERSION } from './format.ts';
import { isLeftOut, migrationsOf, tablesOf } from './tables.ts';

/** What was written down. */
export interface Written {
  tables: number;
  rows: number;
}

/**
 * Writes the whole database into a file that its owner alone can read, as it is at one moment; others go on reading and writing.
 * The file is there once it is whole.
 */
export async function writeBackup(pool: Pool, file: string): Promise<Written> {
  const part = `${file}.part`;
  const client = await pool.connect();
  const written = { tables: 0, rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await pipeline(
      Readable.from(sections(client, written)),
      createGzip({ level: 6 }),
      createWriteStream(part, { mode: 0o600, flags: 'wx' }),
    );
    await client.query('commit');
    await rename(part, file);
    client.release();
    return written;
  } catch (error) {
    client.release(true);
    // a part that was there before is not ours
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
    throw error;
  }
}

async function* sections(client: PoolClient, written: Written): AsyncGenerator<Buffer | string> {
  yield `${JSON.stringify(await headOf(client))}\n`;
  for (const table of await tablesOf(client)) {
    const columns = table.columns.join(', ');
    yield `${COPY}${table.name} (${columns})\n`;
    written.tables++;
    if (isLeftOut(table)) continue;
    const rows = client.query(copyTo(`copy ${table.name} (${columns}) to stdout`));
    for await (const chunk of rows) yield chunk as Buffer;
    written.rows += rows.rowCount;
  }
  yield `${END}${written.rows}\n`;
}

async function headOf(client: PoolClient): Promise<Head> {
  const { rows } = await client.query<{ at: string; isDemo: boolean }>(
    `select to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, exists (select from operation where is_demo) as "isDemo"`,
  );
  const sequences = await client.query<{ name: string; value: string | null }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value from pg_sequences
      where schemaname in (current_schema(), 'auth') and sequencename not like 'migration%' order by 1`,
  );
  const [{ at, isDemo }] = rows as [{ at: string; isDemo: boolean }];
  return { format: FORMAT, version: VERSION, at, isDemo, migrations: await migrationsOf(client), sequences: sequences.rows };
}
