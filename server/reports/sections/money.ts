import { Dimension } from '../../indicators/definition.ts';
import { barChart } from '../model/blocks.ts';
import { printCell } from '../model/cell.ts';
import type { Bar, Block, ReportTable } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

const FUNDS = ['KIM_FUNDS_GRANTED', 'KIM_FUNDS_PLANNED', 'KIM_FUNDS_DRAWN', 'KIM_FUNDS_SPENT'];
const SOURCES = ['ESF_PLUS', 'OWN'];

export function moneySection(view: View, sentence: string): Block[] {
  const { say, format, document } = view;
  const bars = FUNDS.flatMap((code) => barOf(code, view));
  return [
    { kind: 'heading', level: 2, text: say.moneySection.heading },
    { kind: 'paragraph', text: sentence },
    ...barChart(say.moneySection.chart, say.moneySection.chartSubtitle(format.date(document.date)), bars),
    { kind: 'table', table: moneyTable(view) },
    ...(document.operation.isDemo ? [{ kind: 'paragraph', text: say.moneySection.demo } as const] : []),
  ];
}

function barOf(code: string, { figures, format, say, language }: View): Bar[] {
  const cell = figures.cell(code);
  const label = figures.indicator(code)?.name[language];
  if (!cell || !label) return [];
  if (cell.status === 'SUPPRESSED') return [{ label, value: null, text: say.symbols.short, tone: 'withheld' }];
  if (cell.status !== 'PUBLISHED' || cell.value === null) return [];
  return [{ label, value: cell.value, text: format.euro(cell.value), tone: 'esf-plus' }];
}

function moneyTable({ figures, format, say, language, document }: View): ReportTable {
  const labels = document.tables.flatMap(({ dimensions, values }) => values[dimensions.indexOf(Dimension.FUNDING_SOURCE)] ?? []);
  const name = (source: string) => labels.find(({ value }) => value === source)?.label[language] ?? source;
  const sources = SOURCES.filter((source) => labels.some(({ value }) => value === source));
  return {
    ...{ id: 'money', title: say.moneySection.table, heads: [say.esf.indicator] },
    columns: [...sources.map(name), say.esf.total],
    rows: FUNDS.flatMap((code) => {
      const indicator = figures.indicator(code);
      if (!indicator || !figures.cell(code)) return [];
      return [
        {
          head: [indicator.name[language]],
          cells: [...sources.map((source) => ({ FUNDING_SOURCE: source })), {}].map((where) =>
            printCell(figures.cell(code, where), indicator, format),
          ),
        },
      ];
    }),
  };
}
