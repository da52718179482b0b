import { beforeEach, expect, test } from 'vitest';
import { append } from '../../../server/audit/append.ts';
import { hashOfEntry } from '../../../server/audit/chain.ts';
import { seal } from '../../../server/audit/seal.ts';
import { verify } from '../../../server/audit/verify.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase();
const { pool, app } = database;
const query: Query = async (text, values) => (await pool.query(text, values)).rows;
const asApp: Query = async (text, values) => (await app.query(text, values)).rows;
const signIn = (actor: string) => append(asApp, { action: 'SIGNED_IN', actor, subjectType: 'Account', subjectId: actor });
const whole = { broken: null, waiting: 0 };

/** What somebody with the rights of a superuser does who switches the guards off. */
async function tamper(text: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${text}; commit`);
  } finally {
    client.release(true);
  }
}

beforeEach(async () => {
  await tamper('truncate audit_chain, audit_unsealed, audit_change, audit_log');
  for (let n = 1; n <= 6; n++) await signIn(`user:${n}`);
  await seal(pool);
});

test('sealed entries stand in the chain without a gap, each with the hash of the one before', async () => {
  const { rows } = await pool.query('select position::int, previous_hash, hash from audit_chain order by position');
  expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
  expect(await verify(pool)).toMatchObject({ ...whole, head: { position: 6, hash: rows.at(-1)?.hash } });
});

test('an empty log is whole', async () => {
  await tamper('truncate audit_chain, audit_unsealed, audit_change, audit_log');
  expect(await verify(pool)).toMatchObject({ ...whole, head: { position: 0 } });
});

test('entries that are not sealed yet wait and break nothing', async () => {
  await signIn('user:7');
  expect(await verify(pool)).toMatchObject({ broken: null, waiting: 1, head: { position: 6 } });
});

test.each([
  ['altered', `update audit_log set actor = 'user:9' where actor = 'user:3'`, 'ENTRY_CHANGED', 3],
  ['altered in its details', `update audit_log set details = '{"a":1}' where actor = 'user:3'`, 'ENTRY_CHANGED', 3],
  ['deleted', `delete from audit_log where actor = 'user:3'`, 'ENTRY_GONE', 3],
  [
    'deleted together with its link',
    `with gone as (delete from audit_log where actor = 'user:3' returning id) delete from audit_chain where entry_id in (select id from gone)`,
    'GAP',
    3,
  ],
  [
    'cut out, and the rest moved up',
    `delete from audit_chain where position = 3; update audit_chain set position = position - 1 where position > 3`,
    'PREVIOUS',
    3,
  ],
  [
    'swapped with another one',
    `alter table audit_chain drop constraint audit_chain_entry_id_key; update audit_chain a set entry_id = b.entry_id from audit_chain b where (a.position, b.position) in ((2, 4), (4, 2))`,
    'ENTRY_CHANGED',
    2,
  ],
  ['sealed with another hash', `update audit_chain set hash = repeat('a', 64) where position = 5`, 'ENTRY_CHANGED', 5],
  ['left out', `delete from audit_chain where position = 6`, 'LEFT_OUT', 6],
])('an entry that was %s is found', async (_, text, kind, position) => {
  await tamper(text);
  expect((await verify(pool)).broken).toMatchObject({ kind, position });
});

test('values before and after are part of what is checked', async () => {
  await buildParticipation(database.em(), { pseudonym: `person-${Date.now()}`, age: 30 });
  await query('update participation set age = 31', []);
  await seal(pool);
  expect(await verify(pool)).toMatchObject(whole);
  await tamper(`update audit_change set after = '{"age": 35}'`);
  expect((await verify(pool)).broken).toMatchObject({ kind: 'VALUES_CHANGED' });
  await tamper('delete from audit_change');
  expect((await verify(pool)).broken).toMatchObject({ kind: 'VALUES_GONE' });
});

test('a chain that was written anew as a whole is found by a head that was kept elsewhere', async () => {
  const { head } = await verify(pool);
  await signIn('user:7');
  await seal(pool);
  expect(await verify(pool, head.hash)).toMatchObject(whole);
  await tamper(`update audit_log set actor = 'user:9' where actor = 'user:3'; truncate audit_chain;
    insert into audit_unsealed select id from audit_log`);
  await seal(pool);
  expect(await verify(pool)).toMatchObject(whole);
  expect((await verify(pool, head.hash)).broken).toMatchObject({ kind: 'NOT_ANCHORED' });
});

test('many who write and several who seal at once make one chain', async () => {
  let open = true;
  const sealing = [1, 2].map(async () => {
    while (open) await seal(pool);
  });
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; n < 25; n++) await signIn(`user:${writer}-${n}`);
    }),
  );
  open = false;
  await Promise.all(sealing);
  await seal(pool);
  expect(await verify(pool)).toMatchObject({ ...whole, head: { position: 206 } });
});

test('what commits late finds its place behind what was sealed before, and what is rolled back was never there', async () => {
  const [late, lost] = [await pool.connect(), await pool.connect()];
  for (const client of [late, lost]) {
    await client.query('begin isolation level repeatable read');
    await client.query(`select audit_append('{"action": "SIGNED_IN", "actor": "user:late"}')`);
  }
  await signIn('user:8');
  await seal(pool);
  expect(await verify(pool)).toMatchObject({ ...whole, head: { position: 7 } });
  await late.query('commit');
  await lost.query('rollback');
  late.release();
  lost.release();
  await seal(pool);
  const { rows } = await pool.query(
    'select l.actor from audit_chain s join audit_log l on l.id = s.entry_id where s.position = 8',
  );
  expect(rows).toEqual([{ actor: 'user:late' }]);
  expect(await verify(pool)).toMatchObject({ ...whole, head: { position: 8 } });
});

test('the hash is of a text that everybody can make', () => {
  expect(hashOfEntry(1, '0'.repeat(64), ['1', null, 'ä'])).toBe(
    'f372ffc0bc5d1fb507b76b5eecb16848a6c5343309f25e231cb95b2b9f95f583',
  );
});
