import { beforeAll, expect, test } from 'vitest';
import { accessMatrix, roles } from '../../../server/access-matrix.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { SLOW_CLIENTS } from '../../../server/limits/slow-clients.ts';
import { readModel } from '../../../server/read/model.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { isRecord, ownRows } from '../../../server/scope.ts';
import { twoOperations } from '../../support/access/world.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { Random } from '../../support/read/random.ts';
import { RandomOperations } from '../../support/read/random-operations.ts';
import { loadTables } from '../../support/read/tables.ts';
import { send } from '../../support/send.ts';

/** `RANDOM_OPERATIONS=2000` for more. */
const OPERATIONS = Number(process.env.RANDOM_OPERATIONS ?? 300);
const AT_ONCE = 10;

const database = await testDatabase();
// while one operation takes its time, connections of the others must not be closed under the hands of the client
const app = await testApp(database, {}, [], { slowClients: { ...SLOW_CLIENTS, keepAliveTimeout: 120_000 } });
const schema = buildApiSchema(database.orm);
const records = accessMatrix(schema, readModel(database.orm)).filter(
  ({ entity }) => isRecord(entity) && entity.name !== 'AuditEntry',
);
const ROOTS = ['operations', 'operation', 'providers', 'measures', 'node', ...records.map(({ list }) => list)];
const { ownProvider } = await twoOperations(database);
const pseudonyms = new Map<string, boolean>();

beforeAll(async () => {
  const { rows } = await database.pool.query<{ pseudonym: string; own: boolean }>(
    `select pseudonym, ${ownRows.participant?.('t', String(ownProvider))} as own from participant t`,
  );
  for (const { pseudonym, own } of rows) pseudonyms.set(pseudonym, own);
});

/** `Type:id` of each record whose id or cursor stands anywhere in a text. */
function* recordsIn(text: string): Generator<[table: string, id: number]> {
  for (const [, word = ''] of text.matchAll(/"([\w-]{8,})"/g)) {
    const decoded = Buffer.from(word, 'base64url').toString();
    const [, type, id] = /^(\w+):(\d+)$/.exec(decoded) ?? /^\["(\w+):.*?(\d+)\]$/.exec(decoded) ?? [];
    const found = records.find(({ entity }) => entity.name === type);
    if (found) yield [found.entity.table.replaceAll('"', ''), Number(id)];
  }
}

/** Ids of records that a role reaches, by table, worked out in the database without the server. */
async function reachedBy(role: Role): Promise<Map<string, Set<number>>> {
  const reached = new Map<string, Set<number>>();
  for (const { entity, rows: reach } of records) {
    const table = entity.table.replaceAll('"', '');
    const condition = { all: 'true', own: ownRows[table]?.('t', String(ownProvider)), '–': 'false' }[reach[role]];
    const { rows } = await database.pool.query<{ id: number }>(`select id from ${table} t where ${condition}`);
    reached.set(table, new Set(rows.map(({ id }) => id)));
  }
  return reached;
}

test.each(roles)(
  `${OPERATIONS} random operations in role %s: no fault of ours, and no record that the matrix does not give`,
  async (role) => {
    const providerId = role === Role.PROVIDER ? ownProvider : null;
    const token = await createToken(database.pool, { name: 'random', role, providerId, days: 1 });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const random = new Random(2026 + roles.indexOf(role));
    const operations = new RandomOperations(schema, await loadTables(database.pool, schema), random, ROOTS);
    const reached = await reachedBy(role);
    let seen = 0;
    const one = async () => {
      const { source: query, variables } = operations.next();
      const { status, text, json } = await send(app, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const about = `${query}\n${JSON.stringify(variables)}`;
      expect(status, about).toBeLessThan(500);
      expect(text, about).not.toContain('"INTERNAL"');
      const data = JSON.stringify(json?.data ?? null);
      for (const [table, id] of recordsIn(data)) {
        seen += 1;
        expect(reached.get(table)?.has(id), `${table} ${id} in\n${about}`).toBe(true);
      }
      for (const [pseudonym, own] of pseudonyms)
        if (role !== Role.COORDINATION && !(role === Role.PROVIDER && own)) expect(data, about).not.toContain(`"${pseudonym}"`);
    };
    for (let done = 0; done < OPERATIONS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, one));
    // where records may be read the operations must have met some, else they prove nothing
    const reads = role === Role.PROVIDER || role === Role.COORDINATION;
    expect(seen > OPERATIONS / 4).toBe(reads);
  },
  1_200_000,
);
