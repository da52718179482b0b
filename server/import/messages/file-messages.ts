import type { Details, FileCode, HeaderCode } from '../issue.ts';
import type { Text } from '../text.ts';

export type Sentence = (details: Details) => Text;

const SEPARATOR_NAMES: Readonly<Record<string, Text>> = {
  ',': { de: 'Kommas', en: 'commas' },
  '\t': { de: 'Tabulatoren', en: 'tabs' },
  '|': { de: 'senkrechten Strichen', en: 'vertical bars' },
};

/** "Did you mean", where there is something near. */
export const meant = ({ nearest }: Details): Text =>
  nearest ? { de: ` Gemeint ist wohl „${nearest}“.`, en: ` "${nearest}" is probably meant.` } : { de: '', en: '' };

/** What is wrong with a file or its names, and what to do. */
export const FILE_MESSAGES: Readonly<Record<FileCode | HeaderCode, Sentence>> = {
  FILE_NOT_FOUND: () => ({
    de: 'Die Datei gibt es nicht; bitte Pfad und Namen prüfen.',
    en: 'The file does not exist; please check path and name.',
  }),
  FILE_NOT_READABLE: ({ cause }) => ({
    de: `Die Datei lässt sich nicht lesen (${cause}); bitte prüfen, ob sie eine Datei ist und gelesen werden darf.`,
    en: `The file cannot be read (${cause}); please check that it is a file and may be read.`,
  }),
  FILE_EMPTY: () => ({ de: 'Die Datei ist leer.', en: 'The file is empty.' }),
  FILE_TOO_LARGE: ({ limit }) => ({
    de: `Die Datei ist größer als ${limit} MiB (XLSX: ausgepackt); bitte aufteilen.`,
    en: `The file is larger than ${limit} MiB (XLSX: unpacked); please split it.`,
  }),
  TOO_MANY_ROWS: ({ limit }) => ({
    de: `Die Datei hat mehr als ${limit} Zeilen; bitte aufteilen.`,
    en: `The file has more than ${limit} rows; please split it.`,
  }),
  NO_ROWS: () => ({
    de: 'Unter den Spaltennamen steht keine Zeile; es gibt nichts zu importieren.',
    en: 'There is no row below the column names; nothing is to be imported.',
  }),
  NOT_A_TABLE: () => ({
    de: 'Das ist weder CSV noch XLSX; bitte als „CSV UTF-8“ oder XLSX speichern.',
    en: 'This is neither CSV nor XLSX; please save it as "CSV UTF-8" or XLSX.',
  }),
  NOT_XLSX: () => ({
    de: 'Das ist keine Excel-Arbeitsmappe (XLSX), auch wenn der Name es sagt oder es ein ZIP ist; bitte in der Tabellenkalkulation als XLSX speichern.',
    en: 'This is not an Excel workbook (XLSX), whatever its name says or though it is a ZIP; please save it as XLSX in the spreadsheet program.',
  }),
  OLD_XLS: () => ({
    de: 'Das ist das alte Excel-Format (XLS); bitte als XLSX speichern.',
    en: 'This is the old Excel format (XLS); please save it as XLSX.',
  }),
  XLSX_PROTECTED: () => ({
    de: 'Die Datei ist mit einem Kennwort geschützt; bitte ohne Kennwort speichern.',
    en: 'The file is protected by a password; please save it without one.',
  }),
  XLSX_DAMAGED: ({ cause }) => ({
    de: `Die XLSX-Datei ist beschädigt (${cause}); bitte in der Tabellenkalkulation öffnen und neu speichern.`,
    en: `The XLSX file is damaged (${cause}); please open it in the spreadsheet program and save it again.`,
  }),
  ENCODING_UTF16: () => ({
    de: 'Die Datei ist in UTF-16 gespeichert (in Excel „Unicode-Text“); bitte als „CSV UTF-8“ speichern.',
    en: 'The file is saved in UTF-16 ("Unicode text" in Excel); please save it as "CSV UTF-8".',
  }),
  ENCODING_NOT_UTF8: () => ({
    de: 'Die Datei ist nicht in UTF-8 gespeichert, vermutlich in Latin-1 oder Windows-1252; bitte als „CSV UTF-8“ speichern.',
    en: 'The file is not saved in UTF-8, probably in Latin-1 or Windows-1252; please save it as "CSV UTF-8".',
  }),
  SEPARATOR_NOT_SEMICOLON: ({ name = '' }) => ({
    de: `Die Spalten sind mit ${SEPARATOR_NAMES[name]?.de} getrennt; bitte mit Semikolon (;) speichern.`,
    en: `The columns are separated by ${SEPARATOR_NAMES[name]?.en}; please save with semicolons (;).`,
  }),
  QUOTE_NOT_CLOSED: () => ({
    de: 'In dieser Zeile wird ein Anführungszeichen geöffnet und nicht geschlossen.',
    en: 'In this row a quotation mark is opened and not closed.',
  }),
  QUOTE_MISPLACED: () => ({
    de: 'In dieser Zeile steht ein Anführungszeichen mitten in einer Zelle; die Zelle muss ganz in Anführungszeichen stehen und ihre eigenen doppelt ("").',
    en: 'In this row a quotation mark stands inside a cell; the whole cell must be quoted and its own marks doubled ("").',
  }),
  HEADER_NOT_FIRST: () => ({
    de: 'Zeile 1 ist leer; dort müssen die Spaltennamen stehen.',
    en: 'Row 1 is empty; the column names must stand there.',
  }),
  COLUMN_UNKNOWN: (details) => ({
    de: `Diese Spalte kennt der Import nicht.${meant(details).de}`,
    en: `The import does not know this column.${meant(details).en}`,
  }),
  COLUMN_MISSING: () => ({ de: 'Diese Spalte fehlt.', en: 'This column is missing.' }),
  COLUMN_DUPLICATE: () => ({ de: 'Diese Spalte gibt es mehrfach.', en: 'This column occurs more than once.' }),
  COLUMN_WITHOUT_NAME: ({ name }) => ({
    de: `Spalte ${name} hat keinen Namen; bitte benennen oder löschen.`,
    en: `Column ${name} has no name; please name or delete it.`,
  }),
};
