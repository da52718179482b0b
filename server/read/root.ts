import type { FieldNode, GraphQLField } from 'graphql';
import { Extensions, Query } from 'type-graphql';
import type { Ability } from '../policies.ts';
import type { Compiler } from './compiler.ts';
import { connectionType } from './connection.type.ts';
import type { GeneratedClass } from './generated.ts';
import { declareListArguments } from './list-arguments.ts';
import { type EntityClass, modelFor, type ReadModel } from './model.ts';
import type { ListArguments } from './page.ts';
import { type Plan, planList } from './plan.ts';

/** A root field that is answered by one statement. */
export interface RootField {
  ability: Ability;
  /** null: there is nothing to read, the answer is null. @throws BAD_USER_INPUT */
  plan: (request: RootRequest) => Plan | null;
}

export interface RootRequest {
  model: ReadModel;
  compiler: Compiler;
  arguments: Record<string, unknown>;
  nodes: readonly FieldNode[];
}

interface RootOptions {
  ability: Ability;
  description: string;
}

/** How a root field is read; undefined for root fields with resolvers of their own (figures, viewer). */
export function rootFieldOf(field: GraphQLField<unknown, unknown> | undefined): RootField | undefined {
  return field?.extensions.read as RootField | undefined;
}

/** A query that answers null or one object. Its method passes on to `reads.root(info)`. */
export function ObjectQuery(type: () => EntityClass, options: RootOptions, plan: RootField['plan']): MethodDecorator {
  const { ability, description } = options;
  return (owner, name, descriptor) => {
    Query(type, { nullable: true, description })(owner, name, descriptor);
    Extensions({ read: { ability, plan } satisfies RootField })(owner, name, descriptor);
  };
}

/** A query that answers a Relay list. Its method has the parameters context and info, and passes on to `reads.root(info)`. */
export function ListQuery(entity: () => EntityClass, { ability, description }: RootOptions): MethodDecorator {
  const model = () => modelFor(entity());
  const plan: RootField['plan'] = ({ compiler, arguments: given, nodes }) =>
    planList(compiler, model(), given as ListArguments, nodes);
  return (owner, name, descriptor) => {
    Query((): GeneratedClass => connectionType(model()), { description })(owner, name, descriptor);
    Extensions({ read: { ability, plan } satisfies RootField })(owner, name, descriptor);
    declareListArguments(model, owner, String(name), 2);
  };
}
