import { barChart } from '../model/blocks.ts';
import type { Bar, Block } from '../model/model.type.ts';
import type { View } from '../model/view.ts';
import { genderTable } from './gender-table.ts';

/** The way from the first language step to a secured title; each step counted by itself. */
const STEPS = [
  'KIM_LANGUAGE_PROGRESS',
  'KIM_QUALIFICATION',
  'KIM_WORK_OR_TRAINING',
  'KIM_WORK',
  'KIM_TRAINING',
  'KIM_SECURED_TITLE',
];

export function outcomesSection(view: View, sentence: string): Block[] {
  const { say, format, document } = view;
  const bars = STEPS.flatMap((code) => barOf(code, view));
  return [
    { kind: 'heading', level: 2, text: say.outcomesSection.heading },
    { kind: 'paragraph', text: sentence },
    { kind: 'paragraph', text: say.outcomesSection.text },
    ...barChart(say.outcomesSection.chart, say.outcomesSection.chartSubtitle(format.date(document.date)), bars),
    { kind: 'table', table: genderTable({ id: 'outcomes', title: say.outcomesSection.table, codes: STEPS }, view) },
  ];
}

function barOf(code: string, { figures, format, say, language }: View): Bar[] {
  const cell = figures.cell(code);
  const label = figures.indicator(code)?.name[language];
  if (!cell || !label) return [];
  if (cell.status === 'SUPPRESSED') return [{ label, value: null, text: say.symbols.short, tone: 'withheld' }];
  if (cell.status !== 'PUBLISHED' || cell.value === null) return [];
  return [{ label, value: cell.value, text: cell.value === 0 ? say.symbols.zero : format.count(cell.value), tone: 'accent' }];
}
