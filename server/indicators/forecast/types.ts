import type { Text } from '../definition.ts';

/** What happened in each period, in order and without gaps; the last period ends today and may be part of a month. */
export interface MonthlyHistory {
  /** for a ratio, `value` is what was counted out of `denominator` */
  months: { from: string; to: string; value: number; denominator?: number }[];
}

export interface ForecastTarget {
  value: number;
  dueOn: string;
  /** for a ratio that shall lie between two bounds */
  band?: readonly [number, number];
  /** true for a limit that must not be passed */
  isLimit?: boolean;
}

export interface ForecastRequest {
  /** COUNT: people, contacts; MONEY: cents and other amounts, such as hours; RATIO: parts of a sum */
  kind: 'COUNT' | 'MONEY' | 'RATIO';
  history: MonthlyHistory;
  today: string;
  until: string;
  target?: ForecastTarget | null;
}

export interface ForecastPoint {
  on: string;
  expected: number;
  low: number;
  high: number;
}

export interface Forecast extends ForecastPoint {
  /** probability that the value lies from `low` to `high` */
  level: 0.8;
  /** what each month from now on must bring to meet the target; for a ratio the share that each month must have; null where none can */
  neededPerMonth: number | null;
  /** of meeting the target on its day */
  probability: number | null;
  method: Text;
  /** today's value, then each month end on the way, then the last day */
  points: ForecastPoint[];
}

/**
 * Too short: fewer than three whole months. Too few: fewer than five events; for amounts fewer than three months with a payment, or
 * months without one among fewer than six.
 */
export interface NoForecast {
  reason: 'TOO_SHORT' | 'TOO_FEW';
}
