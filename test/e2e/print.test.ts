import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const print = (page: Page): Promise<Buffer> => page.pdf({ format: 'A4', printBackground: true });

/** Chromium writes one page object per sheet, in order and uncompressed, and its drawing as a stream. */
const sheetsOf = (pdf: Buffer): string[] => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)[\s\S]*?endobj/g) ?? [];

/** @returns how many pieces of text the last sheet shows, the page number included */
function textsOnLast(pdf: Buffer): number {
  const id = /\/Contents (\d+) 0 R/.exec(sheetsOf(pdf).at(-1) ?? '')?.[1];
  const object = pdf.indexOf(`\n${id} 0 obj`);
  const start = pdf.indexOf('stream\n', object) + 'stream\n'.length;
  return (
    inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream', start)))
      .toString('latin1')
      .match(/\bBT\b/g)?.length ?? 0
  );
}

it('prints the start page on at most seven sheets of A4, light even where the screen is dark', async () => {
  const page = await openPage({ scheme: 'dark' });
  await page.goto('/');
  const sheets = sheetsOf(await print(page)).length;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'oklch(1 0 0)']).toContain(ground);
});

it.each(['de', 'en'] as const)(
  'prints no sheet that shows the foot of the page alone (%s)',
  async (wanted) => {
    const page = await openPage();
    await page.goto(wanted === 'de' ? '/anmelden' : '/en/sign-in');
    await page.waitForLoadState('networkidle');
    await page.evaluate(`for (const element of document.querySelectorAll('header, main, aside')) element.style.display = 'none'`);
    const foot = textsOnLast(await print(page));
    expect(foot).toBeGreaterThan(2);
    for (const { path, language } of await pagesOf(inject('demoSite'))) {
      if (language !== wanted) continue;
      await page.goto(path);
      expect.soft(textsOnLast(await print(page)), path).toBeGreaterThan(foot);
    }
  },
  180_000,
);

/** Tables that end behind the edge of a sheet, which is 180 mm wide between its margins: their caption or first words. */
const CUT = `(() => {
  const edge = document.querySelector('main').getBoundingClientRect().right + 1;
  const isCut = (table) => table.getClientRects().length > 0 && table.getBoundingClientRect().right > edge;
  return [...document.querySelectorAll('table')].filter(isCut).map((table) => table.textContent.trim().slice(0, 60));
})()`;

it('prints every table with all its columns', async () => {
  const page = await openPage();
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print' });
  for (const { path } of await pagesOf(inject('demoSite'))) {
    await page.goto(path);
    expect.soft(await page.evaluate(CUT), path).toEqual([]);
  }
}, 120_000);
