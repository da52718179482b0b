import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accept, enrol, invitation, signIn } from '../support/access/visitor.ts';
import { expectGood } from '../support/axe.ts';
import { compareNumbers, indicatorsOf } from '../support/indicator-numbers.ts';
import { ownSite } from '../support/own-site.ts';

const site = await ownSite('sign-in', /status (of )?(400|403|404)/);
const { home, open, person } = site;

const role = (page: Page) => page.locator('header').getByText('Mara Muster').textContent();

test('an ADMIN comes in by invitation, password and second factor, and invites others', async () => {
  const email = 'admin@example.org';
  const page = await open();
  await accept(page, await invitation(home, 'ADMIN', email), email);
  expect(await role(page)).toContain('Öffentlichkeit');
  await page.getByLabel('Passwort').fill('another long password');
  await page.getByRole('button', { name: 'Einrichten' }).click();
  expect(await page.getByRole('alert').textContent()).toBe(
    'Das jetzige Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.',
  );
  await expectGood(page, 'signed-in-enrol');
  await enrol(page);
  expect(await role(page)).toContain('Verwaltung der Konten');
  await page.goto('/konten');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('new@example.org');
  await page.getByRole('button', { name: 'Einladung erstellen' }).click();
  expect(await page.getByRole('status').textContent()).toMatch(/http:\/\/\S+\/einladung\/kim_[\w-]{43}/);
  await expectGood(page, 'signed-in-accounts');
  await page.goto('/en/accounts');
  await expectGood(page, 'signed-in-accounts-en');
}, 120_000);

test('who has a password and a second factor signs in without JavaScript and comes back to where they were', async () => {
  const { page, email, factor } = await person('STEERING', { javaScript: false });
  await page.getByRole('button', { name: 'Überall abmelden' }).click();
  await page.goto('/konto?x=1');
  expect(new URL(page.url()).search).toBe('?zurueck=%2Fkonto%3Fx%3D1');
  await signIn(page, email, 'a wrong password, alas');
  const wrong = await page.getByRole('alert').textContent();
  await signIn(page, `nobody-${email}`);
  expect(await page.getByRole('alert').textContent()).toBe(wrong);
  await signIn(page, email);
  await page.getByLabel('Code aus der App').fill('000 000');
  await page.getByRole('button', { name: 'Weiter' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/Dieser Code gilt nicht/);
  await page.getByLabel('Code aus der App').fill(factor.code());
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { name: 'Mein Konto' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/konto');
  await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click();
  expect(await page.getByRole('banner').getByRole('link', { name: 'Anmelden' }).isVisible()).toBe(true);
}, 120_000);

test('a recovery code opens once in place of the app', async () => {
  const { page, email, factor } = await person('COUNCIL');
  for (const [isGood, code] of [
    [true, factor.recovery[0]],
    [false, factor.recovery[0]],
  ] as const) {
    await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click();
    await page.goto('/anmelden');
    await signIn(page, email);
    await page.getByLabel('Code aus der App').fill(code ?? '');
    await page.getByRole('button', { name: 'Weiter' }).click();
    expect(await page.getByRole('alert').count()).toBe(isGood ? 0 : 1);
    if (!isGood) expect(await page.getByRole('banner').getByRole('link', { name: 'Anmelden' }).count()).toBe(1);
  }
}, 120_000);

test('signing out everywhere ends the other browser too', async () => {
  const { page, email, factor } = await person('COUNCIL');
  const other = await open();
  await other.goto('/anmelden?zurueck=//evil.example/');
  await signIn(other, email);
  await other.getByLabel('Code aus der App').fill(factor.code());
  await other.getByRole('button', { name: 'Weiter' }).click();
  expect(other.url()).toBe(`${site.url}/`);
  expect(await role(other)).toContain('Stadtverordnete');
  await page.getByRole('button', { name: 'Überall abmelden' }).click();
  await other.goto('/konto');
  expect(new URL(other.url()).pathname).toBe('/anmelden');
}, 120_000);

test('a token made on the page works until it is revoked there', async () => {
  const { page } = await person('COORDINATION');
  await page.getByLabel('Wofür?').fill('export');
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  const token = await page.getByRole('status').locator('code').textContent();
  const ask = async () => {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    });
    return [response.status, await response.json()];
  };
  expect(await ask()).toEqual([200, { data: { viewer: { role: 'COORDINATION' } } }]);
  await expectGood(page, 'signed-in-account');
  await page.goto('/en/account');
  expect(await page.getByText(token ?? '').count()).toBe(0);
  await expectGood(page, 'signed-in-account-en');
  await page.getByText('Revoke', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, revoke “export”' }).click();
  await page.getByText('You have no tokens.').waitFor();
  expect((await ask())[0]).toBe(401);
}, 120_000);

test('page, file and API say the same numbers of every indicator, as they are now', async () => {
  const args = ['build/server/command.js', 'token', '--role', 'COORDINATION', '--name', 'numbers'];
  const { DATABASE_URL, ...inherited } = process.env;
  const env = { ...inherited, ...home, KIM_DEMO: 'on', KIM_TODAY: '2026-11-22' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const reader = { site: site.url, headers: { authorization: `Bearer ${stdout.trim().split('\n').at(-1)}` } };
  let compared = 0;
  for (const indicator of await indicatorsOf(reader)) compared += await compareNumbers(reader, indicator);
  expect(compared).toBeGreaterThan(500);
}, 120_000);

test('COORDINATION follows a step of a number to its records, page by page, and nobody else gets there', async () => {
  const { page } = await person('COORDINATION');
  await page.goto('/kennzahlen/EECR04');
  await page.getByRole('link', { name: 'noch nicht aus allen Maßnahmen ausgetreten' }).click();
  await page.getByRole('heading', { name: 'Datensätze:' }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(50);
  const first = await page.locator('tbody th').first().textContent();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/ausgetreten: \d+$/);
  const address = page.url();
  await expectGood(page, 'records');
  await page.getByRole('link', { name: 'Weitere Datensätze' }).click();
  await page.getByRole('link', { name: 'Zum Anfang der Liste' }).waitFor();
  expect(await page.locator('tbody th').first().textContent()).not.toBe(first);
  const stranger = await open();
  await stranger.goto(address);
  expect(new URL(stranger.url()).pathname).toBe('/anmelden');
  expect(new URL(stranger.url()).searchParams.get('zurueck')).toContain('schritt=');
});

test('a PROVIDER is refused the accounts and told who can help; every page says the role', async () => {
  const start = await open();
  await start.goto('/traeger');
  const slug = (await start.locator('main h2 a').first().getAttribute('href'))?.split('/').at(-1);
  const { page } = await person('PROVIDER', {}, slug);
  const response = await page.goto('/konten');
  expect(response?.status()).toBe(403);
  expect(response?.headers()['cache-control']).toBe('no-store');
  expect(await page.getByText('Die Verwaltung der Konten kann Ihre Rolle ändern.').isVisible()).toBe(true);
  await page.goto('/rechte');
  expect(await role(page)).toContain('Träger');
  expect(await page.locator('main .lead').textContent()).toContain('„Träger“');
  await expectGood(page, 'signed-in-permissions');
}, 120_000);

test('an invitation that does not hold is refused in a sentence', async () => {
  const page = await open();
  await page.goto('/einladung/kim_made-up');
  await page.getByLabel('Vor- und Nachname').fill('Mara Muster');
  await page.getByLabel('E-Mail-Adresse').fill('x@example.org');
  await page.getByLabel('Passwort').fill('twelve letters or more');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toMatch(/^Diese Einladung gilt nicht/);
}, 60_000);
