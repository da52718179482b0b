import { readFile, stat } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { main } from '../../../server/commands/disclose.ts';
import { FIELD_WORDS, RECORD_WORDS } from '../../../server/data-protection/field-words.ts';
import { personTables } from '../../../server/data-protection/person-tables.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase();
const ask = askApi(database);
const tables = personTables(database.orm);

beforeAll(async () => {
  for (const operation of ['one', 'two'])
    for (const pseudonym of ['p-one', 'p-two'])
      await buildParticipation(database.em(), {
        ...{ operation, pseudonym, age: operation === 'one' && pseudonym === 'p-one' ? 41 : 77, hasDisability: true },
        residenceStatus: 'DULDUNG',
        outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
        languageLevelChanges: [{ level: 'B1', assessedOn: '2026-03-01' }],
        residenceStatusChanges: [{ status: 'T_104C', validFrom: '2026-03-01' }],
      });
});

/** Derived: what the sums keep of a changed row until they are counted, for seconds. The audit log's values stand apart. */
const NOT_RECORDS = ['figure_change', 'audit_change'];

test('every table and column of the database about a person is in the file, with a plain name', async () => {
  const { rows } = await database.pool.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema = 'public' and table_name in (
         select table_name from information_schema.columns where column_name in ('participant_id', 'participation_id', 'pseudonym'))
      group by 1 order by 1`,
  );
  const kept = rows.filter(({ table }) => !NOT_RECORDS.includes(table));
  const known = tables.map(({ table, columns }) => ({ table, columns: columns.map(({ column }) => column).toSorted() }));
  expect(known.toSorted((a, b) => (a.table < b.table ? -1 : 1))).toEqual(kept);
  for (const { type, columns } of tables) {
    expect(RECORD_WORDS, type).toHaveProperty(type);
    for (const { property } of columns) expect(FIELD_WORDS, `${type}.${property}`).toHaveProperty(property);
  }
});

const disclose = (pseudonym: string, role = Role.COORDINATION) =>
  ask(`mutation { disclosePersonFile(operation: "one", pseudonym: "${pseudonym}") { json text textEn } }`, {
    viewer: { role, providerId: null },
  });

test('the file holds everything of one person and nothing of another, in words', async () => {
  const { data } = await disclose('p-one');
  const file = JSON.parse(data.disclosePersonFile.json);
  expect(file.records.map(({ rows }: { rows: unknown[] }) => rows.length)).toEqual(
    tables.map(({ table }) => (table === 'record_correction' ? 0 : 1)),
  );
  const { text, textEn } = data.disclosePersonFile;
  for (const line of [
    'Alter beim ersten Eintritt: 41',
    'Behinderung: ja',
    'Aufenthaltsstatus beim Eintritt: Duldung',
    'Ergebnis: Minijob',
  ])
    expect(text).toContain(line);
  // the age of everybody else; the same digits may stand in an instant
  expect(text).not.toMatch(/Alter[^\n]*: 77/);
  for (const part of ['Purpose', 'Legal basis', 'Recipients', 'Source', 'Retention', 'Rights', 'disability: yes'])
    expect(textEn).toContain(part);
});

test('who read and changed is in it by role, and the disclosure itself is written down', async () => {
  const { rows } = await database.pool.query(
    `select n.id from participation n join participant p on p.id = n.participant_id join operation o on o.id = n.operation_id
      where p.pseudonym = 'p-one' and o.slug = 'one'`,
  );
  const read = (role: string, participations: number[]) =>
    database.pool.query('select audit_append($1)', [
      JSON.stringify({ action: 'RECORDS_READ', actor: 'user:x', role, subjectType: 'Outcome', details: { participations } }),
    ]);
  await read('PROVIDER', [0, rows[0].id]);
  await read('STEERING', [0]);
  await disclose('p-one');
  const { data } = await disclose('p-one');
  const { text } = data.disclosePersonFile;
  expect(text).toMatch(/DISCLOSED_TO_PERSON {2}COORDINATION {2}Participant/);
  expect(text).toMatch(/RECORDS_READ {2}PROVIDER {2}Outcome/);
  expect(text).not.toMatch(/STEERING|user:x/);
});

test.each([Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])(
  '%s gets no file',
  async (role) => {
    const { data, errors } = await disclose('p-one', role);
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN']);
  },
);

test('the command writes both files for the own account only, and says whom it does not know', async () => {
  const out = await temporaryFolder('file');
  const io = {
    stdout: { write: () => true },
    stderr: { write: () => true },
    isDemo: true,
    today: '2026-11-26',
    pool: async () => database.pool,
  };
  expect(await main(['--operation', 'one', '--pseudonym', 'p-one', '--out', out], io)).toBe(0);
  expect(await readFile(`${out}/auskunft.txt`, 'utf8')).toContain('Pseudonym: p-one');
  expect((await stat(`${out}/auskunft.json`)).mode & 0o077).toBe(0);
  const unknown = main(['--operation', 'one', '--pseudonym', 'p-nobody', '--out', out], io);
  await expect(unknown).rejects.toMatchObject({ exitCode: 1, message: 'Unter diesem Pseudonym ist niemand gespeichert.' });
  const nowhere = main(['--operation', 'one', '--pseudonym', 'p-one', '--out', '/proc/nowhere'], io);
  await expect(nowhere).rejects.toMatchObject({ exitCode: 64, message: expect.stringContaining('/proc/nowhere') });
  await expect(main(['--out', out], io)).rejects.toMatchObject({ exitCode: 64 });
});
