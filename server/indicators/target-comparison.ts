import { Additivity, Direction, type IndicatorDefinition, Unit } from './definition.ts';

export enum Assessment {
  ON_TRACK = 'ON_TRACK',
  AT_RISK = 'AT_RISK',
  OFF_TRACK = 'OFF_TRACK',
}

/** A target in force, as stored. */
export interface TargetRow {
  indicatorCode: string;
  field: string | null;
  measure: string | null;
  gender: string | null;
  dueOn: string;
  value: number;
  isExample: boolean;
  source: string;
  decidedOn: string | null;
  paperNumber: string | null;
}

/** Shares of the plan by which a value may fall short of it and still be on track, or at risk. */
export interface Thresholds {
  onTrack: number;
  atRisk: number;
}

/** What holds where an operation has set nothing else. */
export const DEFAULT_THRESHOLDS: Thresholds = { onTrack: 0.05, atRisk: 0.15 };
/** A plan below this is too small to judge a count by. */
const SMALLEST_PLAN = 5;

/** What the plan says of a value; the forecast is added where one is asked for. */
export interface Comparison {
  target: number;
  dueOn: string;
  planToDate: number | null;
  deviation: number | null;
  deviationShare: number | null;
  assessment: Assessment | null;
  isExample: boolean;
  source: string;
  decidedOn: string | null;
  paperNumber: string | null;
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * Compares a cumulative value with the targets set for it.
 * @param targets those of this very series, in order of their day; not empty
 * @param start first day of the operation: counts begin at zero on the day before
 * @param thresholds those of the operation
 */
export function compare(
  indicator: IndicatorDefinition,
  value: number | null,
  day: string,
  targets: readonly TargetRow[],
  start: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Comparison {
  const next = targets.find((target) => target.dueOn >= day) ?? (targets.at(-1) as TargetRow);
  const plan = planOn(indicator, day, targets, start);
  const deviation = value === null ? null : value - plan;
  return {
    target: next.value,
    dueOn: next.dueOn,
    planToDate: plan,
    deviation,
    deviationShare: deviation === null || plan === 0 ? null : deviation / plan,
    assessment: deviation === null ? null : assess(indicator, value as number, plan, thresholds),
    isExample: next.isExample,
    source: next.source,
    decidedOn: next.decidedOn,
    paperNumber: next.paperNumber,
  };
}

/** A ratio or a stock is to be at its target on every day; only what is counted up grows towards it. */
const isLevel = ({ additivity }: IndicatorDefinition): boolean =>
  additivity === Additivity.RATIO || additivity === Additivity.LAST_VALUE;

/** Value that the plan asks for on a day: a level stays, a count grows evenly from one target to the next. */
export function planOn(indicator: IndicatorDefinition, day: string, targets: readonly TargetRow[], start: string): number {
  const next = targets.find((target) => target.dueOn >= day) ?? (targets.at(-1) as TargetRow);
  if (isLevel(indicator) || day >= next.dueOn) return next.value;
  const previous = targets[targets.indexOf(next) - 1];
  const from = previous?.dueOn ?? start;
  const offset = previous ? 0 : 1; // the first day of the operation is a day of work
  const done = Math.max(0, days(from, day) + offset) / (days(from, next.dueOn) + offset);
  const base = previous?.value ?? 0;
  return base + (next.value - base) * done;
}

/** The verdict; null where the plan is too small to judge by. */
function assess(indicator: IndicatorDefinition, value: number, plan: number, thresholds: Thresholds): Assessment | null {
  if (indicator.unit !== Unit.SHARE && plan < SMALLEST_PLAN) return null;
  // exactly what was planned, also where that is nothing, is no shortfall
  return verdict(value === plan ? 0 : shortfall(indicator, value, plan), thresholds);
}

/** Share by which a value is worse than planned; zero or less is good. */
function shortfall(indicator: IndicatorDefinition, value: number, plan: number): number {
  if (indicator.direction === Direction.BAND && indicator.band) {
    const [low, high] = indicator.band;
    return Math.max(low - value, value - high, 0) / plan;
  }
  return indicator.direction === Direction.LESS_IS_BETTER ? (value - plan) / plan : (plan - value) / plan;
}

function verdict(short: number, { onTrack, atRisk }: Thresholds): Assessment {
  if (short <= onTrack + 1e-9) return Assessment.ON_TRACK;
  return short <= atRisk + 1e-9 ? Assessment.AT_RISK : Assessment.OFF_TRACK;
}
