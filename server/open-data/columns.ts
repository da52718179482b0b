import { TOTAL } from '../disclosure/protection.type.ts';
import { type Dimension, Unit } from '../indicators/definition.ts';
import type { DocumentCell, DocumentIndicator, DocumentTable, SnapshotDocument } from '../publication/snapshot-document.type.ts';
import type { Language } from '../reports/model/model.type.ts';
import { words } from '../reports/words/words.ts';

/** What a row of a published table is made from. */
export interface RowSource {
  document: SnapshotDocument;
  sha256: string;
  table: DocumentTable;
  indicator: DocumentIndicator;
  cell: DocumentCell;
}

export interface Column {
  name: Record<Language, string>;
  /** for the data dictionary */
  meaning: Record<Language, string>;
  text: (row: RowSource, language: Language) => string;
}

/** Short names of dimensions in the heads of columns: they stand in programs of others and are never changed. */
const DIMENSIONS: Record<Dimension, Record<Language, string>> = {
  GENDER: { de: 'geschlecht', en: 'gender' },
  AGE_GROUP: { de: 'alter', en: 'age_group' },
  FIELD_OF_ACTION: { de: 'saeule', en: 'pillar' },
  MEASURE: { de: 'massnahme', en: 'measure' },
  PROVIDER: { de: 'traeger', en: 'provider' },
  EMPLOYMENT_STATUS: { de: 'erwerbsstatus', en: 'employment_status' },
  EDUCATION: { de: 'bildung', en: 'education' },
  RESIDENCE_STATUS: { de: 'aufenthaltsstatus', en: 'residence_status' },
  FUNDING_SOURCE: { de: 'mittel', en: 'funds' },
  PERIOD: { de: 'zeitraum', en: 'period' },
};

/** Per cent for shares and euros for cents, as people count them. */
const SCALE: Partial<Record<Unit, number>> = { [Unit.SHARE]: 100, [Unit.EUR_CENT]: 0.01 };

const UNITS: Record<Unit, Record<Language, string>> = {
  PERSONS: { de: 'Menschen', en: 'people' },
  RECORDS: { de: 'Datensätze', en: 'records' },
  CONTACTS: { de: 'Kontakte', en: 'contacts' },
  SHARE: { de: 'Prozent', en: 'per cent' },
  EUR_CENT: { de: 'Euro', en: 'euros' },
  HOURS: { de: 'Stunden', en: 'hours' },
  PLACES: { de: 'Plätze', en: 'places' },
  BODIES: { de: 'Stellen', en: 'bodies' },
};

export const unitName = (unit: Unit, language: Language): string => UNITS[unit][language];

/** A number without separators of thousands, at most four decimals, the decimal sign of the language. */
function raw(value: number, unit: Unit, language: Language): string {
  const text = String(Number((value * (SCALE[unit] ?? 1)).toFixed(4)));
  return language === 'de' ? text.replace('.', ',') : text;
}

/** A withheld value is a sign and a status, never an empty field: that would look like none. */
function valueText({ cell, indicator }: RowSource, language: Language): string {
  if (cell.status === 'SUPPRESSED') return '.';
  if (cell.status === 'NOT_APPLICABLE') return 'x';
  return cell.status !== 'PUBLISHED' || cell.value === null ? '…' : raw(cell.value, indicator.unit, language);
}

function meaningText({ cell }: RowSource, language: Language): string {
  const { symbols, published } = words(language);
  if (cell.status === 'SUPPRESSED') return symbols.withheld;
  if (cell.status === 'NOT_APPLICABLE') return symbols.notApplicable;
  if (cell.status !== 'PUBLISHED') return symbols.notAvailable;
  return cell.value === 0 ? symbols.zero : published;
}

const column = (de: string, en: string, meaningDe: string, meaningEn: string, text: Column['text']): Column => ({
  name: { de, en },
  meaning: { de: meaningDe, en: meaningEn },
  text,
});

