import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Factor, type Home, join } from './access/visitor.ts';
import { openPage, type PageOptions } from './browser.ts';
import { temporaryFolder } from './folder.ts';
import { type Site, startSite } from './server.ts';

export interface OwnSite {
  home: Home;
  /** where the server is reached, once it has started */
  readonly url: string;
  open(options?: PageOptions): Promise<Page>;
  /** a page of somebody new who has signed in */
  person(role: string, options?: PageOptions, provider?: string): Promise<{ page: Page; email: string; factor: Factor }>;
}

/**
 * A server with a database of its own for the test file, started before its tests and gone after them.
 * @param name part of the folder's name
 * @param tolerate what browsers may complain about in this file, such as the refusals that it is about
 */
export async function ownSite(name: string, tolerate: RegExp, settings: Omit<Home, 'DATA_DIR'> = {}): Promise<OwnSite> {
  const home = { ...settings, DATA_DIR: await temporaryFolder(name) };
  let site: Site;
  beforeAll(async () => {
    site = await startSite(home);
  }, 180_000);
  afterAll(async () => {
    await site.stop();
    await rm(home.DATA_DIR, { recursive: true, force: true });
  });
  const open = (options: PageOptions = {}) => openPage({ site: site.url, tolerate, ...options });
  return {
    home,
    get url() {
      return site.url;
    },
    open,
    async person(role, options, provider) {
      const page = await open(options);
      return { page, ...(await join(page, home, role, provider)) };
    },
  };
}
