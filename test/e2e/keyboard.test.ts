import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const pages = (await pagesOf(inject('demoSite'))).filter(({ language }) => language === 'de');

/** What has the focus, as a path through the document; the sign for "nothing" is the body. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const steps = [];
    for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) {
      steps.unshift(e.localName + ':' + [...e.parentElement.children].indexOf(e));
    }
    return steps.join(' ');
  })()`);

/** What can be reached by Tab, in the order of the document. */
const reachable = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
    .filter((e) => e.type !== 'radio' || e.checked || !e.form?.querySelector('input[name="' + e.name + '"]:checked'))
    .map((e) => {
      const steps = [];
      for (let x = e; x && x !== document.body; x = x.parentElement) steps.unshift(x.localName + ':' + [...x.parentElement.children].indexOf(x));
      return steps.join(' ');
    })`);

describe.for(pages)('$path by keyboard', ({ path }) => {
  it('offers first of all to skip to the content, and does so', async () => {
    const page = await openPage();
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    expect(await page.locator('a[href="#content"]').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('reaches everything in the order in which it stands', async () => {
    const page = await openPage();
    await page.goto(path);
    const expected = await reachable(page);
    const visited: string[] = [];
    for (let i = 0; i < expected.length; i++) {
      await page.keyboard.press('Tab');
      visited.push(await focused(page));
    }
    expect(visited).toEqual(expected);
    expect(visited.length).toBeGreaterThan(5);
  });
});
