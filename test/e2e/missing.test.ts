import { expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';

const NOT_FOUND = /404/;

it.each([
  ['/gibt-es-nicht', 'de'],
  ['/en/nowhere', 'en'],
  ['/massnahmen/gibt-es-nicht', 'de'],
  ['/en/measures/nothing-like-it', 'en'],
  ['/kennzahlen/GIBT_ES_NICHT', 'de'],
  ['/en/indicators/NOTHING_LIKE_IT', 'en'],
  ['/abfrage/gibt-es-nicht', 'de'],
])('%s is a page that is not there, said in its language and with a way on', async (path, language) => {
  const page = await openPage({ width: 320, tolerate: NOT_FOUND });
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('main a').count()).toBeGreaterThan(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await screenshot(page, `missing${path.replaceAll('/', '-')}`);
});

it('a path that is no valid address is answered and harms nobody', async () => {
  const page = await openPage({ tolerate: /40[04]/ });
  const response = await page.goto('/%E0%A4%A');
  expect([400, 404]).toContain(response?.status());
  expect((await page.goto('/abfrage'))?.status()).toBe(200);
});
