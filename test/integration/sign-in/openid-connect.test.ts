import { afterAll, expect, test } from 'vitest';
import type { MappedRole } from '../../../server/auth/oidc-settings.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { Browser } from '../../support/access/browser.ts';
import { type Citizen, CLIENT, identityProvider } from '../../support/access/identity-provider.ts';
import { members } from '../../support/access/members.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase();
await buildMeasure(database.em(), { provider: 'north' });
const idp = await identityProvider();
afterAll(() => idp.stop());

const roles = new Map<string, MappedRole>([
  ['kim-coordination', { role: Role.COORDINATION, providerSlug: null }],
  ['kim-council', { role: Role.COUNCIL, providerSlug: null }],
  ['kim-north', { role: Role.PROVIDER, providerSlug: 'north' }],
  ['kim-nowhere', { role: Role.PROVIDER, providerSlug: 'nowhere' }],
]);
const settings = { clientId: CLIENT.id, clientSecret: CLIENT.secret, claim: 'roles', roles, factors: ['mfa'] };
// the provider does not answer yet when the application starts
const app = await testApp(database, { oidc: { issuer: idp.issuer, ...settings } });
idp.register(app.url);

const citizen = (name: string, group: string, amr = ['pwd', 'mfa']): Citizen => ({
  ...{ sub: name, email: `${name}@city.example`, roles: [group], amr },
});

/** Signs in as a browser does: to the provider and back. @returns where it ended and what was asked of the provider */
async function signIn(who: Citizen, browser = new Browser(app.url)) {
  idp.signsIn(who);
  const start = await browser.ask('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/', disableRedirect: true });
  const there = new Browser(idp.issuer);
  const asked = new URL(start.body.url);
  let next = asked.href;
  for (let n = 0; n < 8 && next.startsWith(idp.issuer); n++) {
    const { headers } = await there.ask(next);
    next = new URL(headers.get('location') ?? app.url, next).href;
  }
  const back = next;
  const { headers } = await browser.ask(next.slice(app.url.length));
  return { browser, asked: asked.searchParams, back, ended: headers.get('location') ?? '' };
}

test('a group of the city becomes a role here, by authorisation code with PKCE', async () => {
  const { browser, asked } = await signIn(citizen('anna', 'kim-council'));
  expect(Object.fromEntries(asked)).toMatchObject({
    ...{ response_type: 'code', code_challenge_method: 'S256', client_id: CLIENT.id },
    ...{ code_challenge: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.any(String), state: expect.any(String) },
  });
  expect(await browser.viewer()).toEqual({ role: 'COUNCIL', needsSecondFactor: false, provider: null });
});

test('a group of a provider becomes that provider', async () => {
  const { browser } = await signIn(citizen('berta', 'kim-north'));
  expect(await browser.viewer()).toEqual({ role: 'PROVIDER', needsSecondFactor: false, provider: { slug: 'north' } });
});

test('without a second factor at the provider the coordination reads what everybody reads', async () => {
  const { browser } = await signIn(citizen('carla', 'kim-coordination', ['pwd']));
  expect(await browser.viewer()).toMatchObject({ role: 'PUBLIC', needsSecondFactor: true });
  expect(await (await signIn(citizen('carla', 'kim-coordination'))).browser.viewer()).toMatchObject({ role: 'COORDINATION' });
});

test.each(['somebody-else', 'kim-nowhere'])('who is in group %s does not get in, and no account is made', async (group) => {
  const { browser, ended } = await signIn(citizen(`dora-${group}`, group));
  expect(ended).toMatch(/\/anmelden\?error=/);
  expect(await browser.viewer()).toMatchObject({ role: 'PUBLIC', needsSecondFactor: false });
  const { rowCount } = await database.pool.query('select from auth.user where email like $1', [`dora-${group}%`]);
  expect(rowCount).toBe(0);
});

test('another group at the next sign-in is another role, and older sessions end', async () => {
  const { browser: older } = await signIn(citizen('emma', 'kim-coordination'));
  expect(await older.viewer()).toMatchObject({ role: 'COORDINATION' });
  const { browser: newer } = await signIn(citizen('emma', 'kim-council'));
  expect(await newer.viewer()).toMatchObject({ role: 'COUNCIL' });
  expect(await older.viewer()).toMatchObject({ role: 'PUBLIC' });
});

test('an answer of the provider opens once, and in the browser that asked alone', async () => {
  const { back } = await signIn(citizen('frida', 'kim-council'));
  for (const browser of [new Browser(app.url), new Browser(app.url)]) {
    await browser.ask(back.slice(app.url.length));
    expect(await browser.viewer()).toMatchObject({ role: 'PUBLIC' });
  }
});

test('an address with a local account is not joined to it', async () => {
  const local = await members(database, app).member(Role.ADMIN);
  const { browser, ended } = await signIn({ ...citizen('greta', 'kim-council'), email: local.email });
  expect(ended).toMatch(/error=account_not_linked/);
  expect(await browser.viewer()).toMatchObject({ role: 'PUBLIC', needsSecondFactor: false });
});
