import { Dimension } from '../../indicators/definition.ts';
import { barChart } from '../model/blocks.ts';
import { printCell } from '../model/cell.ts';
import type { Bar, Block, ReportTable } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

/** As many months as a chart has room for; the table has all. */
const MOST_BARS = 12;
const MONTH = /^\d{4}-\d\d$/;

/** Who came when, and where that leads if it goes on like this. */
export function reachSection(view: View, sentence: string): Block[] {
  const { say, format, document, figures } = view;
  const months = monthsOf(view);
  const forecast = figures.target('EECO01')?.forecast;
  const people = (n: number) => format.count(Math.round(n));
  return [
    { kind: 'heading', level: 2, text: say.reachSection.heading },
    { kind: 'paragraph', text: sentence },
    ...(forecast
      ? [
          {
            kind: 'paragraph',
            text: say.reachSection.outlook(
              format.date(forecast.on),
              people(forecast.expected),
              people(forecast.low),
              people(forecast.high),
              format.share(forecast.level),
            ),
          } as const,
        ]
      : []),
    ...barChart(
      say.reachSection.chart,
      say.reachSection.chartSubtitle(format.date(document.date)),
      months.slice(-MOST_BARS).map((month) => barOf(month, view)),
    ),
    ...(months.length > 0 ? [{ kind: 'table', table: monthTable(months, view) } as const] : []),
  ];
}

type Month = { value: string; label: string };

function monthsOf({ document, language, figures }: View): Month[] {
  const values = document.tables.flatMap(({ dimensions, values }) => values[dimensions.indexOf(Dimension.PERIOD)] ?? []);
  const months = new Map(values.filter(({ value }) => MONTH.test(value)).map(({ value, label }) => [value, label[language]]));
  return [...months]
    .map(([value, label]) => ({ value, label }))
    .filter(({ value }) => figures.cell('EECO01', { PERIOD: value }))
    .toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

function barOf({ value, label }: Month, { figures, format, say }: View): Bar {
  const cell = figures.cell('EECO01', { PERIOD: value });
  if (cell?.status === 'SUPPRESSED') return { label, value: null, text: say.symbols.short, tone: 'withheld' };
  if (cell?.status !== 'PUBLISHED' || cell.value === null)
    return { label, value: null, text: say.symbols.notAvailable, tone: 'withheld' };
  return { label, value: cell.value, text: cell.value === 0 ? say.symbols.zero : format.count(cell.value), tone: 'accent' };
}

function monthTable(months: readonly Month[], { figures, format, say }: View): ReportTable {
  const people = figures.indicator('EECO01');
  if (!people) return { id: 'entries', title: say.reachSection.table, heads: [say.reachSection.month], columns: [], rows: [] };
  return {
    ...{ id: 'entries', title: say.reachSection.table, heads: [say.reachSection.month], columns: [say.reachSection.chart] },
    rows: months.map(({ value, label }) => ({
      head: [label],
      cells: [printCell(figures.cell('EECO01', { PERIOD: value }), people, format)],
    })),
  };
}
