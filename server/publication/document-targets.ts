import { cellId, TOTAL } from '../disclosure/protection.type.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { Additivity, Dimension, Direction, type IndicatorDefinition } from '../indicators/definition.ts';
import { forecast } from '../indicators/forecast/forecast.ts';
import type { OperationFacts } from '../indicators/operation-facts.ts';
import { Interval, periodsOf } from '../indicators/periods.ts';
import { compare, type TargetRow } from '../indicators/target-comparison.ts';
import { periodKey } from './period-keys.ts';
import type { DocumentForecast, DocumentTable, DocumentTarget } from './snapshot-document.type.ts';

/** Printed values by `cellId`. */
export type PrintedValues = ReadonlyMap<string, number | null>;

function printedValues(tables: readonly DocumentTable[]): PrintedValues {
  return new Map(
    tables.flatMap(({ dimensions, cells }) =>
      cells.map(({ indicator, key, value }) => [cellId(indicator, dimensions, key), value] as const),
    ),
  );
}

interface TargetsInput {
  tables: readonly DocumentTable[];
  facts: OperationFacts;
  date: string;
}

/** Targets in force, each with the verdict on the value that is printed; no verdict where none is. */
export function documentTargets({ tables, facts, date }: TargetsInput): DocumentTarget[] {
  const values = printedValues(tables);
  return facts.targets.flatMap((target) => {
    const indicator = findIndicator(target.indicatorCode);
    if (!indicator) return [];
    const series = facts.targets.filter((other) => seriesOf(other) === seriesOf(target));
    const value = values.get(seriesOf(target)) ?? null;
    const verdict = compare(indicator, value, date, series, facts.startsOn, facts.assessment);
    const outlook = value === null ? null : forecastOf(indicator, target, series, { values, facts, date });
    return [
      {
        indicator: target.indicatorCode,
        ...{ fieldOfAction: target.field, measure: target.measure, gender: target.gender },
        ...{ dueOn: target.dueOn, target: target.value, isExample: target.isExample },
        ...{ source: target.source, decidedOn: target.decidedOn, paperNumber: target.paperNumber },
        ...{ planToDate: value === null ? null : verdict.planToDate, deviation: verdict.deviation },
        ...{ deviationShare: verdict.deviationShare, assessment: verdict.assessment },
        ...(outlook && { forecast: outlook }),
      },
    ];
  });
}

/** The cell that a target is about. */
function seriesOf({ indicatorCode, field, measure, gender }: TargetRow): string {
  const { FIELD_OF_ACTION, MEASURE, GENDER } = Dimension;
  return cellId(indicatorCode, [FIELD_OF_ACTION, MEASURE, GENDER], [field ?? TOTAL, measure ?? TOTAL, gender ?? TOTAL]);
}

/** Of the headline of a count whose months are all printed; the months of anything else are not published. */
function forecastOf(
  indicator: IndicatorDefinition,
  target: TargetRow,
  series: readonly TargetRow[],
  { values, facts, date }: { values: PrintedValues; facts: OperationFacts; date: string },
): DocumentForecast | null {
  if (target.field || target.measure || target.gender || indicator.additivity === Additivity.RATIO) return null;
  const months = periodsOf(Interval.MONTH, facts.startsOn, date).map((period) => ({
    ...period,
    value: values.get(cellId(indicator.code, [Dimension.PERIOD], [periodKey(Interval.MONTH, period)])) ?? null,
  }));
  const known = months.flatMap(({ from, to, value }) => (value === null ? [] : [{ from, to, value }]));
  const last = series.at(-1);
  if (known.length < months.length || !facts.endsOn || facts.endsOn <= date || !last) return null;
  const result = forecast({
    kind: 'COUNT',
    history: { months: known },
    ...{ today: date, until: facts.endsOn },
    target: { value: last.value, dueOn: last.dueOn, isLimit: indicator.direction === Direction.LESS_IS_BETTER },
  });
  if ('reason' in result) return null;
  const { on, expected, low, high, level, neededPerMonth, probability, method, points } = result;
  return {
    ...roundedPoint({ on, expected, low, high }),
    ...{ level, method, points: points.map(roundedPoint) },
    ...{ neededPerMonth: rounded(neededPerMonth, 1e4), probability: rounded(probability, 1e4) },
  };
}

/** Rounded, so that the last digits of a machine's arithmetic do not change the hash. */
const rounded = <T extends number | null>(value: T, to: number): T => (value === null ? null : Math.round(value * to) / to) as T;
const roundedPoint = <T extends { expected: number; low: number; high: number }>(point: T): T => ({
  ...point,
  ...{ expected: rounded(point.expected, 1e3), low: rounded(point.low, 1e3), high: rounded(point.high, 1e3) },
});
