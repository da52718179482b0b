import type { AuditReport } from '../disclosure/protection.type.ts';
import type { Dimension, Direction, Text, Unit } from '../indicators/definition.ts';

/** Why a cell has a value or has none; the words of `FigureStatus`. */
export type CellStatus = 'PUBLISHED' | 'SUPPRESSED' | 'NOT_APPLICABLE' | 'NOT_AVAILABLE';

/** A value exactly if the status is PUBLISHED. Shares from 0 to 1, money in cents. `key` has one value per dimension, TOTAL for a margin. */
export interface DocumentCell {
  indicator: string;
  key: readonly string[];
  value: number | null;
  status: CellStatus;
  /** of a ratio that is printed: both numbers that it was made of, printed too */
  numerator?: number;
  denominator?: number;
  /** true where a revision says something else than the one before: printed with "r" */
  isRevised?: true;
}

export interface DocumentTable {
  /** such as `persons-gender-field`; part of addresses, never renamed */
  id: string;
  title: Text;
  dimensions: readonly Dimension[];
  /** for each dimension its values in the order of printing, TOTAL first */
  values: readonly (readonly { value: string; label: Text }[])[];
  indicators: readonly string[];
  cells: readonly DocumentCell[];
}

export interface DocumentIndicator {
  code: string;
  /** such as EECO01/1 */
  ruleVersion: string;
  name: Text;
  definition: Text;
  unit: Unit;
  decimals: number;
  direction: Direction;
  band?: readonly [number, number];
  additivity: string;
  source: string;
}

/** A target and where the printed value stands against it; everything but the target itself is null where the value is withheld. */
export interface DocumentTarget {
  indicator: string;
  fieldOfAction: string | null;
  measure: string | null;
  gender: string | null;
  dueOn: string;
  target: number;
  isExample: boolean;
  source: string;
  decidedOn: string | null;
  paperNumber: string | null;
  planToDate: number | null;
  deviation: number | null;
  deviationShare: number | null;
  assessment: string | null;
  /** where the value is likely to end, made of printed numbers only; missing where there is too little to say */
  forecast?: DocumentForecast;
}

export interface DocumentForecastPoint {
  on: string;
  expected: number;
  low: number;
  high: number;
}

/** Expected value on the last day of the operation with its band of 80 %; `points` lead there month end by month end. */
export interface DocumentForecast extends DocumentForecastPoint {
  level: number;
  neededPerMonth: number | null;
  probability: number | null;
  method: Text;
  points: readonly DocumentForecastPoint[];
}

/**
 * Everything that a reporting date says, already protected: what is frozen, hashed, released, printed and downloaded.
 * Holds no number that is withheld and nothing it could be worked out from.
 */
export interface SnapshotDocument {
  format: 'kim-monitor-snapshot/1';
  operation: {
    slug: string;
    title: string;
    municipality: string;
    programme: string;
    summary: Text;
    startsOn: string;
    endsOn: string | null;
    esfPlusEurCents: number | null;
    ownEurCents: number | null;
    totalEurCents: number | null;
    isDemo: boolean;
    source: string;
    /** shares of the plan by which a value may fall short of it and still be on track, or at risk */
    assessment: { onTrack: number; atRisk: number };
  };
  /** last day of the figures, YYYY-MM-DD */
  date: string;
  /** 1 for the first; a correction is a new one and has a reason */
  revision: number;
  reason: string | null;
  threshold: number;
  fieldsOfAction: readonly { code: string; name: Text; summary: Text }[];
  providers: readonly { slug: string; name: string }[];
  measures: readonly { slug: string; title: Text; fieldOfAction: string; provider: string }[];
  indicators: readonly DocumentIndicator[];
  tables: readonly DocumentTable[];
  targets: readonly DocumentTarget[];
  notes: readonly Text[];
  /**
   * The verdict, and what everybody can count in the tables. How much there was to protect, how many differences were small enough
   * to be cells of their own, and how the pattern was found depend on withheld numbers: they are kept apart.
   */
  protection: { audit: Pick<AuditReport, 'passed' | 'cells' | 'withheld'> };
}
