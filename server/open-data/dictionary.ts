import type { Dimension } from '../indicators/definition.ts';
import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import { toCsv } from '../reports/render/csv-cell.ts';
import { words } from '../reports/words/words.ts';
import { columnsOf, unitName } from './columns.ts';

type Text = { de: string; en: string };
interface Entry {
  /** COLUMN, TABLE, INDICATOR, STATUS or SIGN */
  kind: string;
  code: string;
  name: Text;
  meaning: Text;
  unit?: Text;
  source?: string;
}

const STATUSES: readonly [code: string, meaning: Text][] = [
  ['PUBLISHED', { de: 'Der Wert ist ausgewiesen.', en: 'The value is shown.' }],
  [
    'SUPPRESSED',
    {
      de: 'Der Wert ist bekannt, steht aber nicht da, damit niemand erkannt werden kann.',
      en: 'The value is known but not shown, so that nobody can be recognised.',
    },
  ],
  ['NOT_APPLICABLE', { de: 'Die Angabe ist hier nicht sinnvoll.', en: 'The figure makes no sense here.' }],
  ['NOT_AVAILABLE', { de: 'Der Wert liegt nicht oder noch nicht vor.', en: 'The value is not there, or not yet.' }],
];

/** What every column, table, indicator, status and sign of a snapshot means. */
export function dictionary(document: SnapshotDocument): Entry[] {
  const dimensions = [...new Set(document.tables.flatMap((table) => table.dimensions))] as Dimension[];
  const signs = words('en').signs.rows;
  return [
    ...columnsOf(dimensions).map(({ name, meaning }) => ({ kind: 'COLUMN', code: name.de, name, meaning })),
    ...document.tables.map(({ id, title, dimensions }) => ({
      ...{ kind: 'TABLE', code: id, name: title },
      meaning: { de: dimensions.join(', '), en: dimensions.join(', ') },
    })),
    ...document.indicators.map(({ code, name, definition, unit, source }) => ({
      ...{ kind: 'INDICATOR', code, name, meaning: definition, source },
      unit: { de: unitName(unit, 'de'), en: unitName(unit, 'en') },
    })),
    ...STATUSES.map(([code, meaning]) => ({ kind: 'STATUS', code, name: { de: code, en: code }, meaning })),
    ...words('de').signs.rows.map(([sign, meaning], n) => ({
      ...{ kind: 'SIGN', code: sign, name: { de: sign, en: sign } },
      meaning: { de: meaning, en: signs[n]?.[1] ?? '' },
    })),
  ];
}

export const dictionaryCsv = (document: SnapshotDocument): string =>
  toCsv(
    ['art', 'code', 'name', 'name_en', 'bedeutung', 'bedeutung_en', 'einheit', 'einheit_en', 'quelle'],
    dictionary(document).map(({ kind, code, name, meaning, unit, source }) => [
      ...[kind, code, name.de, name.en, meaning.de, meaning.en],
      ...[unit?.de ?? '', unit?.en ?? '', source ?? ''],
    ]),
  );
