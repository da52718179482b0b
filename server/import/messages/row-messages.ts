import type { Details, IssueCode, RowCode, ValueCode } from '../issue.ts';
import type { Text } from '../text.ts';
import { meant, type Sentence } from './file-messages.ts';

const period = ({ from, to }: Details): Text => ({
  de: to ? `${from} bis ${to}` : `seit ${from}`,
  en: to ? `${from} to ${to}` : `since ${from}`,
});

/** What is wrong with a value or a row. The expected form is told apart from it. */
export const ROW_MESSAGES: Readonly<Record<ValueCode | RowCode, Sentence>> = {
  VALUE_MISSING: () => ({ de: 'Hier muss etwas stehen.', en: 'Something must stand here.' }),
  NOT_IN_LIST: (details) => ({
    de: `Diesen Wert gibt es hier nicht.${meant(details).de}`,
    en: `This value does not exist here.${meant(details).en}`,
  }),
  NOT_A_DATE: () => ({ de: 'Das ist kein Datum.', en: 'This is not a date.' }),
  NO_SUCH_DAY: () => ({ de: 'Diesen Tag gibt es nicht.', en: 'This day does not exist.' }),
  NOT_A_NUMBER: () => ({ de: 'Das ist keine solche Zahl.', en: 'This is not such a number.' }),
  AMBIGUOUS_NUMBER: () => ({
    de: 'Das kann eine Zahl mit Tausenderzeichen oder eine mit drei Nachkommastellen sein.',
    en: 'This may be a number with a thousands separator or one with three decimals.',
  }),
  OUT_OF_RANGE: () => ({ de: 'Das liegt außerhalb des Möglichen.', en: 'This is out of range.' }),
  FORMULA_ERROR: () => ({
    de: 'Hier ist in der Tabellenkalkulation eine Formel gescheitert.',
    en: 'A formula has failed here in the spreadsheet program.',
  }),
  PSEUDONYM_LENGTH: () => ({ de: 'Das ist zu kurz oder zu lang.', en: 'This is too short or too long.' }),
  PSEUDONYM_CHARACTERS: () => ({ de: 'Hier steht ein unsichtbares Zeichen.', en: 'There is an invisible character here.' }),
  PSEUDONYM_IS_NAME: () => ({
    de: 'Das ist ein Name oder eine E-Mail-Adresse; beides darf nicht gespeichert werden.',
    en: 'This is a name or an e-mail address; neither may be stored.',
  }),
  ROW_TOO_SHORT: ({ limit }) => ({
    de: `Die Zeile hat weniger als ${limit} Zellen; sie ist wohl abgeschnitten.`,
    en: `The row has fewer than ${limit} cells; it was probably cut off.`,
  }),
  ROW_TOO_LONG: ({ limit }) => ({
    de: `Die Zeile hat mehr als ${limit} Zellen; vielleicht steht ein Semikolon zu viel darin.`,
    en: `The row has more than ${limit} cells; perhaps it has a semicolon too many.`,
  }),
  EXIT_BEFORE_ENTRY: () => ({ de: 'Der Austritt liegt vor dem Eintritt.', en: 'The exit is before the entry.' }),
  NEEDS_EXIT: () => ({
    de: 'Das gilt erst nach dem Austritt, und austritt ist leer.',
    en: 'This holds after leaving only, and austritt is empty.',
  }),
  RESULTS_EXCLUDE: ({ otherColumn }) => ({
    de: `Auch ${otherColumn} ist „ja“; es zählt nur das letzte Ereignis innerhalb von 28 Tagen.`,
    en: `${otherColumn} is "ja", too; only the last event within 28 days counts.`,
  }),
  HOURS_EXCEED_DAYS: ({ limit }) => ({
    de: `In diese Tage passen höchstens ${limit} Stunden.`,
    en: `At most ${limit} hours fit into these days.`,
  }),
  MEASURE_UNKNOWN: (details) => ({
    de:
      details.available === 0
        ? 'Es gibt hier noch keine Maßnahmen.'
        : `Diese Maßnahme gibt es im Vorhaben nicht.${meant(details).de}`,
    en: details.available === 0 ? 'There are no measures here yet.' : `The operation has no such measure.${meant(details).en}`,
  }),
  MEASURE_OF_OTHER_PROVIDER: ({ name }) => ({
    de: `Diese Maßnahme gehört nicht zum Träger ${name}.`,
    en: `This measure does not belong to the provider ${name}.`,
  }),
  DUPLICATE_ROW: ({ otherRow }) => ({
    de: `Dieselbe Teilnahme steht schon in Zeile ${otherRow} (gleiche Person, Maßnahme und gleicher Eintritt).`,
    en: `The same attendance already stands in row ${otherRow} (same person, measure and entry).`,
  }),
  OVERLAP: (details) => ({
    de: `Überschneidet sich mit Zeile ${details.otherRow} (${period(details).de}), gleiche Person und Maßnahme.`,
    en: `Overlaps with row ${details.otherRow} (${period(details).en}), same person and measure.`,
  }),
  OVERLAP_STORED: (details) => ({
    de: `Überschneidet sich mit einer gespeicherten Teilnahme (${period(details).de}), gleiche Person und Maßnahme.`,
    en: `Overlaps with a stored attendance (${period(details).en}), same person and measure.`,
  }),
};

const TABLE: Text = {
  de: 'CSV mit Semikolon in UTF-8, oder XLSX ohne Kennwort',
  en: 'CSV with semicolons in UTF-8, or XLSX without password',
};

const DISJOINT: Text = {
  de: 'Teilnahmen einer Person an einer Maßnahme ohne gemeinsamen Tag; wer eine ändern will, lässt ihren Eintritt gleich',
  en: 'attendances of one person in one measure without a common day; to change one, keep its day of entry',
};

/** Expected forms that do not follow from the column. */
export const EXPECTED: Readonly<Partial<Record<IssueCode, Text>>> = {
  NOT_A_TABLE: TABLE,
  NOT_XLSX: TABLE,
  OLD_XLS: TABLE,
  XLSX_PROTECTED: TABLE,
  ENCODING_UTF16: { de: 'UTF-8', en: 'UTF-8' },
  ENCODING_NOT_UTF8: { de: 'UTF-8', en: 'UTF-8' },
  SEPARATOR_NOT_SEMICOLON: { de: 'Semikolon (;)', en: 'semicolon (;)' },
  COLUMN_DUPLICATE: { de: 'jede Spalte höchstens einmal', en: 'each column at most once' },
  ROW_TOO_SHORT: { de: 'so viele Zellen wie Spaltennamen', en: 'as many cells as column names' },
  ROW_TOO_LONG: { de: 'so viele Zellen wie Spaltennamen', en: 'as many cells as column names' },
  NEEDS_EXIT: { de: 'leer oder „nein“, solange austritt leer ist', en: 'empty or "nein" as long as austritt is empty' },
  RESULTS_EXCLUDE: {
    de: 'höchstens eines von nach_arbeitsuchend und nach_beschaeftigt ist „ja“',
    en: 'at most one of nach_arbeitsuchend and nach_beschaeftigt is "ja"',
  },
  OVERLAP: DISJOINT,
  OVERLAP_STORED: DISJOINT,
  DUPLICATE_ROW: { de: 'eine Zeile je Teilnahme', en: 'one row per attendance' },
};
