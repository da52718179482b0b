import { type Figure, published } from '#lib/figures.ts';
import type { Dimension, PeriodFigurePartsFragment, TracedFigurePartsFragment } from '#lib/gql/graphql.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import type { Selection } from '#lib/indicators/selection.ts';
import type { TargetNode } from '#lib/series/plan.ts';

export type PeriodFigure = PeriodFigurePartsFragment;
export type TracedFigure = TracedFigurePartsFragment;

/** The parts of an indicator by one dimension. */
export interface Breakdown {
  dimension: Dimension;
  /** as of the reporting date; empty where nothing occurs or nothing may be shown */
  parts: Figure[];
  /** the same by period; empty where the page shows several breakdowns */
  series: PeriodFigure[];
}

/** Everything that the page of an indicator and its CSV are made from. */
export interface IndicatorData {
  indicator: Indicator;
  selection: Selection;
  operation: { title: string; startsOn: string; endsOn: string; source: string };
  asOf: string;
  today: string;
  /** reporting dates that can be chosen besides the newest */
  dates: string[];
  /** true where the figures are those of a snapshot */
  isPublished: boolean;
  /** the reader may see the records behind a step */
  mayReadRecords: boolean;
  /** the value is invented */
  isDemo: boolean;
  /** the value comes from a publication, not from records */
  isPublic: boolean;
  /** the API's words on why there is no value */
  reason: string | null;
  headline: TracedFigure;
  periods: PeriodFigure[];
  /** what one must know to read the periods besides what holds for the headline, in the API's words */
  periodNotes: string[];
  /** in force on the reporting date, in the order of time */
  plan: TargetNode[];
  /** set by the reporting date for the whole or a part, replaced ones among them */
  targets: TargetNode[];
  /** shares of the plan by which a value may fall short and be on track, or at risk */
  thresholds: { onTrack: number; atRisk: number };
  breakdowns: Breakdown[];
}

const BY_SIZE: readonly Dimension[] = ['MEASURE', 'PROVIDER'];

/**
 * The parts as a page shows them: offers by size, everything else in the order of the API. Where nothing may be shown, the API
 * answers for the whole in place of the parts; where every answer was given, "not given" is no part.
 */
export function breakdownOf(dimension: Dimension, parts: Figure[], series: PeriodFigure[]): Breakdown {
  const shown = parts.filter((figure) => {
    const [part] = figure.breakdown;
    return part && (part.value !== 'NOT_GIVEN' || published(figure) !== 0);
  });
  const keys = new Set(shown.map((figure) => figure.breakdown[0]?.value));
  return {
    dimension,
    parts: BY_SIZE.includes(dimension) ? shown.toSorted((a, b) => (published(b) ?? -1) - (published(a) ?? -1)) : shown,
    series: series.filter((figure) => keys.has(figure.breakdown[0]?.value)),
  };
}
