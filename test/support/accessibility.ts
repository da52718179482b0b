import { describe, expect, inject, it } from 'vitest';
import { axeViolations, openPage, screenshot } from './browser.ts';
import { pagesOf, type SitePage } from './pages.ts';

/** Light and dark differ in colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Sizes and schemes in which a page is looked at, with the rules that count there; without: all. */
export const SCREENS: [width: number, scheme: 'light' | 'dark', rules?: string[]][] = [
  [1280, 'light'],
  [1280, 'dark', COLOUR_RULES],
  [320, 'light'],
  [320, 'dark', COLOUR_RULES],
];

/** Name of a page's pictures. */
export const fileName = (path: string): string => path.replaceAll('/', '-').slice(1) || 'start';

/** One test for each page of a language; a file for each language, so that two browsers' worth of work runs side by side. */
export async function testAccessibility(wanted: SitePage['language']): Promise<void> {
  const pages = (await pagesOf(inject('demoSite'))).filter(({ language }) => language === wanted);
  describe.for(pages)('$path', ({ path }) => {
    it('has no accessibility violation, wide and narrow, light and dark', async () => {
      const page = await openPage();
      await page.goto(path);
      const found: Record<string, string[]> = {};
      for (const [width, colorScheme, rules] of SCREENS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        for (const violation of await axeViolations(page, rules)) {
          found[violation] = [...(found[violation] ?? []), `${width} ${colorScheme}`];
        }
        await screenshot(page, `${fileName(path)}-${width}-${colorScheme}`);
      }
      expect(found).toEqual({});
    });
  });
}
