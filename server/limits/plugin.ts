import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { tooComplex } from '../errors.ts';
import { countInputs } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { Scale } from './scale.ts';
import { NOTHING, type Weight } from './weight.ts';

/** One sentence each: what is too much, and what to do. */
const SENTENCES: Record<keyof Weight, [most: number, sentence: (found: string, most: string) => string]> = {
  depth: [
    LIMITS.depth,
    (found, most) =>
      `Fields lie ${found} deep in each other, at most ${most} are allowed; ask for the inner ones in an operation of their own.`,
  ],
  fields: [
    LIMITS.rootFields,
    (found, most) => `The operation has ${found} root fields, at most ${most} are allowed; please make two operations of it.`,
  ],
  aliases: [
    LIMITS.aliases,
    (found, most) => `The operation has ${found} aliases, at most ${most} are allowed; please make two operations of it.`,
  ],
  directives: [
    LIMITS.directives,
    (found, most) => `The operation has ${found} directives, at most ${most} are allowed; please leave some out.`,
  ],
  inputs: [
    LIMITS.inputs,
    (found, most) =>
      `Arguments hold ${found} values, at most ${most} are allowed (each use of a variable counts); please filter by fewer values.`,
  ],
  tables: [
    LIMITS.tables,
    (found, most) =>
      `The operation asks for ${found} tables of figures, at most ${most} are allowed; a table takes several indicators at once.`,
  ],
  cost: [
    LIMITS.cost,
    (found, most) =>
      `The answer could hold ${found} values, at most ${most} are allowed; ask for less with "first", or for fewer indicators, ` +
      'longer intervals or fewer dimensions.',
  ],
};

/** Refuses operations that ask for too much before anything of them is done. Goes before every plugin that answers. */
export function limitsPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation) refuseWithStatus(() => check(weigh(schema, document, operation, request.variables ?? {})));
      },
    }),
  };
}

/** Weight of a valid operation; nothing where its variables are wrong: execution refuses it before it does anything. */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Weight {
  countInputs(variables);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getRootType(operation.operation);
  if (!coerced || !root) return NOTHING;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return new Scale(schema, fragments, coerced).weigh(operation.selectionSet, root as GraphQLObjectType);
}

/** @throws TOO_COMPLEX for the first limit that is passed */
export function check(weight: Weight): void {
  const show = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });
  for (const [key, [most, sentence]] of Object.entries(SENTENCES) as [keyof Weight, (typeof SENTENCES)['cost']][])
    if (!(weight[key] <= most)) throw tooComplex(sentence(show(weight[key]), show(most)));
}

function refuseWithStatus(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });
  }
}
