import type { PoolClient } from 'pg';

/** A table with the columns that are written down of it. */
export interface Table {
  /** quoted, with its schema */
  name: string;
  columns: string[];
}

/** Who was signed in signs in again: a session that was ended must not come back. */
const LEFT_OUT = ['auth.session'];
/** Which migrations have run stands in the head of a backup. */
const MIGRATIONS = 'migration';

const TABLES = `
  select c.oid::int as id, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
    array(select quote_ident(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select k.confrelid::int from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in (current_schema(), 'auth') and c.relname <> '${MIGRATIONS}'
  order by name`;

interface Row extends Table {
  id: number;
  needs: number[];
}

/** All tables of the installation, each after those that it refers to. */
export async function tablesOf(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Row>(TABLES);
  const left = new Map(rows.map((row) => [row.id, row]));
  const ordered: Table[] = [];
  while (left.size) {
    const next = [...left.values()].find(({ needs }) => !needs.some((id) => left.has(id)));
    if (!next)
      throw new Error(`Tables refer to each other in a circle: ${[...left.values()].map(({ name }) => name).join(', ')}.`);
    left.delete(next.id);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

/** True for a table whose rows are not written down. */
export const isLeftOut = ({ name }: Table): boolean => LEFT_OUT.includes(name);

/** Names of the migrations that have run, in their order. */
export async function migrationsOf(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
  return rows.map(({ name }) => name);
}
