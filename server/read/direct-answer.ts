import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Context } from '../context.ts';
import { can } from '../policies.ts';
import { Irregular } from './irregular.ts';
import type { Plan } from './plan.ts';
import { rootFieldOf } from './root.ts';

export interface DirectRequest {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown> | undefined;
}

type Data = Record<string, unknown>;
/** A root field of the response: a constant, or a statement to run. */
type Job = [key: string, plan: Plan | string | null];

/**
 * Answers a query whose every field is a plain column or relation straight from the rows, without field-by-field execution.
 * @returns the data of the response, or null where graphql-js has to answer: it alone makes errors, so they look the same on
 *   every path. An error of the database is kept for the root resolver, which then does not run the statement again.
 */
export async function answerDirectly(request: DirectRequest, context: Context): Promise<Data | null> {
  const jobs = request.operation.operation === 'query' ? unlessIrregular(() => compile(request, context)) : null;
  if (!jobs) return null;
  const { reads } = context;
  const run = async ([key, plan]: Job) => {
    if (plan === null || typeof plan === 'string') return () => plan;
    try {
      const rows = await reads.rows(plan);
      return () => plan.decode(rows);
    } catch (error) {
      reads.failures.set(key, error);
      return null;
    }
  };
  const answers = await Promise.all(jobs.map(run));
  if (answers.includes(null)) return null;
  return unlessIrregular(() => {
    const data: Data = {};
    for (const [i, [key]] of jobs.entries()) data[key] = answers[i]?.();
    return data;
  });
}

/** Null where something irregular was met; mistakes of the program go on. */
function unlessIrregular<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Irregular || error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The root fields of a query; null where one of them is not read by one statement, or not by this viewer. */
function compile({ schema, document, operation, variables }: DirectRequest, { viewer, reads }: Context): Job[] | null {
  const query = schema.getQueryType();
  const { coerced: variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!query || !variableValues) return null;
  const fields = query.getFields();
  const fragments = fragmentsOf(document);
  const jobs: Job[] = [];
  for (const [key, nodes] of collectFields(schema, fragments, variableValues, query, operation.selectionSet)) {
    const node = nodes[0] as FieldNode;
    const field = fields[node.name.value];
    const root = rootFieldOf(field);
    if (key === '__proto__') return null;
    if (node.name.value === '__typename') jobs.push([key, query.name]);
    else if (!field || !root || !can(viewer, root.ability)) return null;
    else {
      const compiler = reads.compiler({ schema, fragments, variableValues }, true);
      const given = getArgumentValues(field, node, variableValues);
      jobs.push([key, root.plan({ model: reads.options.model, compiler, arguments: given, nodes })]);
    }
  }
  return jobs;
}

type Fragments = Record<string, FragmentDefinitionNode>;
const fragments = new WeakMap<DocumentNode, Fragments>();

function fragmentsOf(document: DocumentNode): Fragments {
  const known = fragments.get(document);
  if (known) return known;
  const own: Fragments = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) own[definition.name.value] = definition;
  fragments.set(document, own);
  return own;
}
