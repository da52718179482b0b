import { Field, Int, ObjectType } from 'type-graphql';
import { type GeneratedClass, namedClass, once } from './generated.ts';
import type { EntityModel } from './model.ts';
import { PageInfo } from './page-info.type.ts';

const field = (on: GeneratedClass, name: string, type: () => object, description: string) =>
  Field(type as () => GeneratedClass, { simple: true, description })(on.prototype, name);

/** Relay connection of an entity: `MeasureConnection` with its `MeasureEdge`. */
export const connectionType = once(({ name, entity }: EntityModel): GeneratedClass => {
  const Edge = namedClass(`${name}Edge`);
  field(Edge, 'cursor', () => String, 'Place of the entry in the list, for `after` and `before` under the same `orderBy`.');
  field(Edge, 'node', () => entity, 'The entry itself.');
  ObjectType({ description: `A ${name} and its place in a list.` })(Edge);

  const Connection = namedClass(`${name}Connection`);
  field(Connection, 'edges', () => [Edge], 'The entries of the page, each with its cursor.');
  field(Connection, 'nodes', () => [entity], 'The entries of the page.');
  field(Connection, 'pageInfo', () => PageInfo, 'Where the page lies in the list.');
  field(Connection, 'totalCount', () => Int, 'Number of entries of the whole list that match `where`.');
  ObjectType({ description: `A page of a list of ${name}.` })(Connection);
  return Connection;
});
