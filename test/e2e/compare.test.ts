import { expect, inject, test } from 'vitest';
import { expectGood } from '../support/axe.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';

const PATH = '/berichtsstaende/vergleich?von=2026-06-30&bis=2026-09-30';

test('from the list of reporting dates to what has changed since the one before, and whether anything was corrected', async () => {
  const page = await openPage({ javaScript: false });
  await page.goto('/berichtsstaende');
  await page.getByRole('link', { name: 'Zwei Berichtsstände vergleichen' }).click();
  await page.getByRole('heading', { name: 'Zwei Berichtsstände vergleichen', level: 1 }).waitFor();
  expect(await page.getByText('Nichts: Beide Stände sind erste Fassungen.').count()).toBe(1);
  const row = page.getByRole('row', { name: 'Teilnehmende insgesamt' }).first();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['215', '332', '+117']);
  const withheld = page.getByRole('row', { name: 'Arbeit oder Ausbildung begonnen' }).first().getByRole('cell');
  expect(await withheld.last().textContent()).toContain('zum Schutz von Personen nicht ausgewiesen');
  await page.getByLabel('Weitere Tabelle').selectOption('Teilnehmende und Ergebnisse nach Geschlecht');
  await page.getByRole('button', { name: 'Vergleichen' }).click();
  expect(new URL(page.url()).search).toBe('?von=2026-06-30&bis=2026-09-30&tabelle=persons-gender');
  await page.getByRole('heading', { name: 'Teilnehmende und Ergebnisse nach Geschlecht' }).waitFor();
  await screenshot(page, 'compare');
});

test.each([PATH, '/en/snapshots/compare'])('%s can be read by everybody, also on a small screen', async (path) => {
  const page = await openPage({ width: 360 });
  await page.goto(path);
  const pillars = page.getByRole('table').nth(1).getByRole('rowheader', { name: 'Spurwechsel' });
  expect(await pillars.count(), 'a pillar is named once, over its rows').toBe(1);
  await expectGood(page, path);
  expect(await overflow(page)).toBe(0);
});

test('what cannot be compared is one sentence that says what to do', async () => {
  const page = await openPage({ tolerate: /status (of )?40[04]/ });
  for (const [query, sentence] of [
    ['von=2026-05-31', 'Einen der beiden Berichtsstände gibt es nicht'],
    ['bis=gestern', 'Einen der beiden Berichtsstände gibt es nicht'],
    ['von=2026-06-30-r7', 'Einen der beiden Berichtsstände gibt es nicht'],
    ['von=2026-06-30&bis=2026-06-30', 'Beide Stichtage sind derselbe'],
    ['tabelle=x', 'Diese Tabelle gibt es nicht'],
  ]) {
    await page.goto(`/berichtsstaende/vergleich?${query}`);
    expect(await page.getByText(sentence as string).count(), query).toBe(1);
  }
});

test('dates in the wrong order are put right, and the first date of all is compared with the one after it', async () => {
  const page = await openPage();
  for (const query of ['von=2026-09-30&bis=2026-06-30', 'bis=2026-06-30', '']) {
    await page.goto(`/berichtsstaende/vergleich?${query}`);
    expect([await page.getByLabel('Von').inputValue(), await page.getByLabel('Bis').inputValue()]).toEqual([
      '2026-06-30',
      '2026-09-30',
    ]);
  }
});

test('as a file it has every table, each number as a number and each withheld one as a dot', async () => {
  const response = await fetch(`${inject('demoSite')}/berichtsstaende/vergleich/daten.csv?von=2026-06-30&bis=2026-09-30`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await response.text()).split('\r\n').map((line) => line.split(';'));
  expect(lines[1]).toEqual(['Das Vorhaben insgesamt auf einen Blick', '', 'Teilnehmende insgesamt', '215', '', '332', '', '117']);
  expect(lines.length).toBeGreaterThan(1500);
  for (const cells of lines.slice(1, -1)) if (cells.at(-5) === '.' || cells.at(-3) === '.') expect(cells.at(-1)).toBe('.');
});

test('where there are not two dates yet it says so', async () => {
  const page = await openPage({ site: inject('factsSite') });
  await page.goto('/berichtsstaende/vergleich');
  expect(await page.locator('.empty').textContent()).toContain('Zum Vergleichen braucht es zwei Berichtsstände');
});
