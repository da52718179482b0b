import { beforeAll, expect, test } from 'vitest';
import { accessMatrix, roles } from '../../../server/access-matrix.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { SLOW_CLIENTS } from '../../../server/limits/slow-clients.ts';
import { frozenReaders } from '../../../server/policies.ts';
import { readModel } from '../../../server/read/model.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { isRecord, ownRows } from '../../../server/scope.ts';
import { twoOperations } from '../../support/access/world.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { Random } from '../../support/random.ts';
import { RandomOperations } from '../../support/read/random-operations.ts';
import { loadTables } from '../../support/read/tables.ts';
import { send } from '../../support/send.ts';

/** `RANDOM_OPERATIONS=10000` for more, with what they met. */
const OPERATIONS = Number(process.env.RANDOM_OPERATIONS ?? 300);
const AT_ONCE = 10;

const database = await testDatabase('demo');
// while one operation takes its time, connections of the others must not be closed under the hands of the client
const app = await testApp(database, {}, [], { slowClients: { ...SLOW_CLIENTS, keepAliveTimeout: 120_000 } });
const schema = buildApiSchema(database.orm);
const matrix = accessMatrix(schema, readModel(database.orm)).filter(({ entity }) => isRecord(entity));
/** entries of the audit log come while it is read: who reaches one reaches all */
const records = matrix.filter(({ entity }) => entity.name !== 'AuditEntry');
/** Several times what everybody may ask for, and what is rare among answers. */
const ROOTS = [
  ...['operations', 'operation', 'providers', 'measures', 'indicators', 'node', 'viewer', 'roles', 'sessions', 'tokens'],
  ...['figures', 'figures', 'figures', 'figures', 'snapshots', 'snapshots', 'snapshot', 'snapshot', 'snapshotWork'],
  ...['auditChain', 'retention', 'deletionPlan', 'deletionRuns', 'accounts', ...matrix.map(({ list }) => list)],
];
/** Those that change nothing which the others rest on, whatever they are given. */
const MUTATIONS = [
  ...['correctRecord', 'disclosePersonFile', 'runDeletion', 'endHold', 'revokeToken', 'noteAuditExport', 'noteFigureExport'],
];
const { ownProvider } = await twoOperations(database);
const pseudonyms = new Map<string, boolean>();

/** Texts that stand nowhere but in what some roles may not read. */
const protecting: readonly Role[] = [Role.COORDINATION, Role.AUDITOR];
const MARKED: readonly [text: string, roles: readonly Role[]][] = [
  ['frozen and not released', frozenReaders],
  ['runner of a deletion', protecting],
  ['reason of a hold', protecting],
  ['marked@example.org', [Role.ADMIN]],
];

beforeAll(async () => {
  const { rows } = await database.pool.query<{ pseudonym: string; own: boolean }>(
    `select pseudonym, ${ownRows.participant?.('t', String(ownProvider))} as own from participant t`,
  );
  for (const { pseudonym, own } of rows) pseudonyms.set(pseudonym, own);
  const [frozen, run, hold, email] = MARKED.map(([text]) => text);
  const mark = (text: string, value: string | undefined) => database.pool.query(text, [value]);
  await mark(
    `insert into snapshot (operation_id, reporting_on, revision, reason, document, sha256, frozen_by)
     select operation_id, reporting_on, 2, $1, document || ' '::bytea, encode(sha256(document || ' '::bytea), 'hex'), 'test' from snapshot`,
    frozen,
  );
  await mark(
    `insert into deletion_run (operation_id, kind, ran_by, people, report) select id, 'RETENTION_OVER', $1, 1, '[]' from operation`,
    run,
  );
  await mark(
    `insert into retention_hold (operation_id, kind, reason, began_on, set_by) select id, 'PROCEEDINGS', $1, '2026-01-01', 'test' from operation`,
    hold,
  );
  await mark(`insert into auth.user (id, name, email, role) values ('marked', 'Marked', $1, 'COUNCIL')`, email);
}, 120_000);

/** `Type:id` of each record whose id or cursor stands anywhere in a text. */
function* recordsIn(text: string): Generator<[table: string, id: number]> {
  for (const [, word = ''] of text.matchAll(/"([\w-]{8,})"/g)) {
    const decoded = Buffer.from(word, 'base64url').toString();
    const [, type, id] = /^(\w+):(\d+)$/.exec(decoded) ?? /^\["(\w+):.*?(\d+)\]$/.exec(decoded) ?? [];
    const found = matrix.find(({ entity }) => entity.name === type);
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
    const reason = { 'x-kim-reason': 'random operations' };
    const random = new Random(2026 + roles.indexOf(role));
    const operations = new RandomOperations(schema, await loadTables(database.pool, schema), random, ROOTS, 0.04, MUTATIONS);
    const reached = await reachedBy(role);
    const seen = { records: 0, entries: 0, steps: 0, snapshots: 0, marked: 0 };
    const one = async () => {
      const { source: query, variables } = operations.next();
      const request = { method: 'POST', headers: { ...headers, ...(random.chance(0.7) && reason) } };
      const { status, text, json } = await send(app, { ...request, body: JSON.stringify({ query, variables }) });
      const about = `${query}\n${JSON.stringify(variables)}`;
      expect(status, about).toBeLessThan(500);
      expect(text, about).not.toContain('"INTERNAL"');
      const data = JSON.stringify(json?.data ?? null);
      for (const [table, id] of recordsIn(data)) {
        const isEntry = table === 'audit_entry';
        seen[isEntry ? 'entries' : 'records'] += 1;
        const mayRead = isEntry ? role === Role.AUDITOR : reached.get(table)?.has(id);
        expect(mayRead, `${table} ${id} in\n${about}`).toBe(true);
      }
      if (/"kept":[1-9]/.test(data) && [...recordsIn(data)].length > 0) seen.steps += 1;
      if (/"(sha256|releasedAt|frozenAt)":"/.test(data)) seen.snapshots += 1;
      for (const [marker, mayRead] of MARKED) {
        if (!text.includes(marker)) continue;
        seen.marked += 1;
        expect(mayRead, `${marker} in\n${about}`).toContain(role);
      }
      for (const [pseudonym, own] of pseudonyms)
        if (role !== Role.COORDINATION && !(role === Role.PROVIDER && own)) expect(data, about).not.toContain(`"${pseudonym}"`);
    };
    for (let done = 0; done < OPERATIONS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, one));
    // the operations must have met what may be read, else they prove nothing; what is rare only where they are many
    const about = JSON.stringify(seen);
    expect(seen.records > OPERATIONS / 4, about).toBe(role === Role.PROVIDER || role === Role.COORDINATION);
    expect(seen.entries > OPERATIONS / 20, about).toBe(role === Role.AUDITOR);
    if (OPERATIONS < 1000) return;
    expect(seen.snapshots, about).toBeGreaterThan(0);
    if (role === Role.COORDINATION) expect(seen.steps, about).toBeGreaterThan(0);
    expect(seen.marked > 0, about).toBe(MARKED.some(([, mayRead]) => mayRead.includes(role)));
    console.log(`${role}: ${about}`);
  },
  3_600_000,
);
