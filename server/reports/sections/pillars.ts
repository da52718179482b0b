import { printCell } from '../model/cell.ts';
import type { Block, ReportTable } from '../model/model.type.ts';
import type { View } from '../model/view.ts';
import { outcomesSentence } from '../sentences/outcomes.ts';
import { balanceSentence, reachSentence } from '../sentences/reach.ts';
import { targetTable } from './targets.ts';

/** What is said of every pillar. */
export const KEY_FIGURES = [
  ...['EECO01', 'KIM_WOMEN_SHARE', 'KIM_CONTACTS', 'KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING', 'KIM_COMPLETION', 'KIM_HOURS'],
  ...['KIM_LANGUAGE_PROGRESS', 'KIM_QUALIFICATION', 'KIM_WORK_OR_TRAINING', 'KIM_SECURED_TITLE'],
  ...['KIM_FUNDS_PLANNED', 'KIM_FUNDS_SPENT', 'KIM_COST_PER_PERSON'],
];

/** For each pillar what it is and three sentences; then their targets and all their numbers side by side. */
export function pillarsSection(view: View): Block[] {
  const { document, say, language, figures } = view;
  if (document.fieldsOfAction.length === 0) return [];
  const parts = document.fieldsOfAction.flatMap(({ code, name, summary }): Block[] => [
    { kind: 'heading', level: 3, text: name[language] },
    { kind: 'paragraph', text: summary[language] },
    {
      kind: 'paragraph',
      text: [reachSentence(view, name[language], code), balanceSentence(view, code), outcomesSentence(view, code)].join(' '),
    },
  ]);
  const targets = figures.targets('PILLARS');
  const table = pillarTable(view);
  return [
    { kind: 'heading', level: 2, text: say.pillars.heading },
    { kind: 'paragraph', text: say.pillars.overlap },
    ...parts,
    ...(targets.length > 0
      ? [{ kind: 'table', table: targetTable('targets-pillars', say.pillars.targets, targets, view) } as const]
      : []),
    ...(table.rows.length > 0 ? [{ kind: 'table', table } as const] : []),
  ];
}

function pillarTable({ document, figures, format, say, language }: View): ReportTable {
  const pillars = document.fieldsOfAction;
  const rows = KEY_FIGURES.flatMap((code) => {
    const indicator = figures.indicator(code);
    const cells = pillars.map((pillar) => figures.cell(code, { FIELD_OF_ACTION: pillar.code }));
    if (!indicator || cells.every((cell) => cell === undefined)) return [];
    return [{ head: [indicator.name[language]], cells: cells.map((cell) => printCell(cell, indicator, format)) }];
  });
  return {
    ...{ id: 'pillars', title: say.pillars.table, heads: [say.esf.indicator], rows },
    columns: pillars.map(({ name }) => name[language]),
  };
}
