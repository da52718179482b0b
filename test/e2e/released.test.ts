import { expect, inject, it } from 'vitest';
import { openPage, screenshot } from '../support/browser.ts';

const TYPES: Record<string, string> = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  JSON: 'application/json; charset=utf-8',
};

it.each(['/daten', '/en/data'])('%s leads to report and data of every released snapshot, the newest first', async (path) => {
  const page = await openPage({ javaScript: false });
  await page.goto(path);
  const rows = page.locator('#berichte ~ * table').first().locator('tbody tr');
  expect(await rows.locator('th').allTextContents()).toEqual([
    expect.stringMatching(/^30\.?\u00a0September 2026/),
    expect.stringMatching(/^30\.?\u00a0(Juni|June) 2026/),
  ]);
  const links = await rows.locator('a').all();
  expect(links).toHaveLength(8);
  for (const link of links) {
    const answer = await fetch(inject('demoSite') + (await link.getAttribute('href')));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(TYPES[(await link.textContent())?.trim() ?? '']);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  }
  await screenshot(page, `released${path.replaceAll('/', '-')}`);
});

it('on the facts alone it says that nothing has been released yet', async () => {
  const page = await openPage({ site: inject('factsSite') });
  await page.goto('/daten');
  expect(await page.locator('#berichte + p').textContent()).toContain('noch kein Berichtsstand');
});
