import { Field, InputType } from 'type-graphql';
import { filterType } from './filter.type.ts';
import { type GeneratedClass, namedClass, once } from './generated.ts';
import type { EntityModel, Relation } from './model.ts';
import { isOpenWithRow } from './open-column.ts';

const field = (on: GeneratedClass, name: string, type: () => object, description: string) =>
  Field(type as () => GeneratedClass, { nullable: true, description })(on.prototype, name);

function relationDescription({ kind, nullable }: Relation): string {
  if (kind === 'many') return 'At least one related entry matches; an empty object asks only that there is one.';
  return nullable
    ? 'The related entry exists and matches; an empty object asks only that it exists.'
    : 'The related entry matches.';
}

/**
 * Input type `MeasureWhere`. A column that somebody may not read who sees its row is never in it: a filter would give it away bit by
 * bit.
 */
export const whereType = once((entity: EntityModel): GeneratedClass => {
  const Where = namedClass(`${entity.name}Where`);
  for (const column of entity.columns.values()) {
    if (!column.filter) continue;
    if (!isOpenWithRow(entity, column))
      throw new Error(
        `${entity.name}.${column.name}: @Filter must not stand on a column that some who see its row may not read.`,
      );
    const type = filterType(column);
    field(Where, column.name, () => type, `Condition on \`${column.name}\`.`);
  }
  for (const relation of entity.relations.values())
    field(Where, relation.name, () => whereType(relation.target()), relationDescription(relation));
  field(Where, 'and', () => [Where], 'All of these hold.');
  field(Where, 'or', () => [Where], 'At least one of these holds; an empty list matches nothing.');
  field(Where, 'not', () => Where, 'This does not hold.');
  InputType({ description: `Conditions on a ${entity.name}; all that are given must hold, null is no condition.` })(Where);
  return Where;
});
