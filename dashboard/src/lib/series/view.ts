import type { ChartModel } from '#lib/charts/model.ts';
import type { Cell } from '#lib/format.ts';

/** A table as it stands in the page. */
export interface TableView {
  caption: string;
  /** heads of the columns, the first for the heads of the rows */
  heads: string[];
  rows: { head: string; cells: Cell[] }[];
}

/** A chart with everything that must stand around it; chart and table are made from the same figures. */
export interface ChartView {
  id: string;
  title: string;
  /** unit, place and as-of date */
  subtitle: string;
  /** one sentence: what one should see */
  summary: string;
  source: string;
  /** true for the words of a publication, which stay German on English pages */
  isSourceGerman?: boolean;
  notes: string[];
  chart: ChartModel | null;
  /** stands in place of the chart where there is nothing to draw */
  empty?: string;
  table: TableView;
}

/** The text of a cell, without a symbol. */
export const text = (value: string): Cell => ({ text: value });
