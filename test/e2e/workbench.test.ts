import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage, overflow, screenshot } from '../support/browser.ts';

/** GraphiQL nests the button that closes a tab in the tab; see docs/decisions/0006-query-workbench.md. */
const OURS_TO_MEND = (violation: string) => !violation.startsWith('nested-interactive');

async function run(page: Page): Promise<Record<string, unknown>> {
  const answer = page.waitForResponse((response) => {
    const body = response.request().postData() ?? '';
    return response.url().endsWith('/graphql') && !body.includes('IntrospectionQuery');
  });
  await page.getByRole('button', { name: /Execute query/ }).click();
  return (await answer).json();
}

async function open(path: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(path);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return page;
}

describe('query workbench', () => {
  it('answers the first example: seven awards of 9,444,383.88 EUR together', async () => {
    const page = await open('/abfrage');
    const { data, errors } = (await run(page)) as {
      data: { operations: { nodes: { esfPlusEurCents: number }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.operations.nodes).toHaveLength(7);
    expect(data.operations.nodes.reduce((sum, node) => sum + node.esfPlusEurCents, 0)).toBe(944_438_388);
    await screenshot(page, 'abfrage');
  });

  it.each(['/abfrage', '/abfrage/en'])('every example in %s gives an answer without errors', async (path) => {
    const page = await open(path);
    const tabs = page.locator('.graphiql-tab');
    expect(await tabs.count()).toBe(3);
    for (const tab of await tabs.all()) {
      await tab.click();
      // GraphiQL reads the name of the operation a moment after the text has changed
      await page.waitForTimeout(300);
      expect(await run(page)).toEqual({ data: expect.anything() });
    }
  });

  it('opens the query of a link and keeps the address in step', async () => {
    const query = '{ viewer { role } }';
    const page = await open(`/abfrage/?${new URLSearchParams({ query })}`);
    expect(await run(page)).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
    await page.locator('.graphiql-query-editor .view-line').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' #x');
    await expect.poll(() => new URL(page.url()).searchParams.get('query')).toBe(`${query} #x`);
  });

  it('keeps nothing in the browser', async () => {
    const page = await open('/abfrage');
    await run(page);
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  });

  it.each([
    ['/abfrage', 'light'],
    ['/abfrage/en', 'dark'],
  ] as const)('%s has no accessibility violation of ours in %s colours', async (path, scheme) => {
    const page = await open(path, { scheme });
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('All Schema Types').waitFor();
    expect((await axeViolations(page)).filter(OURS_TO_MEND)).toEqual([]);
    await screenshot(page, `abfrage-${scheme}`);
  });

  it('fits a narrow screen', async () => {
    const page = await open('/abfrage', { width: 320 });
    expect(await overflow(page)).toBe(0);
    await screenshot(page, 'abfrage-320');
  });

  it('says what to do without JavaScript', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto('/abfrage');
    expect(await page.locator('pre').textContent()).toContain('curl --json');
    expect(await page.locator('h1').textContent()).toBe('Abfrage');
  });
});
