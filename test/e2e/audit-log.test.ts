import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectGood } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { expectKeyboard } from '../support/keyboard.ts';
import { ownSite } from '../support/own-site.ts';

const site = await ownSite('audit-log', /status (of )?(400|403)/);

const person = async (...who: Parameters<typeof site.person>): Promise<Page> => (await site.person(...who)).page;

const entries = (page: Page) => page.locator('main ol > li').filter({ has: page.locator('time') });

test('an AUDITOR finds who did what, for every screen and by keyboard, and leads others to it by address', async () => {
  const page = await person('AUDITOR');
  await page.getByRole('link', { name: 'Protokoll' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Protokoll' }).waitFor();
  expect(
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Protokoll' }).isVisible(),
  ).toBe(true);
  expect(await page.getByText('Demodaten', { exact: false }).first().isVisible()).toBe(true);
  expect(await page.getByRole('region', { name: 'Prüfung der Kette' }).textContent()).toMatch(/Kette geprüft bis Nr\. \d+/);
  expect(await page.getByText(/^Vorhaben \d+ wurde mit erfundenen Daten gefüllt\.$/).isVisible()).toBe(true);
  await expectKeyboard(page);
  await expectGood(page, 'audit-log');

  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Zugang und Rechte' });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await page.waitForURL(/art=GRANTED/);
  const kinds = new Set(await entries(page).locator('h3').allTextContents());
  expect([...kinds]).toEqual(['Zugang und Rechte']);
  await page.getByRole('row', { name: 'Zweiter Faktor nein ja' }).first().waitFor();
  await entries(page).first().getByText('Alle Angaben').click();
  await expectGood(page, 'audit-log-granted');

  await page.goto('/protokoll?art=ERASED');
  expect(await page.getByText('Kein Eintrag passt dazu.').isVisible()).toBe(true);
  await expectGood(page, 'audit-log-empty');
  await page.goto('/protokoll?von=2026-05-02&bis=2026-05-01');
  expect(await page.getByRole('alert').textContent()).toMatch(/^„Von“ liegt nach „Bis“/);
  expect(await page.getByLabel('Von (Tag)').inputValue()).toBe('2026-05-02');
  await page.goto('/en/audit-log?art=SIGNED_IN');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Audit log');
  await expectGood(page, 'audit-log-en');
}, 180_000);

test('without JavaScript the log is turned over page by page, and what is filtered becomes a file that leaves a trace', async () => {
  const page = await person('AUDITOR', { javaScript: false });
  for (let n = 0; n < 51; n++) await page.request.get('/protokoll?art=SIGNED_IN');
  await page.goto('/protokoll?art=AUDIT_LOG_READ');
  expect(await entries(page).count()).toBe(50);
  const newest = await entries(page).first().locator('.muted').first().textContent();
  await page.getByRole('link', { name: 'Ältere Einträge' }).click();
  expect(await entries(page).first().locator('.muted').first().textContent()).not.toBe(newest);
  const position = async () => Number(/\d+/.exec((await entries(page).first().locator('.when .muted').textContent()) ?? '')?.[0]);
  const older = await position();
  await page.getByRole('link', { name: 'Neuere Einträge' }).click();
  // the newest ones wait a moment for their place in the chain
  await expect.poll(async () => page.reload().then(position), { timeout: 15_000 }).toBeGreaterThan(older);

  await page.goto('/protokoll?art=GRANTED');
  const shown = await entries(page).count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Diese Auswahl als CSV' }).click(),
  ]);
  const file = join(site.home.DATA_DIR, 'protokoll.csv');
  await download.saveAs(file);
  const text = await readFile(file, 'utf8');
  const rows = parse<Record<string, string>>(text, { bom: true, delimiter: ';', columns: true });
  expect(rows).toHaveLength(shown);
  expect(new Set(rows.map((row) => row['Art (Code)']))).toEqual(new Set(['GRANTED']));
  for (const row of rows) expect(row['Art der Daten']).toMatch(/^Demodaten/);
  await page.goto('/protokoll?art=EXPORTED');
  expect(await entries(page).count()).toBe(1);
  expect(await entries(page).first().textContent()).toContain(`ausgegebene Einträge dieses Protokolls: ${shown}.`);
}, 180_000);

test('what COORDINATION reads of somebody is found by the number of the participation, with the reason', async () => {
  const coordination = await person('COORDINATION');
  await coordination.goto('/kennzahlen/EECR04/datensaetze');
  const auditor = await person('AUDITOR');
  await auditor.goto('/protokoll?art=RECORDS_READ&datensatz=Participation');
  const entry = entries(auditor).first();
  expect(await entry.textContent()).toMatch(/Teilnahme gelesen\. Datensätze: 50, Menschen: 50\./);
  await entry.getByText('Alle Angaben').click();
  await entry.locator('.numbers-list a').nth(7).click();
  await auditor.waitForURL(/nummer=\d+/);
  const sentences = await entries(auditor).locator('h3 + p').allTextContents();
  expect(sentences.map((text) => text.split('.')[0]).sort()).toEqual([
    'Maßnahmenteilnahme gelesen',
    'Person gelesen',
    'Teilnahme gelesen',
  ]);
}, 120_000);

test.each(['PROVIDER', 'COORDINATION', 'STEERING', 'COUNCIL', 'ADMIN'])(
  '%s is refused page and file, and sees no link',
  async (role) => {
    const start = await openPage({ site: site.url });
    await start.goto('/traeger');
    const slug = (await start.locator('main h2 a').first().getAttribute('href'))?.split('/').at(-1);
    const page = await person(role, {}, role === 'PROVIDER' ? slug : undefined);
    expect(await page.getByRole('link', { name: 'Protokoll' }).count()).toBe(0);
    expect((await page.goto('/protokoll'))?.status()).toBe(403);
    expect(await page.getByText('Ihre Rolle darf diese Seite nicht sehen.').isVisible()).toBe(true);
    const file = await page.request.get('/protokoll/daten.csv');
    expect(file.status()).toBe(403);
    expect(await file.text()).not.toContain('SIGNED_IN');
  },
  120_000,
);

test('who has not signed in is led to the sign-in page and back to the same entries', async () => {
  const page = await openPage({ site: site.url });
  await page.goto('/protokoll?art=GRANTED');
  expect(new URL(page.url()).pathname).toBe('/anmelden');
  expect(new URL(page.url()).searchParams.get('zurueck')).toBe('/protokoll?art=GRANTED');
});
