import type { GraphQLFieldResolver, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { requireFieldRole } from '../policies.ts';
import { globalId } from './global-id.ts';
import type { Column, EntityModel, ReadModel, Relation } from './model.ts';
import type { ListArguments } from './page.ts';

type Parent = Record<string, unknown> & { id: number };
type Resolver = GraphQLFieldResolver<Parent, Context>;

/** Lets the fields of published entities take their values from what the compiler read. */
export function attachResolvers(schema: GraphQLSchema, model: ReadModel): void {
  const fields = (type: string) => (schema.getType(type) as GraphQLObjectType<Parent, Context>).getFields();
  const attach = (type: string, field: string, resolve: Resolver | undefined) =>
    Object.assign(fields(type)[field] ?? {}, { resolve });
  for (const entity of model.values()) {
    for (const column of entity.columns.values()) attach(entity.name, column.name, columnResolver(entity, column));
    for (const relation of entity.relations.values()) attach(entity.name, relation.name, relationResolver(entity, relation));
    for (const part of ['edges', 'nodes', 'pageInfo']) attach(`${entity.name}Connection`, part, compiled);
    attach(`${entity.name}Edge`, 'node', compiled);
  }
  const node = schema.getType('Node') as GraphQLInterfaceType;
  node.resolveType = (value: { __typename?: string }) => value.__typename;
}

/**
 * graphql-js's own resolver reads plain columns; ids are made opaque here. Fields that are bound to roles answer at once, where
 * type-graphql would answer with a promise: graphql-js leaves a rejection unhandled when one entry of a list fails at once and
 * another one later.
 */
function columnResolver(entity: EntityModel, { name, roles }: Column): Resolver | undefined {
  if (name === 'id') return ({ id }) => globalId(entity.name, id);
  return roles && ((parent, _, { viewer }) => requireFieldRole(viewer, roles) && parent[name]);
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
