import type { IndicatorDefinition, Text } from './definition.ts';
import type { Lineage } from './figure.type.ts';
import type { Slots } from './figures-sql.ts';
import { reasonLabels } from './labels.ts';

/** The waterfall from records found to records counted. */
export function lineageOf(
  indicator: IndicatorDefinition,
  slots: Slots,
  values: readonly (number | null)[],
  say: (text: Text) => string,
): Lineage {
  const ruleVersion = `${indicator.code}/${indicator.version}`;
  if (!slots.waterfall) return { ruleVersion, steps: [] };
  const kept = slots.waterfall.map((slot) => values[slot] ?? 0);
  const reasons = ['FOUND' as const, ...indicator.measurement.steps.map((step) => step.reason)];
  const steps = reasons.map((reason, n) => ({
    reason,
    label: say(reasonLabels[reason]),
    kept: kept[n] ?? 0,
    excluded: n ? (kept[n - 1] ?? 0) - (kept[n] ?? 0) : 0,
  }));
  return { ruleVersion, steps };
}
