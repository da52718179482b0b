import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';

/** Chromium writes one page object per sheet, uncompressed. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

it('prints the start page on at most seven sheets of A4, light even where the screen is dark', async () => {
  const page = await openPage({ scheme: 'dark' });
  await page.goto('/');
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(sheets(pdf)).toBeGreaterThan(0);
  expect(sheets(pdf)).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'oklch(1 0 0)']).toContain(ground);
});
