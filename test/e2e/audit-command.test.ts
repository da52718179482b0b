import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../server/database/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';

/* `npm run audit` as it is built, on a database of its own */

const dataDir = await temporaryFolder('audit-command');
let server: EmbeddedServer;
let owner: pg.Pool;

interface Ended {
  code: number;
  out: string;
  complaint: string;
}

/** Runs the command to its end. */
function audit(...args: string[]): Promise<Ended> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, KIM_DEMO: 'off', LANG: 'de_DE.UTF-8', LC_ALL: '' };
  return new Promise((done) => {
    execFile(process.execPath, ['build/server/command.js', 'audit', ...args], { env }, (error, out, complaint) =>
      done({ code: error ? Number(error.code) : 0, out, complaint }),
    );
  });
}

/** What somebody with the rights of a superuser does who switches the guards off. */
async function tamper(text: string): Promise<void> {
  const client = await owner.connect();
  await client.query(`begin; set local session_replication_role = replica; ${text}; commit`);
  client.release();
}

beforeAll(async () => {
  server = await startEmbedded(dataDir);
  // the first run makes and fills the database
  expect((await audit('verify')).code).toBe(0);
  owner = new pg.Pool({ connectionString: await server.database('kim'), max: 1 });
}, 120_000);
afterAll(async () => {
  await owner.end();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a whole log is whole: 0, the number of entries and the last hash, which head shows too and --since finds again', async () => {
  const { code, out } = await audit('verify');
  expect(code).toBe(0);
  const [, hash = ''] =
    /^Unversehrt: \d+ Einträge, 0 warten auf ihren Platz\. Letzte Prüfsumme:\n([0-9a-f]{64})\n$/.exec(out) ?? [];
  expect(hash).not.toBe('');
  // the check has left an entry of its own
  const head = await audit('head');
  expect(head).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ [0-9a-f]{64}\n$/) });
  expect(head.out).not.toContain(hash);
  expect((await audit('verify', '--since', hash)).code).toBe(0);
  const { rows } = await owner.query(`select actor, details ->> 'whole' as whole from audit_log where action = 'VERIFIED'`);
  expect(rows.at(-1)).toEqual({ actor: 'command:audit', whole: 'true' });
}, 60_000);

test('a hash that is not in the chain: 65', async () => {
  expect(await audit('verify', '--since', 'a'.repeat(64))).toMatchObject({
    ...{ code: 65, out: '' },
    complaint: expect.stringMatching(
      /^Das Protokoll ist nicht unversehrt: Die aufgehobene Prüfsumme kommt in der Kette nicht vor/,
    ),
  });
}, 60_000);

test.each([
  [['prove'], /^Erwartet wird verify oder head, nicht „prove“/],
  [['verify', '--since', 'abc'], /^--since ist „abc“; erwartet werden 64 Zeichen/],
  [['verify', '--all'], /^--all gibt es hier nicht/],
])('%j: 64, and what is expected', async (args, expected) => {
  const { code, complaint } = await audit(...args);
  expect([code, complaint]).toEqual([64, expect.stringMatching(expected)]);
});

test('a log that was tampered with: 65 and the first place, written down and found again by the next check', async () => {
  const { rows } = await owner.query(`select entry_id::text as id from audit_chain where position = 2`);
  await tamper(`update audit_log set actor = 'user:somebody-else' where id = ${rows[0].id}`);
  const expected = {
    code: 65,
    out: '',
    complaint: `Das Protokoll ist nicht unversehrt: Der Eintrag ${rows[0].id} an Stelle 2 ist verändert.\n`,
  };
  expect(await audit('verify')).toEqual(expected);
  expect(await audit('verify')).toEqual(expected);
  const noted = await owner.query(`select details from audit_log where action = 'VERIFIED' order by id desc limit 1`);
  expect(noted.rows[0].details).toMatchObject({ whole: false, position: 1, broken: { kind: 'ENTRY_CHANGED', position: 2 } });
  await tamper(`delete from audit_log where id = ${rows[0].id}`);
  expect((await audit('verify')).complaint).toBe(
    `Das Protokoll ist nicht unversehrt: Der Eintrag ${rows[0].id} an Stelle 2 ist gelöscht.\n`,
  );
}, 60_000);
