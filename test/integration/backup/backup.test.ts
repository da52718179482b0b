import { readFile, stat, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { readBackup } from '../../../server/backup/read.ts';
import { tablesOf } from '../../../server/backup/tables.ts';
import { writeBackup } from '../../../server/backup/write.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { temporaryFolder } from '../../support/folder.ts';

const from = await testDatabase('demo');
const to = await testDatabase('empty');
const folder = await temporaryFolder('backup');
const file = `${folder}/kim.gz`;

beforeAll(async () => {
  await from.pool.query(`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values ('u1', E'Zeile\\nZwei\\t\\\\copy', 'a@example.org', true, now(), now())`);
  await from.pool.query(`insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
    values ('s1', 't', 'u1', now() + interval '1 day', now(), now())`);
});

/** Every row of every table as text, by table. */
async function contentOf({ pool }: TestDatabase): Promise<Record<string, string[]>> {
  const client = await pool.connect();
  const content: Record<string, string[]> = {};
  for (const { name } of await tablesOf(client))
    content[name] = (await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows.map(
      ({ row }) => row,
    );
  client.release();
  return content;
}

test('what was written down is there again in an empty database, row by row, but who was signed in', async () => {
  const written = await writeBackup(from.pool, file);
  const before = await contentOf(from);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const restored = await readBackup(to.pool, file, { isDemo: true, replaces: false });
  const after = await contentOf(to);
  expect(restored).toMatchObject({ tables: written.tables, rows: written.rows });
  expect(Object.values(before).flat().length).toBe(written.rows + 1);
  expect(after).toEqual({ ...before, 'auth.session': [] });
  expect(before['public.participation']?.length).toBeGreaterThan(300);
}, 60_000);

test('numbers go on where they were, and what is frozen is guarded again', async () => {
  const next = (database: TestDatabase) =>
    database.pool.query("select nextval('participant_id_seq')").then(({ rows }) => rows[0].nextval);
  expect(await next(to)).toBe(await next(from));
  await expect(to.pool.query('delete from snapshot')).rejects.toThrow(/never changed|foreign key/);
});

test('a backup is one moment: what is written meanwhile is in it wholly or not at all', async () => {
  let isDone = false;
  const writing = (async () => {
    while (!isDone) await buildParticipation(from.em(), { gender: 'FEMALE' });
  })();
  await writeBackup(from.pool, `${folder}/busy.gz`).finally(() => {
    isDone = true;
  });
  await writing;
  await readBackup(to.pool, `${folder}/busy.gz`, { isDemo: true, replaces: true });
  const { rows } = await to.pool.query(
    'select count(*)::int as n from attendance a left join participation p on p.id = a.participation_id where p.id is null',
  );
  expect(rows[0].n).toBe(0);
}, 60_000);

test.each<[what: string, change: (text: string) => string | Buffer, kind: string]>([
  ['is cut off between two rows', (text) => text.slice(0, text.indexOf('\n', text.length / 2) + 1), 'BROKEN'],
  ['is cut off within the packing', (text) => gzipSync(text).subarray(0, 40_000), 'BROKEN'],
  ['lacks a row', (text) => text.replace(/(\\copy public\.participation .*\n).*\n/, '$1'), 'BROKEN'],
  ['lacks a table', (text) => text.replace(/\\copy public\.known_nothing.*\n|\\copy auth\.session.*\n/, ''), 'BROKEN'],
  ['has a table that is not known', (text) => text.replace('\\copy auth.session (', '\\copy auth.other ('), 'OTHER_VERSION'],
  [
    'was made after another migration',
    (text) => text.replace(/"migrations":\["/, '"migrations":["0000-other","'),
    'OTHER_VERSION',
  ],
  ['has a form of another time', (text) => text.replace('"version":1', '"version":99'), 'OTHER_VERSION'],
  ['holds real data', (text) => text.replace('"isDemo":true', '"isDemo":false'), 'OTHER_DATA'],
  ['is something else', () => 'pseudonym;massnahme\n', 'NO_BACKUP'],
  ['is something else that is not packed', () => Buffer.from('pseudonym;massnahme\n'), 'NO_BACKUP'],
  ['is empty', () => Buffer.alloc(0), 'NO_BACKUP'],
])('a file that %s is refused, and the database is as it was', async (_what, change, kind) => {
  const broken = `${folder}/broken.gz`;
  const changed = change(gunzipSync(await readFile(file)).toString());
  await writeFile(broken, typeof changed === 'string' ? gzipSync(changed) : changed);
  const before = await contentOf(to);
  await expect(readBackup(to.pool, broken, { isDemo: true, replaces: true })).rejects.toMatchObject({ kind });
  expect(await contentOf(to)).toEqual(before);
});

test('what is there is not replaced unless it is said so', async () => {
  await expect(readBackup(to.pool, file, { isDemo: true, replaces: false })).rejects.toMatchObject({ kind: 'NOT_EMPTY' });
});

test('a second backup into the same file is refused, and the first one stays', async () => {
  await writeFile(`${folder}/other.gz.part`, 'somebody else is writing');
  await expect(writeBackup(from.pool, `${folder}/other.gz`)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(`${folder}/other.gz.part`, 'utf8')).toBe('somebody else is writing');
});
