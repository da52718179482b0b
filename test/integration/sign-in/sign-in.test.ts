import { getAuthTables } from 'better-auth/db';
import { beforeAll, expect, test } from 'vitest';
import { createSignIn } from '../../../server/auth/sign-in.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { createLog } from '../../../server/log.ts';
import { Browser, codeOf } from '../../support/access/browser.ts';
import { members, password } from '../../support/access/members.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase();
const app = await testApp(database);
const { member, secretFor, enrol } = members(database, app);

beforeAll(async () => {
  await buildMeasure(database.em(), { provider: 'north' });
});

const sql = (text: string, values: unknown[] = []) => database.pool.query(text, values);

test('the tables have every column that the library needs', async () => {
  const { options } = createSignIn({
    ...{ pool: database.app, secret: 'x'.repeat(32), url: app.url, log: createLog('error') },
    oidc: { issuer: app.url, clientId: 'x', clientSecret: 'x', claim: 'roles', roles: new Map(), factors: [] },
  });
  const { rows } = await sql(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'auth'",
  );
  const present = rows.map(({ name }) => name);
  for (const { modelName, fields } of Object.values(getAuthTables(options)))
    if (modelName !== 'rateLimit')
      for (const [field, { fieldName }] of Object.entries(fields))
        expect(present).toContain(`${modelName}.${fieldName ?? field}`);
});

test('who was invited signs in with a password and has the role of the invitation', async () => {
  const one = await member(Role.COUNCIL);
  expect(await one.browser.viewer()).toMatchObject({ role: 'PUBLIC' });
  const { status, headers } = await one.enter();
  expect(status).toBe(200);
  expect(headers.getSetCookie().join()).toMatch(/kim\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  expect(await one.browser.viewer()).toEqual({ role: 'COUNCIL', needsSecondFactor: false, provider: null });
});

test('the password is stored as argon2id', async () => {
  const { rows } = await sql('select password from auth.account order by "createdAt" desc limit 1');
  expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([Role.COORDINATION, Role.ADMIN, Role.AUDITOR, Role.PROVIDER])(
  '%s reads what everybody reads until a second factor is set up, and afterwards only signs in with it',
  async (role) => {
    const one = await member(role, role === Role.PROVIDER ? 'north' : null);
    await one.enter();
    expect(await one.browser.viewer()).toEqual({ role: 'PUBLIC', needsSecondFactor: true, provider: null });
    const { app: authenticator } = await enrol(one);
    const provider = role === Role.PROVIDER ? { slug: 'north' } : null;
    expect(await one.browser.viewer()).toEqual({ role, needsSecondFactor: false, provider });

    const other = new Browser(app.url);
    expect((await one.enter(other)).body).toMatchObject({ twoFactorRedirect: true });
    expect(await other.viewer()).toMatchObject({ role: 'PUBLIC' });
    expect(await other.ask('/api/auth/two-factor/verify-totp', { code: '000000' })).toMatchObject({ status: 401 });
    expect(await other.viewer()).toMatchObject({ role: 'PUBLIC' });
    await other.ask('/api/auth/two-factor/verify-totp', { code: codeOf(authenticator), trustDevice: true });
    expect(await other.viewer()).toMatchObject({ role });
  },
);

test('a recovery code opens once', async () => {
  const one = await member(Role.COORDINATION);
  await one.enter();
  const { codes } = await enrol(one);
  const use = async () => {
    const browser = new Browser(app.url);
    await one.enter(browser);
    await browser.ask('/api/auth/two-factor/verify-backup-code', { code: codes[0] });
    return (await browser.viewer()).role;
  };
  expect([await use(), await use()]).toEqual(['COORDINATION', 'PUBLIC']);
});

test('an invitation holds once, for seven days, and until the next one', async () => {
  const browser = new Browser(app.url);
  const accept = (secret: string) => browser.ask('/api/auth/invitation', { secret, name: 'X', password });
  const email = 'late@example.org';
  const older = await secretFor(email, Role.COUNCIL);
  const secret = await secretFor(email, Role.COUNCIL);
  expect((await accept(older)).body).toEqual({ code: 'NO_INVITATION' });
  expect((await accept(secret)).body).toEqual({ code: 'ACCEPTED' });
  expect((await accept(secret)).body).toEqual({ code: 'NO_INVITATION' });
  const expired = await secretFor(email, Role.COUNCIL);
  await sql('update auth.invitation set expires_at = now()');
  expect((await accept(expired)).body).toEqual({ code: 'NO_INVITATION' });
  expect((await accept('kim_guess')).body).toEqual({ code: 'NO_INVITATION' });
});

test('a short password is refused, and the invitation still holds', async () => {
  const browser = new Browser(app.url);
  const secret = await secretFor('short@example.org', Role.COUNCIL);
  expect((await browser.ask('/api/auth/invitation', { secret, name: 'X', password: 'short' })).body).toEqual({
    code: 'PASSWORD_TOO_SHORT',
  });
  expect((await browser.ask('/api/auth/invitation', { secret, name: 'X', password })).status).toBe(200);
});

test('an account that is invited again begins anew: other role, no sessions, no second factor', async () => {
  const one = await member(Role.COORDINATION);
  await one.enter();
  await enrol(one);
  const secret = await secretFor(one.email, Role.STEERING);
  const fresh = new Browser(app.url);
  await fresh.ask('/api/auth/invitation', { secret, name: 'A Person', password: `${password}!` });
  expect(await one.browser.viewer()).toMatchObject({ role: 'PUBLIC' });
  expect((await one.enter(fresh)).status).toBe(401);
  await one.enter(fresh, `${password}!`);
  expect(await fresh.viewer()).toMatchObject({ role: 'STEERING' });
});

test.each([
  ['another role', `role = 'STEERING'`],
  ['a disabled account', '"isDisabled" = true'],
])('%s ends every session', async (_, change) => {
  const one = await member(Role.COUNCIL);
  await one.enter();
  expect(await one.browser.viewer()).toMatchObject({ role: 'COUNCIL' });
  await sql(`update auth.user set ${change} where email = $1`, [one.email]);
  expect(await one.browser.viewer()).toMatchObject({ role: 'PUBLIC' });
});

test('a disabled account does not sign in', async () => {
  const one = await member(Role.COUNCIL);
  await sql('update auth.user set "isDisabled" = true where email = $1', [one.email]);
  expect((await one.enter()).status).toBe(403);
  expect(await one.browser.viewer()).toMatchObject({ role: 'PUBLIC' });
});

test.each([
  ['after half an hour without a request', `"updatedAt" = now() - interval '31 minutes'`],
  ['after twelve hours', `"createdAt" = now() - interval '12 hours 1 minute'`],
])('a session ends %s', async (_, age) => {
  const one = await member(Role.COUNCIL);
  await one.enter();
  await sql(`update auth.session set ${age} where "userId" = (select id from auth.user where email = $1)`, [one.email]);
  expect(await one.browser.viewer()).toMatchObject({ role: 'PUBLIC' });
});

test('a session keeps no network address, and signing in again clears away the ones that have ended', async () => {
  const one = await member(Role.COUNCIL);
  const own = 'from auth.session where "userId" = (select id from auth.user where email = $1)';
  await one.enter();
  await sql(`update auth.session set "updatedAt" = now() - interval '31 minutes' where id in (select id ${own})`, [one.email]);
  await one.enter(new Browser(app.url));
  expect((await sql(`select "ipAddress" ${own}`, [one.email])).rows).toEqual([{ ipAddress: null }]);
});

test('signing out ends the session, and signing out everywhere ends all of them', async () => {
  const one = await member(Role.COUNCIL);
  const [here, there] = [new Browser(app.url), new Browser(app.url)];
  for (const browser of [one.browser, here, there]) await one.enter(browser);
  const kept = one.browser.cookie;
  await one.browser.ask('/api/auth/sign-out', {});
  const stolen = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: kept },
    body: JSON.stringify({ query: '{ viewer { role } }' }),
  });
  expect(await stolen.json()).toMatchObject({ data: { viewer: { role: 'PUBLIC' } } });
  await here.ask('/api/auth/revoke-sessions', {});
  expect([(await here.viewer()).role, (await there.viewer()).role]).toEqual(['PUBLIC', 'PUBLIC']);
});

