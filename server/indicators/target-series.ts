import type { Cell } from './cells.ts';
import { Dimension, type IndicatorDefinition } from './definition.ts';
import type { FiguresRequest } from './figures-request.ts';
import type { OperationFacts } from './operation-facts.ts';
import type { TargetRow } from './target-comparison.ts';

/** Targets of the very series that the cell belongs to: the headline, or one pillar, measure or gender. */
export function targetsOf(
  indicator: Pick<IndicatorDefinition, 'code'>,
  cell: Pick<Cell, 'key'>,
  { operation, request }: { operation: Pick<OperationFacts, 'targets'>; request: Pick<FiguresRequest, 'breakdown'> },
): TargetRow[] {
  const [dimension, second] = request.breakdown;
  if (second) return [];
  const at = (name: Dimension) => (dimension === name ? (cell.key[0] ?? null) : null);
  const [field, measure, gender] = [at(Dimension.FIELD_OF_ACTION), at(Dimension.MEASURE), at(Dimension.GENDER)];
  if (dimension && !field && !measure && !gender) return [];
  return operation.targets.filter(
    (target) =>
      target.indicatorCode === indicator.code && target.field === field && target.measure === measure && target.gender === gender,
  );
}
