import { Dimension, type IndicatorDefinition, type Text } from '../indicators/definition.ts';
import { compare } from '../indicators/target-comparison.ts';
import type { TargetComparison } from '../indicators/target-comparison.type.ts';
import type { SnapshotDocument } from './snapshot-document.type.ts';

const BOUND: readonly Dimension[] = [Dimension.FIELD_OF_ACTION, Dimension.MEASURE, Dimension.GENDER];

/** A printed value against the targets that were in force when it was frozen; the plan alone where no value is printed. */
export function targetOf(
  document: SnapshotDocument,
  indicator: IndicatorDefinition,
  key: ReadonlyMap<Dimension, string>,
  value: number | null,
  day: string,
  say: (text: Text) => string,
): TargetComparison | null {
  if ([...key.keys()].some((dimension) => !BOUND.includes(dimension))) return null;
  const at = (dimension: Dimension) => key.get(dimension) ?? null;
  const series = document.targets.filter(
    (target) =>
      target.indicator === indicator.code &&
      target.fieldOfAction === at(Dimension.FIELD_OF_ACTION) &&
      target.measure === at(Dimension.MEASURE) &&
      target.gender === at(Dimension.GENDER),
  );
  if (!series.length) return null;
  const rows = series.map(({ indicator: indicatorCode, fieldOfAction, target, ...rest }) => ({
    ...rest,
    ...{ indicatorCode, field: fieldOfAction, value: target },
  }));
  const { startsOn, assessment } = document.operation;
  const forecast = day === document.date ? series.at(-1)?.forecast : undefined;
  return {
    ...compare(indicator, value, day, rows, startsOn, assessment),
    forecast: forecast ? { ...forecast, points: [...forecast.points], method: say(forecast.method) } : null,
  };
}