test('a cookie with another signature is nobody', async () => {
  const one = await member(Role.COUNCIL);
  await one.enter();
  const forged = one.browser.cookie.replace(
    /(kim\.session_token=[^.]+)\.[^;]+/,
    '$1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D',
  );
  const { body } = await new Browser(app.url).ask('/graphql', { query: '{ viewer { role } }' }, { cookie: forged });
  expect(body.data.viewer.role).toBe('PUBLIC');
});

test('requests from other sites are refused', async () => {
  const one = await member(Role.COUNCIL);
  await one.enter();
  const elsewhere = new Browser(app.url, 'https://evil.example');
  const { status } = await elsewhere.ask('/api/auth/sign-out', {}, { cookie: one.browser.cookie });
  expect(status).toBe(403);
  expect(await one.browser.viewer()).toMatchObject({ role: 'COUNCIL' });
});

test.each([
  '/api/auth/sign-up/email',
  '/api/auth/update-user',
  '/api/auth/link-social',
  '/api/auth/delete-user',
  '/api/auth/change-email',
])('nobody gets or changes an account by themselves: %s is not there', async (path) => {
  const one = await member(Role.COUNCIL);
  await one.enter();
  const body = { email: 'me@example.org', password, name: 'Me', role: 'ADMIN' };
  expect((await one.browser.ask(path, body)).status).toBe(404);
  expect((await one.browser.ask(`${path}/`, body)).status).toBe(404);
  expect(await one.browser.viewer()).toMatchObject({ role: 'COUNCIL' });
});

test.each(['email', 'password'])('a character that PostgreSQL has not is refused in the %s', async (field) => {
  const body = { email: 'nobody@example.org', password, [field]: 'a\u0000@example.org' };
  const answer = await new Browser(app.url).ask('/api/auth/sign-in/email', body);
  expect([answer.status, answer.body.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('nor does it stand in the name of an account', async () => {
  const secret = await secretFor('new@example.org', Role.COUNCIL);
  const { body } = await new Browser(app.url).ask('/api/auth/invitation', { secret, name: 'a\u0000', password });
  expect(body).toEqual({ code: 'NO_NAME' });
});

test('an unknown address and a wrong password get the same answer', async () => {
  const one = await member(Role.COUNCIL);
  const wrong = await one.enter(one.browser, `${password}?`);
  const unknown = await one.browser.ask('/api/auth/sign-in/email', { email: 'nobody@example.org', password });
  expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
});
