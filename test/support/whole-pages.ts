import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import de from '../../dashboard/messages/de.json' with { type: 'json' };
import en from '../../dashboard/messages/en.json' with { type: 'json' };
import { expectGood } from './axe.ts';
import { openPage, screenshot } from './browser.ts';
import { expectKeyboard } from './keyboard.ts';
import { pagesOf, type SitePage } from './pages.ts';

/** Pages whose forms change something, sent by POST; those that need an account lead to the first of them. */
const SENDS = /^(\/en)?\/(anmelden|sign-in|einladung|invitation)(\/|$)/;
const band = { de: de.demo_band, en: en.demo_band };

/** Name of a page's pictures. */
const fileName = (path: string): string => path.replaceAll('/', '-').slice(1) || 'start';

/** One test for each page of a language; a file for each language, so that two browsers' worth of work runs side by side. */
export async function testPages(wanted: SitePage['language']): Promise<void> {
  const pages = (await pagesOf(inject('demoSite'))).filter(({ language }) => language === wanted);
  describe.for(pages)('$path', ({ path, language }) => {
    it('is a whole page that marks its data, for every screen, by keyboard and without JavaScript', async () => {
      const page = await openPage();
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      expect.soft(await page.locator('html').getAttribute('lang')).toBe(language);
      expect.soft(await page.locator('h1').allTextContents()).toHaveLength(1);
      expect.soft(await page.title()).toContain('KIM');
      expect.soft(await page.getByText(band[language]).isVisible()).toBe(true);
      await expectSameWithoutScripts(page, path);
      await expectKeyboard(page);
      await expectGood(page, fileName(path));
      expect.soft(await page.context().cookies()).toEqual([]);
    });
  });
}

async function expectSameWithoutScripts(scripted: Page, path: string): Promise<void> {
  const plain = await openPage({ javaScript: false });
  await plain.goto(path);
  expect.soft(await plain.locator('table').count()).toBe(await scripted.locator('table').count());
  expect.soft(await plain.locator('h2').allTextContents()).toEqual(await scripted.locator('h2').allTextContents());
  const method = SENDS.test(new URL(plain.url()).pathname) ? /^post$/i : /^get$/i;
  for (const form of await plain.locator('form').all()) {
    expect.soft((await form.getAttribute('method')) ?? 'get').toMatch(method);
    expect.soft(await form.locator('button').first().isVisible()).toBe(true);
  }
  await screenshot(plain, `${fileName(path)}-no-script`);
}
