import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backtestTable, heldLines } from '../../../support/forecast/backtest-table.ts';

const page = readFileSync('docs/forecast.md', 'utf8');

test('docs/forecast.md has the table that the back-test of the demonstration gives', () => {
  expect(page).toContain(backtestTable());
});

test('docs/forecast.md says how many of all forecasts of the demonstration held', () => {
  expect(page).toContain(heldLines());
});
