import { TOTAL } from '../disclosure/protection.type.ts';
import { Dimension, type Text } from '../indicators/definition.ts';
import { NOT_GIVEN, valueLabels } from '../indicators/labels.ts';
import { Interval, periodsOf } from '../indicators/periods.ts';
import { type Frame, TOTAL_TEXT } from './frame.ts';
import { periodKey, periodText } from './period-keys.ts';
import type { PublishedTableDefinition } from './published-tables.ts';

export interface Value {
  value: string;
  label: Text;
}

const named = (labels: Record<string, Text>): Value[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Values of a dimension in the order of printing, TOTAL first; the same whatever the numbers are. */
export function valuesOf(dimension: Dimension, table: PublishedTableDefinition, frame: Frame, date: string): Value[] {
  const isPlan = dimension === Dimension.PERIOD && table.untilTheEnd;
  const inner = innerValues(dimension, table, frame, date);
  return isPlan ? inner : [{ value: TOTAL, label: TOTAL_TEXT }, ...inner];
}

function innerValues(dimension: Dimension, table: PublishedTableDefinition, frame: Frame, date: string): Value[] {
  const { operation, fieldsOfAction, measures, providers } = frame;
  // money may belong to no offer: it is printed as such, or the parts would not add up
  const rest: Value[] = table.kind === 'FREE' && table.id.startsWith('money') ? [{ value: 'NOT_GIVEN', label: NOT_GIVEN }] : [];
  switch (dimension) {
    case Dimension.FIELD_OF_ACTION:
      return [...fieldsOfAction.map(({ code, name }) => ({ value: code, label: name })), ...rest];
    case Dimension.MEASURE:
      return [...measures.map(({ slug, title }) => ({ value: slug, label: title })), ...rest];
    case Dimension.PROVIDER:
      return providers.map(({ slug, name }) => ({ value: slug, label: { de: name, en: name } }));
    case Dimension.PERIOD:
      return periodValues(table, operation.startsOn, table.untilTheEnd ? (operation.endsOn ?? date) : date);
    default:
      return named(valueLabels[dimension] ?? {});
  }
}

const periodValues = ({ periods = [] }: PublishedTableDefinition, from: string, to: string): Value[] =>
  periods.flatMap((name) =>
    periodsOf(Interval[name], from, to).map((period) => ({
      value: periodKey(Interval[name], period),
      label: periodText(Interval[name], period),
    })),
  );
