/** Names of colours that charts may use; tokens.css gives each a value in light, dark and print. */
export type Tone =
  | 'accent'
  | 'plan'
  | 'faint'
  | 'esf-plus'
  | 'own'
  | 'women'
  | 'men'
  | 'non-binary'
  | 'not-given'
  | 'spurwechsel'
  | 'participation'
  | 'language'
  | 'part-1'
  | 'part-2'
  | 'part-3'
  | 'part-4'
  | 'part-5';

/** How the numbers of an axis are printed; see format.ts. */
export type AxisFormat = 'count' | 'share' | 'percent' | 'euro';

export interface Line {
  label: string;
  tone: Tone;
  /** y null: nothing to draw there, the line has a gap */
  points: { x: number; y: number | null }[];
  style: 'strong' | 'part' | 'dashed' | 'forecast' | 'faint';
  /** printed at the last point; empty: no label */
  endLabel: string;
  /** points that get a mark and a label of their own, by x */
  marks?: { x: number; label: string }[];
  /** where the value lies with the probability that the text says */
  band?: { x: number; low: number; high: number }[];
}

export interface LinesModel {
  kind: 'lines';
  format: AxisFormat;
  x: { min: number; max: number; ticks: { at: number; label: string; isMajor: boolean }[] };
  lines: Line[];
  /** a day worth marking, with its name */
  flag?: { x: number; label: string };
}

export interface BarSet {
  label: string;
  tone: Tone;
  values: (number | null)[];
  /** printed inside the bar where there is room */
  labels: string[];
  /** stripes: something is there that is not shown */
  isHatched?: boolean;
}

export interface BarsModel {
  kind: 'bars';
  format: AxisFormat;
  categories: string[];
  sets: BarSet[];
  max?: number;
  /** area that counts as balanced */
  band?: { from: number; to: number; label: string };
  /** printed at the end of each row */
  ends?: string[];
}

export interface Column {
  /** whole name of the period, for the hint */
  name: string;
  /** lines below the column */
  label: string[];
  value: number | null;
  /** printed above the column, or in its place where there is no value */
  text: string;
  /** stripes: the period is not over yet */
  isOpen: boolean;
}

/** One upright bar for each period, from left to right. */
export interface ColumnsModel {
  kind: 'columns';
  format: AxisFormat;
  tone: Tone;
  columns: Column[];
}

/** What Chart.svelte draws: plain data, so that the server can make it. */
export type ChartModel = LinesModel | BarsModel | ColumnsModel;