/** Two columns for each dimension of the table: its code, and its name in the language of the file. */
function dimensionColumns(dimension: Dimension): Column[] {
  const { de, en } = DIMENSIONS[dimension];
  const codeOf = ({ table, cell }: RowSource) => cell.key[table.dimensions.indexOf(dimension)] ?? TOTAL;
  return [
    column(de, en, `Code; ${TOTAL} für alle zusammen`, `code; ${TOTAL} for all together`, codeOf),
    column(`${de}_name`, `${en}_name`, 'Name zum Code', 'name of the code', (row, language) => {
      const values = row.table.values[row.table.dimensions.indexOf(dimension)] ?? [];
      return values.find(({ value }) => value === codeOf(row))?.label[language] ?? '';
    }),
  ];
}

const before: readonly Column[] = [
  column('tabelle', 'table', 'Kurzname der Tabelle', 'short name of the table', ({ table }) => table.id),
  column('kennzahl', 'indicator', 'Code der Kennzahl', 'code of the indicator', ({ indicator }) => indicator.code),
  column(
    'bezeichnung',
    'name',
    'Name der Kennzahl',
    'name of the indicator',
    ({ indicator }, language) => indicator.name[language],
  ),
];

const after: readonly Column[] = [
  column(
    'wert',
    'value',
    'Zahl ohne Tausenderzeichen, oder ein Zeichen (siehe Status)',
    'number without separators, or a sign (see status)',
    valueText,
  ),
  column('einheit', 'unit', 'Einheit des Werts', 'unit of the value', ({ indicator }, language) =>
    unitName(indicator.unit, language),
  ),
  column(
    'status',
    'status',
    'PUBLISHED, SUPPRESSED, NOT_APPLICABLE oder NOT_AVAILABLE',
    'PUBLISHED, SUPPRESSED, NOT_APPLICABLE or NOT_AVAILABLE',
    ({ cell }) => cell.status,
  ),
  column('bedeutung', 'meaning', 'der Status in Worten', 'the status in words', meaningText),
  column(
    'korrigiert',
    'revised',
    'r, wenn die vorige Fassung etwas anderes sagte',
    'r where the revision before said something else',
    ({ cell }) => (cell.isRevised ? 'r' : ''),
  ),
  column('regel', 'rule', 'Fassung der Zählregel', 'version of the counting rule', ({ indicator }) => indicator.ruleVersion),
  column('stichtag', 'as_of', 'letzter Tag der Zahlen', 'last day of the figures', ({ document }) => document.date),
  column('fassung', 'revision', '1, oder die Nummer der Korrektur', '1, or the number of the correction', ({ document }) =>
    String(document.revision),
  ),
  column('vorhaben', 'operation', 'Name des Vorhabens', 'name of the operation', ({ document }) => document.operation.title),
  column('quelle', 'source', 'Herkunft der Zahlen', 'origin of the figures', ({ document }, language) =>
    words(language).running.source(document.operation.title, document.operation.source),
  ),
  column(
    'foerderung',
    'funding',
    'Hinweis auf die Förderung',
    'funding notice',
    (_, language) => words(language).running.euWording,
  ),
  column('pruefsumme', 'sha256', 'SHA-256 des Berichtsstands', 'SHA-256 of the snapshot', ({ sha256 }) => sha256),
  column('lizenz', 'licence', 'Lizenz der Daten', 'licence of the data', () => 'dl-de/by-2-0'),
  column('art', 'kind', 'Demodaten sind erfunden', 'demonstration data are invented', ({ document }, language) =>
    document.operation.isDemo ? words(language).running.demo : words(language).real,
  ),
];

/** The columns of a table's file, in their order. */
export const columnsOf = (dimensions: readonly Dimension[]): Column[] => [
  ...before,
  ...dimensions.flatMap(dimensionColumns),
  ...after,
];
