import { expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';

it('a page with faults is found faulty, in all rules and in those for colours', async () => {
  const page = await openPage();
  await page.setContent('<img src="data:,"><p style="color: #bbb; background: #fff">Hardly to be read</p>');
  const all = (await axeViolations(page)).map((line) => line.split(':')[0]);
  expect(all).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang']));
  expect((await axeViolations(page, ['color-contrast'])).map((line) => line.split(':')[0])).toEqual(['color-contrast']);
});
