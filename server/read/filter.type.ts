import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { EurCents, LocalDate } from '../scalars.ts';
import { type GeneratedClass, namedClass, once } from './generated.ts';
import type { Column } from './model.ts';
import { enumName, type FieldType } from './published-fields.ts';

type Operator = 'eq' | 'in' | 'gte' | 'lte' | 'contains' | 'isNull';

const DESCRIPTIONS: Record<Operator, string> = {
  eq: 'Equal to this value.',
  in: 'Equal to one of these values; an empty list matches nothing.',
  gte: 'At least this value.',
  lte: 'At most this value.',
  contains: 'Contains this text, letter case as written.',
  isNull: 'True: has no value. False: has a value.',
};

const SCALARS = new Map<FieldType, [name: string, operators: Operator[]]>([
  [String, ['String', ['eq', 'in', 'contains']]],
  [Boolean, ['Boolean', ['eq']]],
  [ID, ['ID', ['eq', 'in']]],
  [Int, ['Int', ['eq', 'in', 'gte', 'lte']]],
  [Float, ['Float', ['eq', 'gte', 'lte']]],
  [LocalDate, ['Date', ['eq', 'gte', 'lte']]],
  [EurCents, ['EurCents', ['eq', 'gte', 'lte']]],
]);

/** Name and operators of the filter on columns of a type; every type that is not a scalar must be a registered enum. */
function kindOf(type: FieldType): [name: string, operators: Operator[]] {
  const scalar = SCALARS.get(type);
  if (scalar) return scalar;
  const name = enumName(type);
  if (name === undefined) throw new Error(`@Filter has no operators for ${String(type)}.`);
  return [name, ['eq', 'in']];
}

const filters = once((name: string): { type: GeneratedClass; complete: boolean } => ({
  type: namedClass(name),
  complete: false,
}));

/** Input type of the filter on a column: `StringFilter`, `NullableDateFilter` (with `isNull`), `GenderFilter` ... */
export function filterType(column: Column): GeneratedClass {
  const [kind, operators] = kindOf(column.type);
  const filter = filters(`${column.nullable ? 'Nullable' : ''}${kind}Filter`);
  if (filter.complete) return filter.type;
  filter.complete = true;
  for (const operator of column.nullable ? [...operators, 'isNull' as const] : operators) {
    const type = operator === 'isNull' ? Boolean : column.type;
    const thunk = () => (operator === 'in' ? [type] : type) as GeneratedClass;
    Field(thunk, { nullable: true, description: DESCRIPTIONS[operator] })(filter.type.prototype, operator);
  }
  InputType({ description: `Conditions on a value of type ${kind}; all that are given must hold, null is no condition.` })(
    filter.type,
  );
  return filter.type;
}
