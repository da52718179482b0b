import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, screenshot } from './browser.ts';

/** Light and dark differ in colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Sizes and schemes in which a page is looked at, with the rules that count there; without: all. */
const SCREENS: [width: number, scheme: 'light' | 'dark', rules?: string[]][] = [
  [1280, 'light'],
  [1280, 'dark', COLOUR_RULES],
  [320, 'light'],
  [320, 'dark', COLOUR_RULES],
];

/**
 * Looks at the page as it stands. The engine is put into a page once and asked for violations alone: that is a tenth of the time
 * that its usual driver takes.
 * @param rules default all, best practices included
 * @returns one line per violated rule and element
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('A page with frames: nobody looks into them here.');
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  );
}

/** Nothing to complain about, wide and narrow, light and dark, and no scrolling sideways; with pictures where they are asked for. */
export async function expectGood(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme, rules] of SCREENS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect.soft(await axeViolations(page, rules), `${name} ${width} ${colorScheme}`).toEqual([]);
    expect.soft(await overflow(page), `${name} ${width}`).toBe(0);
    await screenshot(page, `${name}-${width}-${colorScheme}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
