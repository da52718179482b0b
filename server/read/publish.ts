import { Field } from 'type-graphql';
import { connectionType } from './connection.type.ts';
import { type GeneratedClass, once } from './generated.ts';
import { declareListArguments } from './list-arguments.ts';
import type { EntityModel, ReadModel, Relation } from './model.ts';
import { orderType } from './order.type.ts';
import { whereType } from './where.type.ts';

/** Generates the GraphQL types around each entity and publishes its relations; type-graphql wants them before it builds. */
export const publish = once((model: ReadModel): void => {
  for (const entity of model.values()) {
    connectionType(entity);
    orderType(entity);
    whereType(entity);
    for (const relation of entity.relations.values()) publishRelation(entity, relation);
  }
});

function publishRelation({ entity }: EntityModel, { name, kind, nullable, description, target }: Relation): void {
  const type = () => (kind === 'one' ? target().entity : connectionType(target())) as GeneratedClass;
  Field(type, { nullable, description, simple: true })(entity.prototype, name);
  if (kind === 'many') declareListArguments(target, entity.prototype, name, 0);
}
