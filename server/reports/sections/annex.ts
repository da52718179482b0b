import { printCell } from '../model/cell.ts';
import type { Block, ReportTable } from '../model/model.type.ts';
import type { View } from '../model/view.ts';
import { genderTable } from './gender-table.ts';

export function esfSection(view: View): Block[] {
  const { say, document } = view;
  const codes = document.indicators.map(({ code }) => code).filter((code) => code.startsWith('EEC'));
  return [
    { kind: 'heading', level: 2, text: say.esf.heading },
    { kind: 'paragraph', text: say.esf.text },
    { kind: 'table', table: genderTable({ id: 'esf-plus', title: say.esf.heading, codes, withCode: true }, view) },
  ];
}

export function qualitySection(view: View): Block[] {
  const { say, document, language, figures, format } = view;
  const rows = ['KIM_REACHED', 'EECO01', 'KIM_INCOMPLETE'].flatMap((code) => {
    const indicator = figures.indicator(code);
    const cell = figures.cell(code);
    return indicator && cell ? [{ head: [indicator.name[language]], cells: [printCell(cell, indicator, format)] }] : [];
  });
  const table: ReportTable = { id: 'quality', title: say.quality.table, heads: [say.esf.indicator], columns: [say.value], rows };
  return [
    { kind: 'heading', level: 2, text: say.quality.heading },
    { kind: 'paragraph', text: say.quality.text },
    ...(rows.length > 0 ? [{ kind: 'table', table } as const] : []),
    ...(document.notes.length > 0 ? [{ kind: 'list', items: document.notes.map((note) => note[language]) } as const] : []),
  ];
}

function signsTable({ say }: View): ReportTable {
  return {
    ...{ id: 'signs', title: say.signs.heading, heads: [say.signs.sign], columns: [say.signs.meaning] },
    rows: say.signs.rows.map(([sign, meaning]) => ({ head: [sign], cells: [{ text: meaning }] })),
  };
}

export function methodSection(view: View): Block[] {
  const { say, document, language } = view;
  const rules: ReportTable = {
    ...{ id: 'rules', title: say.method.rules, heads: [say.method.rule, say.esf.indicator], columns: [say.method.definition] },
    rows: document.indicators.map(({ ruleVersion, name, definition }) => ({
      head: [ruleVersion, name[language]],
      cells: [{ text: definition[language] }],
    })),
  };
  return [
    { kind: 'heading', level: 2, text: say.method.heading },
    { kind: 'list', items: say.method.items(document.threshold) },
    { kind: 'heading', level: 2, text: say.signs.heading },
    { kind: 'table', table: signsTable(view) },
    { kind: 'heading', level: 2, text: say.method.rules },
    { kind: 'table', table: rules },
  ];
}

/** Where every number comes from, and how it may be used. */
export function sourcesSection({ say, document, format }: View, sha256: string): Block[] {
  const targetSources = [...new Set(document.targets.map(({ source }) => source))];
  return [
    { kind: 'heading', level: 2, text: say.sources.heading },
    {
      kind: 'list',
      items: [
        say.sources.figures(format.date(document.date), document.revision),
        say.sources.operation(document.operation.source),
        ...targetSources.map((source) => say.sources.targets(source)),
        say.sources.fingerprint(sha256),
        say.sources.licence,
      ],
    },
  ];
}
