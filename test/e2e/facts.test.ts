import { describe, expect, inject, it } from 'vitest';
import de from '../../dashboard/messages/de.json' with { type: 'json' };
import en from '../../dashboard/messages/en.json' with { type: 'json' };
import { axeViolations } from '../support/axe.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const site = inject('factsSite');
const band = { de: de.demo_band, en: en.demo_band };
const pages = await pagesOf(site);

describe.for(pages)('$path on the facts alone', ({ path, language }) => {
  it('is a whole page, wide and narrow, and does not speak of invented data', async () => {
    const page = await openPage({ site });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect.soft(await page.locator('h1').count()).toBe(1);
    expect.soft((await page.locator('main').textContent())?.trim().length).toBeGreaterThan(50);
    expect.soft(await page.getByText(band[language]).count()).toBe(0);
    expect.soft(await axeViolations(page)).toEqual([]);
    await screenshot(page, `facts${path.replaceAll('/', '-')}`);
    await page.setViewportSize({ width: 320, height: 900 });
    expect.soft(await overflow(page)).toBe(0);
  });
});

it('the foot leads to the newest report in Leichte Sprache, and nowhere where there is none', async () => {
  const link = { name: 'Leichte Sprache' };
  const demo = await openPage();
  await demo.goto('/impressum');
  await demo.getByRole('contentinfo').getByRole('link', link).click();
  await demo.getByRole('heading', { level: 1, name: 'KIM in Leichter Sprache, Stand 30. September 2026' }).waitFor();
  const facts = await openPage({ site });
  await facts.goto('/impressum');
  expect(await facts.getByRole('contentinfo').getByRole('link', link).count()).toBe(0);
});
