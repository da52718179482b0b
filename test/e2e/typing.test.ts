import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';

/** Opens a page whose scripts come only after somebody has begun to type. */
async function openSlowly(path: string, type: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openPage();
  const { promise: typed, resolve: scriptsMayCome } = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await type(page);
  scriptsMayCome();
  await page.waitForLoadState('networkidle');
  return page;
}

const valuesOf = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main input:not([type=hidden]), main select')].map((field) => field.value)`);

it('what is typed before the scripts have come stays', async () => {
  const page = await openSlowly('/einladung/kim_made-up', async (early) => {
    await early.getByLabel('Vor- und Nachname').fill('Mara Muster');
    await early.getByLabel('E-Mail-Adresse').fill('x@example.org');
    await early.getByLabel('Passwort').fill('twelve letters');
  });
  expect(await valuesOf(page)).toEqual(['Mara Muster', 'x@example.org', 'twelve letters']);
});

it('what is searched for before the scripts have come stays, and a new address brings its own', async () => {
  const page = await openSlowly('/kennzahlen?suche=arbeit', async (early) => {
    await early.getByRole('searchbox').fill('sprache');
  });
  expect((await valuesOf(page))[0]).toBe('sprache');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/suche=sprache/);
  await page.goBack();
  await expect.poll(async () => (await valuesOf(page))[0]).toBe('arbeit');
});
