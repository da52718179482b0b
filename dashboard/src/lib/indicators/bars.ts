import type { Tone } from '#lib/charts/model.ts';
import type { Cell } from '#lib/format.ts';
import type { Assessment } from '#lib/gql/graphql.ts';
import type { TableView } from '#lib/series/view.ts';

/** A bar with its words above it; lengths are shares of the whole width. */
export interface BarRow {
  key: string;
  label: string;
  tone: Tone;
  cell: Cell;
  /** small, beside the value */
  besides: string;
  /** where the bar begins */
  start: number;
  /** null: there is nothing to draw */
  length: number | null;
  /** there is a value, but it is not shown: stripes in place of a bar */
  isWithheld: boolean;
  /** mark across the bar */
  target: number | null;
  /** small, below the bar */
  caption: string;
  assessment: Assessment | null;
  /** path of the page behind the row */
  href?: string;
}

/** Bars with everything that must stand around them; bars and table are made from the same figures. */
export interface BarsView {
  id: string;
  title: string;
  subtitle: string;
  /** one sentence: what one should see */
  summary: string;
  source: string;
  /** true for the words of a publication, which stay German on English pages */
  isSourceGerman: boolean;
  notes: string[];
  rows: BarRow[];
  /** range that counts as balanced, as shares of the width */
  band: [from: number, to: number] | null;
  table: TableView;
}
