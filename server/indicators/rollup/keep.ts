import type { Pool, PoolClient } from 'pg';
import { contribution } from './contribution-sql.ts';

const LOCK = "hashtext('figure_rollup')";
/** people counted in one statement when the sums are made anew */
const FILL = 20_000;
/** people moved into the sums in one statement */
const BATCH = 500;

interface State {
  rule: string;
  epoch: number;
  is_ready: boolean;
}

/**
 * Makes the sums anew where they are missing, worthless or follow other rules than this program. Figures are read from the
 * records meanwhile. Safe beside writers, readers and other servers.
 * @param isEnough asked now and then; what was begun is thrown away
 */
export async function prepareRollup(pool: Pool, isEnough: () => boolean = () => false): Promise<void> {
  if (isCurrent(await stateOf(pool))) return;
  await alone(pool, async (client) => {
    for (let state = await stateOf(client); !isCurrent(state) && !isEnough(); state = await stateOf(client))
      await rebuild(client, isEnough);
  });
}

const isCurrent = ({ rule, is_ready }: State): boolean => is_ready && rule === contribution.rule;

async function stateOf(client: PoolClient | Pool): Promise<State> {
  const { rows } = await client.query<State>('select rule, epoch, is_ready from figure_rollup_state');
  return rows[0] as State;
}

async function rebuild(client: PoolClient, isEnough: () => boolean): Promise<void> {
  await client.query('begin');
  await client.query('update figure_rollup_state set rule = $1, is_ready = false', [contribution.rule]);
  await client.query(contribution.sql);
  // not truncated: a reader with an older snapshot would find nothing instead of what was there
  await client.query('delete from figure_rollup');
  await client.query('commit');
  await client.query('vacuum figure_rollup');
  const { epoch } = await stateOf(client);
  const { rows } = await client.query<{ id: number; bounds: number[] }>(
    // also operations without people: notes of those who are gone must go too
    `select o.id, array_agg(p.id order by p.id) filter (where n % $1 = 0) as bounds from operation o left join
       (select id, operation_id, row_number() over (partition by operation_id order by id) as n from participation) p
       on p.operation_id = o.id group by 1`,
    [FILL],
  );
  for (const operation of rows) {
    const bounds = [-(2 ** 31), ...(operation.bounds ?? []).map((id) => id + 1), 2 ** 31];
    for (const [n, low] of bounds.slice(0, -1).entries()) {
      if (isEnough()) return;
      await client.query('select figure_fill($1, $2, $3)', [operation.id, low, (bounds[n + 1] as number) - 1]);
    }
  }
  await client.query('analyze figure_rollup');
  await client.query('vacuum figure_change');
  await client.query('update figure_rollup_state set is_ready = true where epoch = $1', [epoch]);
}

/**
 * Moves everybody with noted changes into the sums, a batch at a time.
 * @param isEnough asked after each batch
 * @returns how many people that were
 */
export async function compactRollup(pool: Pool, isEnough: () => boolean = () => false): Promise<number> {
  const operations = await pool.query<{ id: number }>('select distinct operation_id as id from figure_change');
  if (!operations.rows.length || !(await stateOf(pool)).is_ready) return 0;
  let moved = 0;
  for (const { id } of operations.rows) {
    for (let people = BATCH; people === BATCH && !isEnough(); moved += people) {
      const { rows } = await pool.query<{ people: number }>('select figure_compact($1, $2) as people', [id, BATCH]);
      people = rows[0]?.people ?? 0;
    }
  }
  if (moved >= BATCH) await pool.query('vacuum figure_change');
  return moved;
}

/** One connection without a time limit, while no other server does the same. */
async function alone(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0; set work_mem = '128MB'");
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await work(client);
  } finally {
    client.release(true); // closed, and with it lock and setting
  }
}
