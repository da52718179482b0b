import type { IndicatorDefinition, Text } from './definition.ts';
import type { Lineage, LineageStep } from './figure.type.ts';
import type { CellQuery, Slots } from './figures-sql.ts';
import { reasonLabels } from './labels.ts';

/** The cell that a waterfall belongs to. */
export interface CellPlace {
  question: CellQuery;
  window: number;
  key: readonly string[];
}

/** Where the records of a step are found: the step of the rule (0: records found) in that cell. */
export interface StepOrigin extends CellPlace {
  indicator: IndicatorDefinition;
  step: number;
}

/** Kept beside the steps, not in them: two figures with the same numbers are the same. */
const origins = new WeakMap<LineageStep, StepOrigin>();

/** Undefined for steps that were not counted from the records, such as those of snapshots. */
export const originOf = (step: LineageStep): StepOrigin | undefined => origins.get(step);

/** The waterfall from records found to records counted. */
export function lineageOf(
  indicator: IndicatorDefinition,
  slots: Slots,
  values: readonly (number | null)[],
  place: CellPlace,
  say: (text: Text) => string,
): Lineage {
  const ruleVersion = `${indicator.code}/${indicator.version}`;
  if (!slots.waterfall) return { ruleVersion, steps: [] };
  const kept = slots.waterfall.map((slot) => values[slot] ?? 0);
  const reasons = ['FOUND' as const, ...indicator.measurement.steps.map((step) => step.reason)];
  const steps = reasons.map((reason, n): LineageStep => {
    const step = {
      ...{ reason, label: say(reasonLabels[reason]), kept: kept[n] ?? 0 },
      excluded: n ? (kept[n - 1] ?? 0) - (kept[n] ?? 0) : 0,
    };
    origins.set(step, { ...place, indicator, step: n });
    return step;
  });
  return { ruleVersion, steps };
}
