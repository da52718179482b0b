import { TOTAL } from '../../disclosure/protection.type.ts';
import type { Dimension } from '../../indicators/definition.ts';
import type { DocumentTable } from '../../publication/snapshot-document.type.ts';
import { printCell } from './cell.ts';
import type { ReportTable } from './model.type.ts';
import type { View } from './view.ts';

/** A dimension with more values goes down the page instead of across. */
const MOST_COLUMNS = 6;

const dimensionNames: Record<Dimension, { de: string; en: string }> = {
  GENDER: { de: 'Geschlecht', en: 'Gender' },
  AGE_GROUP: { de: 'Alter', en: 'Age' },
  FIELD_OF_ACTION: { de: 'Säule', en: 'Pillar' },
  MEASURE: { de: 'Maßnahme', en: 'Measure' },
  PROVIDER: { de: 'Träger', en: 'Provider' },
  EMPLOYMENT_STATUS: { de: 'Erwerbsstatus', en: 'Employment status' },
  EDUCATION: { de: 'Bildung', en: 'Education' },
  RESIDENCE_STATUS: { de: 'Aufenthaltsstatus', en: 'Residence status' },
  FUNDING_SOURCE: { de: 'Mittel', en: 'Funds' },
  PERIOD: { de: 'Zeitraum', en: 'Period' },
};

export const dimensionName = (dimension: Dimension, language: 'de' | 'en'): string => dimensionNames[dimension][language];

/** A published table as rows and columns: one row for each indicator and value, the last short dimension across. */
export function layOut(table: DocumentTable, { figures, format, language, say }: View): ReportTable {
  const across = table.values.findLastIndex((values) => values.length <= MOST_COLUMNS);
  const down = table.dimensions.flatMap((_, n) => (n === across ? [] : [n]));
  const columns = across < 0 ? [null] : (table.values[across] ?? []);
  const cells = new Map(table.cells.map((cell) => [[cell.indicator, ...cell.key].join('|'), cell]));
  const combinations = down.reduce<{ value: string; label: string }[][]>(
    (rows, n) =>
      rows.flatMap((row) => (table.values[n] ?? []).map(({ value, label }) => [...row, { value, label: label[language] }])),
    [[]],
  );
  const rows = table.indicators.flatMap((code) => {
    const indicator = figures.indicator(code);
    if (!indicator) return [];
    return combinations.map((combination) => ({
      head: [indicator.name[language], ...combination.map(({ label }) => label)],
      cells: columns.map((column) => {
        const key = table.dimensions.map((_, n) =>
          n === across ? (column?.value ?? TOTAL) : (combination[down.indexOf(n)]?.value ?? TOTAL),
        );
        return printCell(cells.get([code, ...key].join('|')), indicator, format);
      }),
    }));
  });
  return {
    id: table.id,
    title: table.title[language],
    heads: [say.esf.indicator, ...down.map((n) => dimensionName(table.dimensions[n] as Dimension, language))],
    columns: columns.map((column) => column?.label[language] ?? say.value),
    rows,
  };
}
