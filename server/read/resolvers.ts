import type { GraphQLFieldResolver, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { globalId } from './global-id.ts';
import type { EntityModel, ReadModel, Relation } from './model.ts';
import type { ListArguments } from './page.ts';
import { hasMiddleware } from './published-fields.ts';

type Parent = Record<string, unknown> & { id: number };
type Resolver = GraphQLFieldResolver<Parent, Context>;

/** Lets the fields of published entities take their values from what the compiler read. */
export function attachResolvers(schema: GraphQLSchema, model: ReadModel): void {
  const fields = (type: string) => (schema.getType(type) as GraphQLObjectType<Parent, Context>).getFields();
  const attach = (type: string, field: string, resolve: Resolver | undefined) =>
    Object.assign(fields(type)[field] ?? {}, { resolve });
  for (const entity of model.values()) {
    for (const column of entity.columns.values())
      if (!column.roles && !hasMiddleware(entity.entity, column.name))
        attach(entity.name, column.name, columnResolver(entity, column.name));
    for (const relation of entity.relations.values()) attach(entity.name, relation.name, relationResolver(entity, relation));
    for (const part of ['edges', 'nodes', 'pageInfo']) attach(`${entity.name}Connection`, part, compiled);
    attach(`${entity.name}Edge`, 'node', compiled);
  }
  const node = schema.getType('Node') as GraphQLInterfaceType;
  node.resolveType = (value: { __typename?: string }) => value.__typename;
}

/** graphql-js's own resolver reads plain columns; ids are made opaque here. */
function columnResolver({ name: type }: EntityModel, column: string): Resolver | undefined {
  return column === 'id' ? ({ id }) => globalId(type, id) : undefined;
}

const compiled: Resolver = (parent, _, __, { path, fieldName }) => {
  const value = parent[`$${path.key}`];
  return value === undefined ? parent[fieldName] : value;
};

function relationResolver(entity: EntityModel, relation: Relation): Resolver {
  return (parent, given, { reads }, info) => {
    const value = parent[`$${info.path.key}`];
    return value === undefined ? reads.related(entity, relation, parent, given as ListArguments, info) : value;
  };
}
