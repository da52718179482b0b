import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COPY, END, FORMAT, type Head, linesOf, VERSION } from './format.ts';
import { migrationsOf, type Table, tablesOf } from './tables.ts';

/** Why a file cannot be restored. */
export class BackupFault extends Error {
  constructor(readonly kind: 'NO_BACKUP' | 'BROKEN' | 'OTHER_VERSION' | 'OTHER_DATA' | 'NOT_EMPTY') {
    super(kind);
  }
}

export interface Restored {
  head: Head;
  tables: number;
  rows: number;
}

interface Expected {
  isDemo: boolean;
  /** what is there may be lost */
  replaces: boolean;
}

const BLOCK = 1 << 16;

/**
 * Puts the whole database back as it is in the file, in one transaction: all of it or nothing.
 * @throws BackupFault
 */
export async function readBackup(pool: Pool, file: string, expected: Expected): Promise<Restored> {
  const lines = linesOf(file);
  const head = headOf(await next(lines));
  if (head.isDemo !== expected.isDemo) throw new BackupFault('OTHER_DATA');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    if ((await migrationsOf(client)).join() !== head.migrations.join()) throw new BackupFault('OTHER_VERSION');
    if (!expected.replaces && (await isInUse(client))) throw new BackupFault('NOT_EMPTY');
    const tables = await tablesOf(client);
    await emptied(client, tables);
    const counted = await fill(client, tables, lines);
    for (const { name, value } of head.sequences) if (value !== null) await client.query('select setval($1, $2)', [name, value]);
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
    await client.query('commit');
    client.release();
    await pool.query('analyze');
    return { head, ...counted };
  } catch (error) {
    client.release(true); // ends, and its transaction with it
    throw asFault(error);
  }
}

/** Of what unpacks the file, or of the database: values that are none, rows that refer to nothing. */
const DAMAGE = /^(Z_|ERR_STREAM_PREMATURE_CLOSE$|22|23)/;

function asFault(error: unknown): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code && DAMAGE.test(code) ? new BackupFault('BROKEN') : error;
}

async function next(lines: AsyncGenerator<Buffer>): Promise<string> {
  try {
    const { value } = await lines.next();
    return value ? value.toString() : '';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_') ? new BackupFault('NO_BACKUP') : error;
  }
}

function headOf(line: string): Head {
  let head: Partial<Head>;
  try {
    head = JSON.parse(line) as Partial<Head>;
  } catch {
    throw new BackupFault('NO_BACKUP');
  }
  if (head.format !== FORMAT) throw new BackupFault('NO_BACKUP');
  if (head.version !== VERSION) throw new BackupFault('OTHER_VERSION');
  return head as Head;
}

/** There are records about people, or accounts. */
async function isInUse(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ inUse: boolean }>(
    'select exists (select from participant) or exists (select from auth."user") as "inUse"',
  );
  return rows[0]?.inUse === true;
}

async function emptied(client: PoolClient, tables: readonly Table[]): Promise<void> {
  // what is frozen or only appended to is guarded by triggers, against everybody but this
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

async function fill(
  client: PoolClient,
  tables: readonly Table[],
  lines: AsyncGenerator<Buffer>,
): Promise<{ tables: number; rows: number }> {
  const known = new Map(tables.map(({ name, columns }) => [`${COPY}${name} (${columns.join(', ')})`, name]));
  let line = (await lines.next()).value as Buffer | undefined;
  const counted = { tables: 0, rows: 0 };
  while (line?.subarray(0, COPY.length).equals(Buffer.from(COPY))) {
    const section = line.toString();
    const name = known.get(section);
    if (!name) throw new BackupFault('OTHER_VERSION');
    const copy = client.query(copyFrom(`copy ${section.slice(COPY.length)} from stdin`));
    let after: Buffer | undefined;
    await pipeline(Readable.from(blocks(lines, (last) => (after = last))), copy);
    counted.tables++;
    counted.rows += copy.rowCount;
    line = after;
  }
  if (counted.tables !== tables.length || line?.toString() !== `${END}${counted.rows}`) throw new BackupFault('BROKEN');
  return counted;
}

/** Rows up to the next line that is none, in blocks. */
async function* blocks(lines: AsyncGenerator<Buffer>, end: (line: Buffer | undefined) => void): AsyncGenerator<Buffer> {
  let rows: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await lines.next();
    const line = done ? undefined : (value as Buffer);
    const isRow = line && !(line[0] === 92 && (line[1] === 99 || line[1] === 101)); // \c, \e
    if (isRow) {
      rows.push(line, Buffer.from('\n'));
      size += line.length;
    }
    if (rows.length && (!isRow || size > BLOCK)) {
      yield Buffer.concat(rows);
      [rows, size] = [[], 0];
    }
    if (!isRow) return end(line);
  }
}
