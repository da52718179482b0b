import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where an element stands, as a path through the document; nothing for the body. */
const PATH = `(element) => {
  const steps = [];
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    steps.unshift(e.localName + ':' + [...e.parentElement.children].indexOf(e));
  }
  return steps.join(' ');
}`;

/** What can be reached by Tab, in the order of the document. */
const REACHABLE = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => e.type !== 'radio' || e.checked || !e.form?.querySelector('input[name="' + e.name + '"]:checked'))
  .map(${PATH})`;

/** A date has a stop for each of its parts and for the calendar; all of them are the field. */
const MORE_STOPS = `3 * document.querySelectorAll('input[type="date"]').length`;

/** On a page that was just opened: the first key offers to skip to the content, and everything is reached as it stands. */
export async function expectKeyboard(page: Page): Promise<void> {
  const expected = await page.evaluate<string[]>(REACHABLE);
  await page.evaluate(`document.addEventListener('focusin', (event) => (window.visited ??= []).push((${PATH})(event.target)))`);
  await page.keyboard.press('Tab');
  expect.soft(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
  expect.soft(await page.locator('a[href="#content"]').isVisible()).toBe(true);
  const stops = expected.length + (await page.evaluate<number>(MORE_STOPS));
  for (let i = 1; i < stops; i++) await page.keyboard.press('Tab');
  expect.soft(await page.evaluate('window.visited')).toEqual(expected);
  expect.soft(expected.length).toBeGreaterThan(5);
  await page.locator('a[href="#content"]').press('Enter');
  expect.soft(await page.evaluate('document.activeElement.id')).toBe('content');
}
