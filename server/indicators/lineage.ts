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

/** A step that was counted from the records as they are now; those of snapshots have no origin. */
export interface CountedStep extends LineageStep {
  origin: StepOrigin;
}

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
  const steps = reasons.map(
    (reason, n): CountedStep => ({
      reason,
      label: say(reasonLabels[reason]),
      kept: kept[n] ?? 0,
      excluded: n ? (kept[n - 1] ?? 0) - (kept[n] ?? 0) : 0,
      origin: { ...place, indicator, step: n },
    }),
  );
  return { ruleVersion, steps };
}
