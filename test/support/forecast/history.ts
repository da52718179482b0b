import type { ForecastRequest, MonthlyHistory } from '../../../server/indicators/forecast/types.ts';

const iso = (month: number, day: number): string => new Date(Date.UTC(2026, month, day)).toISOString().slice(0, 10);

/** Whole months from January 2026 on; `day` is the last known day of the last one. */
export function monthly(values: readonly number[], options: { outOf?: readonly number[]; day?: number } = {}): MonthlyHistory {
  return {
    months: values.map((value, n) => ({
      from: iso(n, 1),
      to: n === values.length - 1 && options.day ? iso(n, options.day) : iso(n + 1, 0),
      value,
      ...(options.outOf && { denominator: options.outOf[n] ?? 0 }),
    })),
  };
}

/** A forecast to the end of 2028 from the end of the history. */
export function requestOf(
  kind: ForecastRequest['kind'],
  history: MonthlyHistory,
  rest: Partial<ForecastRequest> = {},
): ForecastRequest {
  return { kind, history, today: history.months.at(-1)?.to ?? '2026-01-01', until: '2028-12-31', ...rest };
}
