import { Unit } from '../indicators/definition.ts';
import type { DocumentCell, DocumentIndicator, DocumentTable } from '../publication/snapshot-document.type.ts';
import { printCell } from './model/cell.ts';
import { dimensionName } from './model/document-table.ts';
import type { ReportCell, ReportTable } from './model/model.type.ts';
import type { View } from './model/view.ts';
import { KEY_FIGURES } from './sections/pillars.ts';
import { comparedWords } from './words/compared.ts';

/** Besides the key figures of pillars, what is known of the whole operation alone. */
const WHOLE = [...KEY_FIGURES, 'KIM_FUNDS_GRANTED', 'KIM_FUNDS_DRAWN'];

interface Compared {
  then: View;
  now: View;
}

/**
 * Two dates side by side: key figures of the operation and of its pillars, then every published table, each cell with what changed.
 * The change is printed where both numbers are: readers can subtract these themselves, and growth that may not show is protected there.
 */
export function comparedTables(then: View, now: View): ReportTable[] {
  const both = { then, now };
  return [keyFigures(both), pillarFigures(both), ...now.document.tables.map((table) => publishedTable(table, both))].filter(
    ({ rows }) => rows.length > 0,
  );
}

function keyFigures({ then, now }: Compared): ReportTable {
  const { say, language } = now;
  const rows = WHOLE.flatMap((code) => rowOf([], code, then.figures.cell(code), now.figures.cell(code), now));
  return {
    id: 'key-figures',
    title: comparedWords[language].keyFigures,
    heads: [say.esf.indicator],
    columns: columnsOf(then, now),
    rows,
  };
}

function pillarFigures({ then, now }: Compared): ReportTable {
  const { say, language, document } = now;
  const rows = document.fieldsOfAction.flatMap(({ code: pillar, name }) =>
    KEY_FIGURES.flatMap((code) => {
      const [was, is] = [then, now].map(({ figures }) => figures.cell(code, { FIELD_OF_ACTION: pillar }));
      return rowOf([name[language]], code, was, is, now);
    }),
  );
  return {
    ...{ id: 'pillars', title: say.pillars.table, heads: [say.measures.pillar, say.esf.indicator] },
    ...{ columns: columnsOf(then, now), rows },
  };
}

function publishedTable(table: DocumentTable, { then, now }: Compared): ReportTable {
  const { language, say } = now;
  const idOf = ({ indicator, key }: DocumentCell) => [indicator, ...key].join('|');
  const before = new Map(then.document.tables.find(({ id }) => id === table.id)?.cells.map((cell) => [idOf(cell), cell]));
  const rows = table.cells.flatMap((cell) => {
    const labels = table.values.map((values, n) => values.find(({ value }) => value === cell.key[n])?.label[language] ?? '');
    return rowOf(labels, cell.indicator, before.get(idOf(cell)), cell, now);
  });
  const heads = [...table.dimensions.map((dimension) => dimensionName(dimension, language)), say.esf.indicator];
  return { id: table.id, title: table.title[language], heads, columns: columnsOf(then, now), rows };
}

const columnsOf = (then: View, now: View): string[] => [
  ...[then, now].map(({ document, format, say }) =>
    document.revision > 1 ? `${format.date(document.date)}, ${say.revision(document.revision)}` : format.date(document.date),
  ),
  comparedWords[now.language].change,
];

/** Nothing for an indicator that neither date knows here. */
function rowOf(
  labels: readonly string[],
  code: string,
  was: DocumentCell | undefined,
  is: DocumentCell | undefined,
  { figures, format, language, say }: View,
): ReportTable['rows'] {
  const indicator = figures.indicator(code);
  if (!indicator || (!was && !is)) return [];
  const printed = [was, is].map((cell) => printCell(cell, indicator, format));
  return [{ head: [...labels, indicator.name[language]], cells: [...printed, changeOf(was, is, indicator)] }];

  function changeOf(
    from: DocumentCell | undefined,
    to: DocumentCell | undefined,
    { unit, decimals }: DocumentIndicator,
  ): ReportCell {
    if ([from, to].some((cell) => cell?.status === 'SUPPRESSED')) return { text: '.', words: say.symbols.withheld };
    if (from?.status !== 'PUBLISHED' || to?.status !== 'PUBLISHED') return { text: '…', words: say.symbols.notAvailable };
    const change = (to.value ?? 0) - (from.value ?? 0);
    const text =
      unit === Unit.SHARE
        ? comparedWords[language].points(format.changeOfShare(change))
        : format.change(change, { unit, decimals });
    return { text, number: unit === Unit.EUR_CENT ? change / 100 : change };
  }
}
