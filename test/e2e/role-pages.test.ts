import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept, enrol } from '../support/access/visitor.ts';
import { openPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Site, startSite } from '../support/server.ts';

const home = { DATA_DIR: await temporaryFolder('role-pages'), KIM_DEMO: 'on', KIM_TODAY: '2026-11-22' };
let site: Site;

beforeAll(async () => {
  site = await startSite(home);
}, 180_000);
afterAll(async () => {
  await site.stop();
  await rm(home.DATA_DIR, { recursive: true, force: true });
});

async function signedIn([role = '', ...more]: string[]): Promise<Page> {
  const email = `${role.toLowerCase()}@example.org`;
  const args = ['build/server/command.js', 'account', '--role', role, '--email', email, ...more];
  const { DATABASE_URL, ...inherited } = process.env;
  const output = execFileSync(process.execPath, args, { env: { ...inherited, ...home }, encoding: 'utf8', stdio: 'pipe' });
  const page = await openPage({ site: site.url, tolerate: /status (of )?403/ });
  await accept(page, new URL(output.trim().split('\n').at(-1) as string).pathname, email);
  await enrol(page);
  return page;
}

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

test.each([['COUNCIL'], ['STEERING'], ['PROVIDER', '--provider', 'demo-sonnenhof'], ['COORDINATION'], ['AUDITOR'], ['ADMIN']])(
  'every page is whole for %s, or says who can help',
  async (...role) => {
    const page = await signedIn(role);
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
      const may = RESTRICTED[path]?.includes(role[0] as string) ?? true;
      expect.soft(status, path).toBe(may ? 200 : 403);
    }
    for (const [path, roles] of Object.entries(FILES))
      expect.soft((await page.request.get(path)).status(), path).toBe(roles.includes(role[0] as string) ? 200 : 403);
  },
  180_000,
);
