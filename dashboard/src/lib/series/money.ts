import type { BarSet, BarsModel, Tone } from '#lib/charts/model.ts';
import { type Figure, findFigure, published, seriesOf } from '#lib/figures.ts';
import type { Cell, Formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ChartView } from '#lib/series/view.ts';

const SOURCES: { value: string; tone: Tone }[] = [
  { value: 'ESF_PLUS', tone: 'esf-plus' },
  { value: 'OWN', tone: 'own' },
];

export interface MoneyInput {
  operation: { title: string; startsOn: string; endsOn: string };
  asOf: string;
  /** KIM_FUNDS_* by funding source, up to the as-of date */
  toDate: Figure[];
  /** the same within each year, plans to the end of the operation */
  perYear: Figure[];
  source: string;
  isSourceGerman: boolean;
  notes: string[];
}

interface Row {
  head: string;
  parts: (Figure | undefined)[];
}

const sumOf = (parts: (Figure | undefined)[]) => {
  const values = parts.map(published);
  return values.some((value) => value !== null) ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null;
};

function labelsOf(format: Formatter) {
  const options = { locale: format.locale };
  return {
    granted: (from: string, to: string) => m.money_granted({ from, to }, options),
    planned: m.money_planned({}, options),
    drawn: m.money_drawn({}, options),
    spent: m.money_spent({}, options),
    sources: [m.money_esf_plus({}, options), m.money_own({}, options)],
  };
}

/** Rows "granted, planned to date, drawn, spent"; one that has no figure at all is left out. */
function rowsToDate({ toDate, operation }: MoneyInput, format: Formatter): Row[] {
  const labels = labelsOf(format);
  const parts = (code: string) => SOURCES.map(({ value }) => findFigure(toDate, code, { FUNDING_SOURCE: value }));
  return [
    { head: labels.granted(format.year(operation.startsOn), format.year(operation.endsOn)), parts: parts('KIM_FUNDS_GRANTED') },
    { head: labels.planned, parts: parts('KIM_FUNDS_PLANNED') },
    { head: labels.drawn, parts: parts('KIM_FUNDS_DRAWN') },
    { head: labels.spent, parts: parts('KIM_FUNDS_SPENT') },
  ].filter((row) => sumOf(row.parts) !== null);
}

/** Rows "2026: planned", "2026: drawn" ...; a year shows what is known for it. */
function rowsPerYear({ perYear, asOf }: MoneyInput, format: Formatter): Row[] {
  const options = { locale: format.locale };
  const kinds: [string, string][] = [
    ['KIM_FUNDS_PLANNED', m.money_year_planned({}, options)],
    ['KIM_FUNDS_DRAWN', m.money_year_drawn({}, options)],
    ['KIM_FUNDS_SPENT', m.money_year_spent({}, options)],
  ];
  const years = [...new Set(perYear.map((figure) => format.year(figure.period.to)))].sort();
  const rows = years.flatMap((year) =>
    kinds.map(([code, label]) => ({
      head: `${year} ${label}`,
      isKnown: code === 'KIM_FUNDS_PLANNED' || year <= format.year(asOf),
      parts: SOURCES.map(({ value }) =>
        seriesOf(perYear, code, { FUNDING_SOURCE: value }).find((figure) => format.year(figure.period.to) === year),
      ),
    })),
  );
  return rows.filter((row) => row.isKnown && sumOf(row.parts) !== null);
}

function chartOf(rows: Row[], format: Formatter): BarsModel {
  const { sources } = labelsOf(format);
  const sets: BarSet[] = SOURCES.map(({ tone }, index) => ({
    label: sources[index] as string,
    tone,
    values: rows.map((row) => published(row.parts[index])),
    labels: rows.map(() => ''),
  }));
  return {
    kind: 'bars',
    format: 'euro',
    categories: rows.map(({ head }) => head),
    sets,
    ends: rows.map((row) => format.euroShort(sumOf(row.parts) ?? 0)),
  };
}

function tableOf(rows: Row[], caption: string, format: Formatter): ChartView['table'] {
  const { sources } = labelsOf(format);
  const options = { locale: format.locale };
  const cell = (figure: Figure | undefined): Cell => (figure ? format.figure(figure) : format.zero);
  return {
    caption,
    heads: [m.head_money({}, options), ...sources, m.head_total({}, options)],
    rows: rows.map((row) => ({
      head: row.head,
      cells: [...row.parts.map(cell), { text: format.euro(sumOf(row.parts) ?? 0) }],
    })),
  };
}

/** Granted, planned to date, drawn and spent, ESF+ and own part stacked; cents in, whole euros out. */
export function moneyView(input: MoneyInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const rows = rowsToDate(input, format);
  const title = m.money_title({}, options);
  const total = (code: string) => sumOf(SOURCES.map(({ value }) => findFigure(input.toDate, code, { FUNDING_SOURCE: value })));
  const spent = total('KIM_FUNDS_SPENT');
  const planned = total('KIM_FUNDS_PLANNED');
  const granted = total('KIM_FUNDS_GRANTED') ?? 0;
  const summary =
    spent && planned
      ? m.money_summary(
          { spent: format.euroShort(spent), share: format.share(spent / planned), granted: format.euroShort(granted) },
          options,
        )
      : m.money_summary_granted({ granted: format.euroShort(granted) }, options);
  return {
    id: 'money',
    title,
    subtitle: m.money_subtitle({ title: input.operation.title, date: format.date(input.asOf) }, options),
    summary,
    source: input.source,
    isSourceGerman: input.isSourceGerman,
    notes: input.notes,
    chart: rows.length > 0 ? chartOf(rows, format) : null,
    empty: m.money_nothing({}, options),
    table: tableOf(rows, title, format),
  };
}

/** Planned, drawn and spent within each year. */
export function moneyPerYearView(input: MoneyInput, format: Formatter): ChartView {
  const options = { locale: format.locale };
  const rows = rowsPerYear(input, format);
  const title = m.money_year_title({}, options);
  return {
    id: 'money-per-year',
    title,
    subtitle: m.money_subtitle({ title: input.operation.title, date: format.date(input.asOf) }, options),
    summary: m.money_year_summary({}, options),
    source: input.source,
    isSourceGerman: input.isSourceGerman,
    notes: [],
    chart: rows.length > 0 ? chartOf(rows, format) : null,
    empty: m.money_year_nothing({}, options),
    table: tableOf(rows, title, format),
  };
}
