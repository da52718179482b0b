import { beforeEach, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { codeOf } from '../../support/access/browser.ts';
import { members, password } from '../../support/access/members.ts';
import { testApp } from '../../support/app.ts';
import { entriesAfter, newest } from '../../support/audit/entries.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation } from '../../support/factories.ts';
import { parseRows } from '../../support/import/parsed.ts';

const database = await testDatabase('facts');
const { pool } = database;
const app = await testApp(database);
const { member, enrol, secretFor } = members(database, app);
let last = '';

beforeEach(async () => {
  last = await newest(pool);
});
const written = (action?: string) => entriesAfter(pool, last, action);
const idOf = async (email: string) => (await pool.query('select id from auth.user where email = $1', [email])).rows[0].id;

test('an invitation and the account that comes of it', async () => {
  const { email } = await member(Role.COUNCIL);
  const id = await idOf(email);
  expect(await written('GRANTED')).toMatchObject([
    { subject_type: 'Invitation', details: { kind: 'INVITED', role: 'COUNCIL', account: null } },
    { subject_type: 'Invitation', actor: 'anonymous', details: { kind: 'INVITATION_USED' } },
    {
      subject_type: 'Account',
      subject_id: id,
      actor: `user:${id}`,
      details: { kind: 'ACCOUNT_MADE', after: { role: 'COUNCIL' } },
    },
  ]);
});

test('signing in, failing to, and signing out', async () => {
  const { email, browser, enter } = await member(Role.COUNCIL);
  const id = await idOf(email);
  last = await newest(pool);
  await enter(browser, 'not the password');
  await enter();
  await browser.ask('/api/auth/sign-out', {});
  expect(await written()).toMatchObject([
    { action: 'SIGN_IN_FAILED', actor: 'anonymous', subject_id: id, network: '127.0.0.0/24', details: { way: 'password' } },
    { action: 'SIGNED_IN', actor: `user:${id}`, subject_id: id, network: '127.0.0.0/24' },
    { action: 'SIGNED_OUT', actor: `user:${id}`, subject_id: id },
  ]);
});

test('with a second factor a password alone is no sign-in', async () => {
  const person = await member(Role.AUDITOR);
  await person.enter();
  const { app: authenticator } = await enrol(person);
  const id = await idOf(person.email);
  expect((await written('GRANTED')).at(-1)).toMatchObject({
    ...{ actor: `user:${id}`, subject_id: id },
    details: { kind: 'ACCOUNT_CHANGED', before: { twoFactorEnabled: false }, after: { twoFactorEnabled: true } },
  });
  await person.browser.ask('/api/auth/sign-out', {});
  last = await newest(pool);
  await person.enter();
  expect(await written('SIGNED_IN')).toEqual([]);
  await person.browser.ask('/api/auth/two-factor/verify-totp', { code: '000000' });
  await person.browser.ask('/api/auth/two-factor/verify-totp', { code: codeOf(authenticator) });
  expect((await written()).map(({ action, details }) => [action, details.way])).toEqual([
    ['SIGN_IN_FAILED', 'second factor'],
    ['SIGNED_IN', 'second factor'],
  ]);
});

test('failed attempts are written down so many a minute', async () => {
  const { browser } = await member(Role.COUNCIL);
  for (let n = 0; n < 25; n++) await browser.ask('/api/auth/sign-in/email', { email: `nobody-${n}@example.org`, password });
  expect((await written('SIGN_IN_FAILED')).length).toBeLessThanOrEqual(20);
});

test('a change of role and a disabled account name the administrator', async () => {
  const person = await member(Role.COUNCIL);
  const admin = await member(Role.ADMIN);
  await admin.enter();
  await enrol(admin);
  const [id, adminId] = [await idOf(person.email), await idOf(admin.email)];
  last = await newest(pool);
  await admin.browser.ask('/graphql', { query: `mutation { changeAccountRole(id: "${id}", role: STEERING) { id } }` });
  await admin.browser.ask('/graphql', { query: `mutation { disableAccount(id: "${id}", isDisabled: true) { id } }` });
  expect(await written()).toMatchObject([
    {
      action: 'GRANTED',
      actor: `user:${adminId}`,
      role: 'ADMIN',
      subject_id: id,
      details: { before: { role: 'COUNCIL' }, after: { role: 'STEERING' } },
    },
    { action: 'GRANTED', actor: `user:${adminId}`, subject_id: id, details: { after: { isDisabled: true } } },
  ]);
});

test('tokens made and revoked', async () => {
  const person = await member(Role.COUNCIL);
  await person.enter();
  const id = await idOf(person.email);
  last = await newest(pool);
  const { body } = await person.browser.ask('/graphql', {
    query: 'mutation { createToken(name: "Meine Auswertung", days: 3) { token { id } } }',
  });
  await person.browser.ask('/graphql', { query: `mutation { revokeToken(id: "${body.data.createToken.token.id}") }` });
  expect(await written()).toMatchObject([
    {
      action: 'GRANTED',
      actor: `user:${id}`,
      subject_type: 'Token',
      details: { kind: 'TOKEN_MADE', role: 'COUNCIL', account: id },
    },
    { action: 'GRANTED', actor: `user:${id}`, subject_type: 'Token', details: { kind: 'TOKEN_REVOKED' } },
  ]);
  const uses = await newest(pool);
  await pool.query('update auth.token set last_used_at = now()');
  expect(await newest(pool)).toBe(uses);
});

test('an import is one entry, and one for each statement that wrote; a faulty one stands there too', async () => {
  await buildMeasure(database.em(), { operation: 'imported', slug: 'kurs', provider: 'p-imported' });
  last = await newest(pool);
  const options = {
    operation: 'imported',
    provider: null,
    dryRun: false,
    today: '2026-11-22',
    language: 'de',
    sha256: 'abc',
  } as const;
  const row = { pseudonym: 'eins-1', massnahme: 'kurs', eintritt: '2026-02-01' };
  await importAttendances(pool, await parseRows([row]), options);
  await importAttendances(pool, await parseRows([row]), { ...options, dryRun: true });
  await importAttendances(pool, await parseRows([{ ...row, massnahme: 'gibt-es-nicht' }]), options);
  const entries = await written();
  expect(
    entries.filter(({ action }) => action === 'CHANGED').map(({ subject_type, details }) => [subject_type, details.rows]),
  ).toEqual([
    ['Participant', 1],
    ['Participation', 1],
    ['Attendance', 1],
  ]);
  expect(entries.filter(({ action }) => action === 'IMPORTED')).toMatchObject([
    { subject_type: 'Operation', details: { sha256: 'abc', rows: 1, faulty: false, persons: { created: 1 } } },
    { subject_type: 'Operation', details: { sha256: 'abc', faulty: true, errors: 1 } },
  ]);
});

test('changed and deleted rows keep what they were, whoever writes', async () => {
  await buildParticipation(database.em(), {
    operation: 'changed',
    pseudonym: 'p-1',
    age: 30,
    outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
  });
  last = await newest(pool);
  const { rows } = await pool.query(
    `update participation set age = 31, residence_status = 'DULDUNG' where age = 30 returning id`,
  );
  await pool.query('update participation set age = age');
  await pool.query('delete from outcome where participation_id = $1', [rows[0].id]);
  const entries = await written();
  expect(entries).toMatchObject([
    {
      action: 'CHANGED',
      actor: expect.stringMatching(/^database:/),
      subject_id: String(rows[0].id),
      details: { kind: 'UPDATE', columns: ['age', 'residence_status'] },
    },
    { action: 'CHANGED', subject_type: 'Outcome', details: { kind: 'DELETE' } },
  ]);
  const changes = await pool.query(
    'select before, after, special_after, participation_id from audit_change where entry_id = any($1) order by entry_id',
    [entries.map(({ id }) => id)],
  );
  expect(changes.rows).toMatchObject([
    { before: { age: 30 }, after: { age: 31 }, special_after: { residence_status: 'DULDUNG' }, participation_id: rows[0].id },
    { before: { kind: 'MINI_JOB' }, after: null },
  ]);
});

test('no secret stands in the log', async () => {
  const secret = await secretFor('secret@example.org', Role.COUNCIL);
  const token = await createToken(pool, { name: 'geheimer Name', role: Role.COUNCIL, providerId: null, days: 1 });
  const { rows } = await pool.query('select string_agg(l::text, $1) as text from audit_log l', ['\n']);
  const stored = await pool.query<{ hidden: string }>(
    `select encode(hash, 'hex') as hidden from auth.token union select encode(hash, 'hex') from auth.invitation
     union select password from auth.account union select secret from auth."twoFactor" union select token from auth.session
     union select email from auth.user`,
  );
  for (const hidden of [
    secret,
    token,
    password,
    'geheimer Name',
    'A Person',
    '@example.org',
    ...stored.rows.map((row) => row.hidden),
  ])
    expect(rows[0].text).not.toContain(hidden);
});

test('a statement that changes many rows costs each of them the same, and each has the values of its own', async () => {
  await buildParticipation(database.em(), { operation: 'many', pseudonym: 'many-0', age: 20 });
  const { rows: made } = await pool.query<{ id: number }>(
    `with people as (insert into participant (operation_id, pseudonym) select id, 'many-' || n from operation, generate_series(1, 3000) n
       where slug = 'many' returning id, operation_id)
     insert into participation (operation_id, participant_id, entered_on, age) select operation_id, id, '2026-02-01', 20 from people
     returning id`,
  );
  const ids = made.map(({ id }) => id);
  const client = await pool.connect();
  const update = async (some: number[]) => {
    const began = performance.now();
    await client.query('update participation set age = age + 1 + id % 7 where id = any($1)', [some]);
    return (performance.now() - began) / some.length;
  };
  // a connection that has written row by row keeps plans that were made for one row
  for (const id of ids.slice(0, 10)) await update([id]);
  const few = await update(ids.slice(0, 100));
  const many = await update(ids);
  client.release();
  // each entry finding its values again would make it grow with their number
  expect(many / few).toBeLessThan(2);
  const { rows } = await pool.query(
    `select count(*)::int as entries, count(*) filter (where (c.after ->> 'age')::int - (c.before ->> 'age')::int = 1 + c.participation_id % 7
         and c.participation_id::text = l.subject_id and audit_digest(c) = l.details ->> 'digest')::int as fitting
       from audit_log l join audit_change c on c.entry_id = l.id where l.id > $1 and l.subject_type = 'Participation'`,
    [last],
  );
  expect(rows[0]).toEqual({ entries: 3110, fitting: 3110 });
});
