import { describe, expect, inject, it } from 'vitest';
import de from '../../dashboard/messages/de.json' with { type: 'json' };
import en from '../../dashboard/messages/en.json' with { type: 'json' };
import { fileName } from '../support/accessibility.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

/** Pages whose forms change something, sent by POST; those that need an account lead to the first of them. */
const SENDS = /^(\/en)?\/(anmelden|sign-in|einladung|invitation)(\/|$)/;
const band = { de: de.demo_band, en: en.demo_band };
const pages = await pagesOf(inject('demoSite'));

describe.for(pages)('$path', ({ path, language }) => {
  it('answers in its language, with one heading, and says that the data are invented', async () => {
    const page = await openPage();
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').allTextContents()).toHaveLength(1);
    expect(await page.title()).toContain('KIM');
    expect(await page.getByText(band[language]).isVisible()).toBe(true);
    await screenshot(page, fileName(path));
  });

  it('does not scroll sideways on a narrow screen', async () => {
    const page = await openPage({ width: 320 });
    await page.goto(path);
    expect(await overflow(page)).toBe(0);
  });

  it('says the same without JavaScript', async () => {
    const [scripted, plain] = [await openPage(), await openPage({ javaScript: false })];
    await Promise.all([scripted.goto(path), plain.goto(path)]);
    expect(await plain.locator('table').count()).toBe(await scripted.locator('table').count());
    expect(await plain.locator('h2').allTextContents()).toEqual(await scripted.locator('h2').allTextContents());
    for (const form of await plain.locator('form').all()) {
      expect((await form.getAttribute('method')) ?? 'get').toMatch(
        SENDS.test(new URL(plain.url()).pathname) ? /^post$/i : /^get$/i,
      );
      expect(await form.locator('button').first().isVisible()).toBe(true);
    }
    await screenshot(plain, `${fileName(path)}-no-script`);
  });
});
