import { expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { stepsView } from '#lib/series/steps.ts';
import { figure } from './factories.ts';

const about = { title: 'KIM', asOf: '2026-11-22', source: '' };
const table = (...figures: Parameters<typeof stepsView>[0]) => stepsView(figures, about, formatter('de')).table;

it('has columns for plan and target where any step has a target', () => {
  const { heads, rows } = table(figure({ target: { planToDate: 420 } }), figure({ code: 'KIM_SECURED_TITLE', value: 3 }));
  expect(heads).toEqual(['Schritt', 'Erreicht', 'Plan zum Stichtag', 'Ziel (bis)']);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['402', '420', '470 (31.12.2026)'],
    ['3', '', ''],
  ]);
});

it('has no empty columns where there are no targets, as for a single measure', () => {
  const { heads, rows } = table(figure());
  expect(heads).toEqual(['Schritt', 'Erreicht']);
  expect(rows[0]?.cells).toHaveLength(1);
});
