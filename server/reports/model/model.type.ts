/** Languages of a report. */
export type Language = 'de' | 'en';

/** Colour by meaning, the same in every chart of every format. */
export type Tone =
  | 'accent'
  | 'women'
  | 'men'
  | 'non-binary'
  | 'withheld'
  | 'esf-plus'
  | 'own'
  | 'pillar-1'
  | 'pillar-2'
  | 'pillar-3';

/** What a number counts, for formats that keep numbers: shares from 0 to 1, money in euros. */
export type NumberKind = 'count' | 'share' | 'euro' | 'decimal';

/** A printed cell: characters, the words for a symbol that stands for a number, and the number where there is one. */
export interface ReportCell {
  text: string;
  words?: string;
  number?: number;
  kind?: NumberKind;
}

export interface ReportTable {
  /** part of file and sheet names */
  id: string;
  title: string;
  /** names of the columns that say what a row is */
  heads: readonly string[];
  columns: readonly string[];
  rows: readonly { head: readonly string[]; cells: readonly ReportCell[] }[];
}

/** One bar from zero; a withheld one has no length and is hatched. */
export interface Bar {
  label: string;
  value: number | null;
  text: string;
  tone: Tone;
  /** mark on the bar: what the plan asks for */
  plan?: number;
}

/** One bar of shares that fill it; parts without a share are hatched. */
export interface ShareBar {
  label: string;
  /** empty where nothing may be drawn; then `text` says why */
  parts: readonly { label: string; share: number; text: string; tone: Tone }[];
  text: string;
}

/** A chart as data. It never stands without the table of the same numbers. */
export type ReportChart = { title: string; subtitle: string; alt: string } & (
  | { kind: 'bars'; bars: readonly Bar[]; planLabel?: string }
  | { kind: 'shares'; bars: readonly ShareBar[]; band: readonly [number, number]; bandLabel: string }
);

/** A field of the council paper; an empty value is for a clerk to fill in. */
export interface Field {
  label: string;
  value: string | null;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'terms'; items: readonly { term: string; text: string }[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'fields'; items: readonly Field[] }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'chart'; chart: ReportChart }
  /** a new page; `large` for what follows it in Leichte Sprache */
  | { kind: 'page-break'; large?: true };

/** A council report before it takes a form: everything that is said, in one language, nothing about how it looks. */
export interface ReportModel {
  language: Language;
  title: string;
  subtitle: string;
  /** last day of the figures, YYYY-MM-DD */
  date: string;
  author: string;
  keywords: readonly string[];
  /** on every page */
  running: {
    euWording: string;
    emblemAlt: string;
    demo: string | null;
    asOf: string;
    source: string;
    fingerprint: string;
    page: string;
  };
  /** words for a field that is still to be filled in */
  placeholder: string;
  blocks: readonly Block[];
  /** every published table, for spreadsheets */
  tables: readonly ReportTable[];
  /** what a spreadsheet says on its first sheet */
  notes: readonly Field[];
}
