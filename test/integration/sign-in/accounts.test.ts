import { beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { type Member, members } from '../../support/access/members.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase();
const app = await testApp(database);
const { member, enrol } = members(database, app);

beforeAll(async () => {
  await buildMeasure(database.em(), { provider: 'north' });
});

/** Signed in, with a second factor where the role needs one. */
async function signedIn(role: Role, providerSlug: string | null = null): Promise<Member> {
  const one = await member(role, providerSlug);
  await one.enter();
  if ((await one.browser.viewer()).needsSecondFactor) await enrol(one);
  return one;
}

const ask = async ({ browser }: Member, query: string, variables: object = {}) =>
  (await browser.ask('/graphql', { query, variables })).body;
const code = (body: { errors?: { extensions: { code: string } }[] }) => body.errors?.[0]?.extensions.code;

const LIST = '{ accounts { id email role isDisabled } }';
const INVITE = 'mutation ($email: String!) { inviteAccount(email: $email, role: COUNCIL) { path } }';
const ROLE = 'mutation ($id: ID!) { changeAccountRole(id: $id, role: PROVIDER, providerSlug: "north") { role providerName } }';
const DISABLE = 'mutation ($id: ID!, $off: Boolean = true) { disableAccount(id: $id, isDisabled: $off) { isDisabled } }';
const TOKEN = 'mutation ($days: Int = 7) { createToken(name: "export", days: $days) { secret token { id role } } }';

describe('accounts are for role ADMIN', () => {
  test.each([LIST, INVITE, ROLE, DISABLE])('and for nobody else: %s', async (query) => {
    const variables = { id: 'x', email: 'someone@example.org' };
    const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
    expect(code((await post(app, query, used)).body)).toBe('FORBIDDEN');
    for (const role of [Role.COUNCIL, Role.STEERING, Role.PROVIDER, Role.COORDINATION, Role.AUDITOR]) {
      const one = await signedIn(role, role === Role.PROVIDER ? 'north' : null);
      expect(code(await ask(one, query, used)), role).toBe('FORBIDDEN');
    }
  });

  test('not even before the second factor', async () => {
    const one = await member(Role.ADMIN);
    await one.enter();
    expect(code(await ask(one, LIST))).toBe('FORBIDDEN');
  });

  test('who lists, invites, changes roles and disables, each with its effect', async () => {
    const [admin, other] = [await signedIn(Role.ADMIN), await signedIn(Role.COUNCIL)];
    const { accounts } = (await ask(admin, LIST)).data;
    const { id } = accounts.find(({ email }: { email: string }) => email === other.email);
    expect((await ask(admin, INVITE, { email: 'new@example.org' })).data.inviteAccount.path).toMatch(
      /^\/einladung\/kim_[\w-]{43}$/,
    );
    expect((await ask(admin, ROLE, { id })).data.changeAccountRole).toMatchObject({
      role: 'PROVIDER',
      providerName: expect.any(String),
    });
    expect(await other.browser.viewer()).toMatchObject({ role: 'PUBLIC', needsSecondFactor: false });
    await ask(admin, DISABLE, { id });
    expect((await other.enter()).status).toBe(403);
    await ask(admin, DISABLE, { id, off: false });
    expect((await other.enter()).status).toBe(200);
  });

  test('but one’s own is left to another ADMIN, so that the last one stays', async () => {
    const admin = await signedIn(Role.ADMIN);
    const { id } = (await ask(admin, '{ viewer { account { id } } }')).data.viewer.account;
    for (const query of [ROLE, DISABLE]) expect(code(await ask(admin, query, { id }))).toBe('BAD_USER_INPUT');
    expect(code(await ask(admin, INVITE, { email: admin.email }))).toBe('BAD_USER_INPUT');
  });
});

describe('own tokens', () => {
  test('are for people who have signed in, not for programs', async () => {
    expect(code((await post(app, TOKEN)).body)).toBe('FORBIDDEN');
    const token = await createToken(database.pool, { name: 'x', role: Role.STEERING, providerId: null, days: 1 });
    expect(code((await post(app, TOKEN, {}, { authorization: `Bearer ${token}` })).body)).toBe('FORBIDDEN');
  });

  test('stand for the role of their owner, until they are revoked', async () => {
    const one = await signedIn(Role.PROVIDER, 'north');
    const { secret, token } = (await ask(one, TOKEN)).data.createToken;
    const who = () => post(app, '{ viewer { role provider { slug } } }', {}, { authorization: `Bearer ${secret}` });
    expect((await who()).body.data.viewer).toEqual({ role: 'PROVIDER', provider: { slug: 'north' } });
    expect((await ask(one, '{ tokens { id lastUsedAt } }')).data.tokens).toEqual([
      { id: token.id, lastUsedAt: expect.any(String) },
    ]);
    const revoke = 'mutation ($id: ID!) { revokeToken(id: $id) }';
    expect(code(await ask(await signedIn(Role.COUNCIL), revoke, { id: token.id }))).toBe('NOT_FOUND');
    expect((await ask(one, revoke, { id: token.id })).data.revokeToken).toBe(true);
    expect((await who()).status).toBe(401);
  });

  test.each([
    [`role = 'STEERING'`, 'has another role'],
    [`"isDisabled" = true`, 'is disabled'],
    [`"twoFactorEnabled" = false`, 'has lost the second factor'],
  ])('hold no longer when the account (%s) %s', async (change) => {
    const one = await signedIn(Role.COORDINATION);
    const { secret } = (await ask(one, TOKEN)).data.createToken;
    await database.pool.query(`update auth.user set ${change} where email = $1`, [one.email]);
    expect((await post(app, '{ viewer { role } }', {}, { authorization: `Bearer ${secret}` })).status).toBe(401);
  });

  test.each([0, 367, -1])('hold for one day to a year, not for %i days', async (days) => {
    expect(code(await ask(await signedIn(Role.COUNCIL), TOKEN, { days }))).toBe('BAD_USER_INPUT');
  });
});

describe('own sessions', () => {
  test('are seen and ended by their owner alone', async () => {
    const [one, other] = [await signedIn(Role.COUNCIL), await signedIn(Role.COUNCIL)];
    const { sessions } = (await ask(one, '{ sessions { id isCurrent } }')).data;
    expect(sessions).toEqual([{ id: expect.any(String), isCurrent: true }]);
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect(code(await ask(other, end, { id: sessions[0].id }))).toBe('NOT_FOUND');
    expect((await ask(one, end, { id: sessions[0].id })).data.endSession).toBe(true);
    expect(code(await ask(one, '{ sessions { id } }'))).toBe('FORBIDDEN');
  });
});

test('what each role may do is said as it is', async () => {
  const { roles } = (await post(app, '{ roles { role abilities needsSecondFactor } }')).body.data;
  const of = (name: string) => roles.find(({ role }: { role: string }) => role === name);
  expect(of('PUBLIC')).toMatchObject({ abilities: ['READ_REFERENCE_DATA', 'READ_RELEASED_FIGURES'], needsSecondFactor: false });
  expect(of('ADMIN')).toMatchObject({
    abilities: expect.arrayContaining(['MANAGE_ACCOUNTS', 'MANAGE_OWN_TOKENS']),
    needsSecondFactor: true,
  });
});
