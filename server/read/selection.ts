import {
  type FieldNode,
  type GraphQLFieldMap,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { ListArguments } from './page.ts';

/** One selected field: its key in the response, its name and its nodes (more than one where selections are merged). */
export interface SelectedField {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
}

/** What an operation asks for, by graphql-js's own rules: variables, aliases, fragments, @skip and @include. */
export class Selection {
  constructor(readonly operation: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>) {}

  fieldsOf(typeName: string): GraphQLFieldMap<unknown, unknown> {
    return (this.operation.schema.getType(typeName) as GraphQLObjectType).getFields();
  }

  /** Fields selected below `nodes` on an object of that type. */
  below(typeName: string, nodes: readonly FieldNode[]): SelectedField[] {
    const { schema, fragments, variableValues } = this.operation;
    const type = schema.getType(typeName) as GraphQLObjectType;
    const selected = collectSubfields(schema, fragments, variableValues, type, nodes);
    return Array.from(selected, ([key, below]) => ({ key, name: (below[0] as FieldNode).name.value, nodes: below }));
  }

  /** Arguments of a list. @throws GraphQLError where graphql-js would refuse them */
  listArguments(typeName: string, { name, nodes }: SelectedField): ListArguments {
    const field = this.fieldsOf(typeName)[name];
    return getArgumentValues(field as never, nodes[0] as FieldNode, this.operation.variableValues) as ListArguments;
  }
}
