import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import de from '../../dashboard/messages/de.json' with { type: 'json' };
import en from '../../dashboard/messages/en.json' with { type: 'json' };
import { axeViolations } from '../support/axe.ts';
import { openPage, overflow, screenshot } from '../support/browser.ts';

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
  it('answers the first example, seven awards of 9,444,383.88 EUR together, and keeps nothing in the browser', async () => {
    const page = await open('/abfrage');
    const { data, errors } = (await run(page)) as {
      data: { operations: { nodes: { esfPlusEurCents: number }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.operations.nodes).toHaveLength(7);
    expect(data.operations.nodes.reduce((sum, node) => sum + node.esfPlusEurCents, 0)).toBe(944_438_388);
    await screenshot(page, 'abfrage');
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
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

  it.each([
    ['/abfrage', 'light'],
    ['/abfrage/en', 'dark'],
  ] as const)('%s has no accessibility violation in %s colours, wide and narrow, and fits both', async (path, scheme) => {
    const page = await open(path, { scheme });
    await page.locator('#band').waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `abfrage-320-${scheme}`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('All Schema Types').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `abfrage-${scheme}`);
  });

  it.each([
    ['/abfrage', de],
    ['/abfrage/en', en],
  ])('%s says that the data are invented where they are, and only there', async (path, texts) => {
    const page = await open(path);
    await page.getByText(texts.demo_band).waitFor();
    expect(await page.getByRole('complementary', { name: texts.demo_label }).textContent()).toBe(
      `${texts.demo_band} ${texts.demo_real}`,
    );
    const facts = await openPage({ site: inject('factsSite') });
    const answered = facts.waitForResponse(async (response) => (await response.text()).includes('"isDemo":false'));
    await facts.goto(path);
    await answered;
    expect(await facts.locator('#band').isVisible()).toBe(false);
  });

  it('marks the query that is looked at and closes one by keyboard', async () => {
    const page = await open('/abfrage');
    const current = page.locator('.graphiql-tab-button[aria-current="true"]');
    expect(await current.textContent()).toBe('Bewilligungen');
    await page.getByRole('button', { name: 'Potsdam' }).press('Enter');
    await expect.poll(() => current.textContent()).toBe('Potsdam');
    await page.getByRole('button', { name: 'Close Tab' }).press('Enter');
    await expect.poll(() => page.locator('.graphiql-tab').count()).toBe(2);
  });

  it('says what to do without JavaScript', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto('/abfrage');
    expect(await page.locator('pre').textContent()).toContain('curl --json');
    expect(await page.locator('h1').textContent()).toBe('Abfrage');
  });
});
