import { expect, test } from 'vitest';
import { ownSite } from '../support/own-site.ts';

const site = await ownSite('role-pages', /status (of )?403/);

/** Pages and files that not everybody may open, with the roles that may; all others are everybody's. */
const RESTRICTED: Record<string, string[]> = {
  '/kennzahlen/EECR04/datensaetze': ['PROVIDER', 'COORDINATION'],
  '/kennzahlen/EECR04/ziel': ['COORDINATION'],
  '/kennzahlen/EECR04/schwellen': ['COORDINATION'],
  '/massnahmen/anlegen': ['COORDINATION'],
  '/konten': ['ADMIN'],
  '/protokoll': ['AUDITOR'],
};
const FILES: Record<string, string[]> = { '/protokoll/daten.csv': ['AUDITOR'] };
const PATHS = ['/massnahmen', '/berichtsstaende', '/konto', ...Object.keys(RESTRICTED)];
/** What a program says where it has nothing to say. */
const SLIP = /undefined|NaN|\[object/;

test.each([['COUNCIL'], ['STEERING'], ['PROVIDER', 'demo-sonnenhof'], ['COORDINATION'], ['AUDITOR'], ['ADMIN']])(
  'every page is whole for %s, or says who can help',
  async (role, provider?: string) => {
    const { page } = await site.person(role, {}, provider);
    for (const path of PATHS) {
      const status = (await page.goto(path))?.status();
      await page.waitForLoadState('networkidle');
      const text = await page.locator('main').textContent();
      const values: string[] = await page.locator('main input').evaluateAll((fields) => fields.map(({ value }) => value));
      const slips = [text ?? '', ...values].filter((words) => SLIP.test(words));
      expect.soft(slips, path).toEqual([]);
      const headings = await page.locator('h1, h2, h3').allTextContents();
      const broken = headings.filter((heading) => !/^[\p{L}\d]/u.test(heading.trim()));
      expect.soft(broken, path).toEqual([]);
      if (status === 403) expect.soft(text, path).toContain('Die Verwaltung der Konten kann Ihre Rolle ändern.');
      const may = RESTRICTED[path]?.includes(role) ?? true;
      expect.soft(status, path).toBe(may ? 200 : 403);
    }
    for (const [path, roles] of Object.entries(FILES))
      expect.soft((await page.request.get(path)).status(), path).toBe(roles.includes(role) ? 200 : 403);
  },
  180_000,
);
