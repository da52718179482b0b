import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT, type IdentityProvider, identityProvider } from '../support/access/identity-provider.ts';
import { enrol } from '../support/access/visitor.ts';
import { expectGood } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/free-port.ts';
import { type Site, startSite } from '../support/server.ts';

/* A site that knows its public address: the city's identity provider leads back to it, and invitations name it. */

const dataDir = await temporaryFolder('city');
let idp: IdentityProvider;
let site: Site;
let env: Record<string, string>;

beforeAll(async () => {
  idp = await identityProvider();
  const port = String(await freePort());
  env = {
    ...{ DATA_DIR: dataDir, PORT: port, KIM_URL: `http://127.0.0.1:${port}`, KIM_OIDC_ISSUER: idp.issuer },
    ...{ KIM_OIDC_CLIENT_ID: CLIENT.id, KIM_OIDC_CLIENT_SECRET: CLIENT.secret },
    KIM_OIDC_ROLES: 'kim-revision=AUDITOR, kim-council=COUNCIL',
  };
  idp.register(env.KIM_URL as string);
  site = await startSite(env);
}, 180_000);
afterAll(async () => {
  await site.stop();
  await idp.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const open = (options: object = {}) => {
  // the way leads to the provider and back, and to nobody else
  const tolerate = new RegExp(`third party: ${idp.issuer}/|status (of )?403`);
  return openPage({ site: site.url, tolerate, ...options });
};
const citizen = (name: string, group: string, amr: string[]) =>
  idp.signsIn({ sub: name, email: `${name}@city.example`, roles: [group], amr });
const viaCity = (page: Page) => page.getByRole('link', { name: 'Mit dem Konto der Stadt anmelden' }).click();

test.each([true, false])(
  'a group of the city becomes a role, and one comes back to the page that one wanted (JavaScript: %s)',
  async (javaScript) => {
    citizen(`anna-${javaScript}`, 'kim-revision', ['pwd', 'mfa']);
    const page = await open({ javaScript });
    await page.goto('/protokoll?art=SIGNED_IN');
    expect(new URL(page.url()).pathname).toBe('/anmelden');
    await viaCity(page);
    await page.getByRole('heading', { level: 1, name: 'Protokoll' }).waitFor();
    expect(page.url()).toBe(`${site.url}/protokoll?art=SIGNED_IN`);
    expect(await page.getByRole('banner').getByText('A Citizen, Revision').isVisible()).toBe(true);
    expect(await page.getByText('Angemeldet (Anmeldedienst der Stadt).').first().isVisible()).toBe(true);
    await page.goto('/konto');
    expect(await page.getByLabel('Neues Passwort').count()).toBe(0);
    await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click();
    await page.goto('/protokoll');
    expect(new URL(page.url()).pathname).toBe('/anmelden');
  },
  60_000,
);

test('without a second factor at the provider one is in, and reads what everybody reads', async () => {
  citizen('berta', 'kim-revision', ['pwd']);
  const page = await open();
  await page.goto('/anmelden');
  await expectGood(page, 'sign-in-city');
  await viaCity(page);
  await page.getByRole('banner').getByText('A Citizen, Öffentlichkeit').waitFor();
  expect((await page.goto('/protokoll'))?.status()).toBe(403);
}, 60_000);

test('who has none of the groups is told so in a sentence, and is not in', async () => {
  citizen('carla', 'somebody-else', ['pwd', 'mfa']);
  const page = await open();
  await page.goto('/anmelden');
  await viaCity(page);
  expect(await page.getByRole('alert').textContent()).toMatch(/^Die Anmeldung mit dem Konto der Stadt hat nicht geklappt/);
  expect(await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).count()).toBe(0);
});

interface Ended {
  code: number;
  out: string;
  told: string;
}

function account(...args: string[]): Promise<Ended> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const all = { ...inherited, KIM_DEMO: 'on', KIM_TODAY: '2026-11-22', LANG: 'de_DE.UTF-8', LC_ALL: '', ...env };
  return new Promise((done) => {
    execFile(process.execPath, ['build/server/command.js', 'account', ...args], { env: all }, (error, out, told) =>
      done({ code: error ? Number(error.code) : 0, out, told }),
    );
  });
}

test('the link that `npm run account` prints opens in the browser and becomes an account, once', async () => {
  const email = 'erste@example.org';
  const { code, out, told } = await account('--role', 'ADMIN', '--email', email);
  expect([code, told]).toEqual([0, `Einladung für ${email} als ADMIN:\n`]);
  expect(out).toMatch(new RegExp(`^${site.url}/einladung/kim_[\\w-]{43}\n$`));
  const page = await open();
  await page.goto(out.trim());
  await page.getByLabel('Vor- und Nachname').fill('Mara Muster');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill('twelve letters or more');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await page.getByRole('heading', { name: 'Zweiten Faktor einrichten' }).waitFor();
  await enrol(page);
  await page.goto('/konten');
  expect(await page.getByRole('row', { name: new RegExp(email) }).textContent()).toContain('Verwaltung der Konten');

  const other = await open({ tolerate: /status (of )?400/ });
  await other.goto(out.trim());
  await other.getByLabel('Vor- und Nachname').fill('Somebody Else');
  await other.getByLabel('E-Mail-Adresse').fill(email);
  await other.getByLabel('Passwort').fill('another twelve letters');
  await other.getByRole('button', { name: 'Konto anlegen' }).click();
  expect(await other.getByRole('alert').textContent()).toMatch(/^Diese Einladung gilt nicht/);
}, 60_000);

test.each([
  [['--role', 'KING', '--email', 'a@example.org'], /KING/],
  [['--role', 'ADMIN', '--email', 'nobody'], /^--email ist „nobody“; erwartet wird eine Adresse wie name@example\.org\./],
  [['--role', 'PROVIDER', '--email', 'a@example.org'], /--provider/],
])('`npm run account` %j: 64, and what is expected', async (args, expected) => {
  const { code, out, told } = await account(...args);
  expect([code, out, told]).toEqual([64, '', expect.stringMatching(expected)]);
});
