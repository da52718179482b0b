import { expect, it } from 'vitest';
import { usedCss } from '../../../dashboard/vite/used-css.ts';

const css = `
:root { --kern-color-a: red; --kern-color-b: var(--kern-color-a); --kern-color-unused: blue; }
.kern-btn { color: var(--kern-color-b); }
.kern-btn .kern-label:not(.kern-label--large) { margin: 0; }
.kern-dialog, .kern-btn--primary { border: 0; }
:is(body, .kern-dark):not([class*='kern-level-']) { color: black; }
[data-kern-theme='dark'], .kern-dark { color: white; }
@media (prefers-color-scheme: dark) { .kern-btn { color: white; } }
@media (min-width: 1px) { .kern-dialog { color: white; } }
`;
const used = usedCss(css, 'class="kern-btn kern-btn--primary kern-label"');

it('keeps rules whose classes are named in the sources, and the variables behind them', () => {
  expect(used).toContain('.kern-btn .kern-label:not(.kern-label--large)');
  expect(used).toContain('--kern-color-a: red');
  expect(used).toContain('.kern-btn--primary { border: 0; }');
});

it('drops everything else, empty media queries included', () => {
  expect(used).not.toMatch(/kern-dialog|unused|data-kern-theme|min-width/);
});

it('keeps rules for elements', () => {
  expect(used).toContain(':is(body, .kern-dark)');
});

it('keeps variables that only our own style sheets read', () => {
  expect(usedCss(css, 'color: var(--kern-color-unused)')).toContain('--kern-color-unused: blue');
});

it('leaves paper light where the screen is dark', () => {
  expect(used).toContain('@media screen and (prefers-color-scheme: dark)');
});

it('stands in a layer, so that every rule of ours wins', () => {
  expect(used).toMatch(/^@layer kern \{/);
});
