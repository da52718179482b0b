import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';

type Row = Record<string, string>;

const rowsOf = (text: string): Row[] => parse(text, { bom: true, delimiter: ';', columns: true });

/** Every table of the page, cell by cell; they lie closed below their charts. */
const tables = (page: Page): Promise<string[]> => page.locator('table tr').allTextContents();

/** What the link to the file gives. */
async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe('the file of an indicator', () => {
  it('has the numbers that its page shows, and says that they are invented', async () => {
    const page = await openPage();
    await page.goto('/kennzahlen/EECO01?zeitraum=quartal');
    const table = page.locator('section[aria-labelledby=time-title] tbody');
    const [heads, values] = await Promise.all([
      table.locator('th').allTextContents(),
      table.locator('td:first-of-type').allTextContents(),
    ]);
    const { name, text } = await download(page);
    expect(name).toBe('EECO01-2026-09-30.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = rowsOf(text);
    const course = rows.filter(({ Abschnitt }) => Abschnitt === 'Verlauf');
    expect(course).toHaveLength(3); // quarters until the snapshot
    for (const [n, { Zeitraum, Wert }] of course.entries()) {
      expect(heads[n]).toContain(Zeitraum);
      expect(values[n]?.trim()).toBe(Wert);
    }
    expect(rows.every((row) => row['Art der Daten']?.startsWith('Demodaten'))).toBe(true);
    const parts = rows.filter(({ Abschnitt, Merkmal }) => Abschnitt === 'Aufgliederung' && Merkmal === 'Geschlecht');
    expect(parts).toHaveLength(3);
    // what is withheld has no number, and what has a number is not withheld
    for (const { Wert, Statuscode } of parts) expect(/^\d+$/.test(Wert ?? '')).toBe(Statuscode === 'PUBLISHED');
    expect(parts.map(({ Statuscode }) => Statuscode)).toContain('SUPPRESSED');
  });

  it('is English at the English address and holds what is chosen', async () => {
    const page = await openPage();
    await page.goto('/en/indicators/KIM_WOMEN_SHARE?zaehlung=einzeln&zeitraum=jahr&aufgliederung=saeule');
    const { text } = await download(page);
    const rows = rowsOf(text);
    expect(new Set(rows.map(({ Section }) => Section))).toEqual(
      // a snapshot prints pillars on its day only, and no way from records found to records counted
      new Set(['State', 'Over time', 'Breakdown', 'Quality', 'Targets and how they are judged']),
    );
    expect(rows[0]?.Value).toMatch(/^\d+\.\d+$/);
    expect(new Set(rows.map(({ Dimension }) => Dimension))).toEqual(new Set(['', 'pillar']));
  });

  it('says on the facts alone that nothing about people is available, and gives the grant as real', async () => {
    const site = inject('factsSite');
    const of = async (code: string) => rowsOf(await (await fetch(`${site}/kennzahlen/${code}/daten.csv`)).text());
    const people = (await of('EECO01')).filter(({ Abschnitt }) => Abschnitt !== 'Qualität');
    expect(new Set(people.map(({ Statuscode }) => Statuscode))).toEqual(new Set(['NOT_AVAILABLE']));
    const [grant] = await of('KIM_FUNDS_GRANTED');
    expect(grant).toMatchObject({ Wert: '1826215', Einheit: 'Euro', 'Art der Daten': 'keine Demodaten' });
  });
});

describe('the address of a view', () => {
  it('is made by the form without scripts and shows the same to whoever gets it', async () => {
    const mine = await openPage({ javaScript: false });
    await mine.goto('/kennzahlen/EECO01');
    await mine.locator('select[name=stichtag]').selectOption('2026-06-30');
    await mine.locator('select[name=zeitraum]').selectOption('quartal');
    await mine.locator('select[name=zaehlung]').selectOption('einzeln');
    await mine.locator('select[name=aufgliederung]').selectOption('alter');
    await mine.locator('form.choices button').click();
    const address = await mine.locator('#cite-title ~ dl a').getAttribute('href');
    expect(new URL(address ?? '').search).toBe('?stichtag=2026-06-30&zeitraum=quartal&zaehlung=einzeln&aufgliederung=alter');
    const theirs = await openPage();
    await theirs.goto(address ?? '');
    expect(await theirs.locator('h2').allTextContents()).toContain('Nach Alter');
    expect(await tables(theirs)).toEqual(await tables(mine));
    const targets = await theirs.locator('[aria-labelledby=targets-title] tr').count();
    expect(await tables(theirs)).toHaveLength(9 + targets);
    await screenshot(theirs, 'kennzahl-nach-alter');
  });

  it('keeps the selection in the other language', async () => {
    const page = await openPage();
    await page.goto('/kennzahlen/KIM_FUNDS_SPENT?zeitraum=jahr&zaehlung=einzeln');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/indicators/KIM_FUNDS_SPENT?zeitraum=jahr&zaehlung=einzeln');
    expect(await page.locator('select[name=zaehlung]').inputValue()).toBe('einzeln');
  });

  it('takes a code in small letters, and keeps what is chosen', async () => {
    const response = await fetch(`${inject('demoSite')}/en/indicators/eeco01?zeitraum=jahr`, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/en/indicators/EECO01?zeitraum=jahr');
  });
});

describe('the catalogue', () => {
  it('is searched without scripts, and says where nothing is found', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto('/kennzahlen?stichtag=2026-06-30');
    const all = await page.locator('article').count();
    await page.locator('input[name=suche]').fill('Minijob');
    await page.locator('form button').click();
    const found = await page.locator('article').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('stichtag')).toBe('2026-06-30');
    await page.goto('/kennzahlen?suche=gibtesnicht');
    expect(await page.locator('article').count()).toBe(0);
    expect(await page.locator('main .empty').count()).toBe(1);
  });

  it('leads to the page of each indicator from the start page and from the definitions', async () => {
    const page = await openPage();
    for (const path of ['/', '/daten']) {
      await page.goto(path);
      expect(await page.locator('main a[href="/kennzahlen/EECO01"]').count()).toBeGreaterThan(0);
    }
  });
});

describe.each([
  '/kennzahlen/KIM_WOMEN_SHARE?zaehlung=einzeln&zeitraum=quartal&aufgliederung=saeule',
  '/en/indicators/KIM_COST_PER_PERSON',
  '/kennzahlen/KIM_FUNDS_SPENT?aufgliederung=alter',
  '/kennzahlen/KIM_WAITING?stichtag=2026-03-31',
  '/kennzahlen?suche=gibtesnicht',
])('%s', (path) => {
  it('has no accessibility violation and fits a narrow screen, light and dark', async () => {
    const page = await openPage({ width: 320 });
    await page.goto(path);
    for (const details of await page.locator('details summary').all()) await details.click();
    expect(await overflow(page)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});
