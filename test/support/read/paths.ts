import { type DocumentNode, execute, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Pool } from 'pg';
import type { Viewer } from '../../../server/auth/viewer.ts';
import { type Context, figureReads } from '../../../server/context.ts';
import { answerDirectly } from '../../../server/read/direct-answer.ts';
import type { ReadModel } from '../../../server/read/model.ts';
import { Reads } from '../../../server/read/reads.ts';
import type { Run } from '../../../server/read/run.ts';
import { rowScope } from './hidden-rows.ts';

export interface Prepared {
  document: DocumentNode;
  variables: Record<string, unknown>;
  viewer: Viewer;
}

/** What an answer is compared by: data with the order of its keys, and each error's path, message and code (see `settled`). */
export interface Answer {
  data: string;
  errors: string[];
}

/** Reading only. */
const NONE = (): Promise<never> => Promise.reject(new Error('nothing is written here'));

/** The ways to an answer over one model and one database. */
export class Paths {
  constructor(
    readonly model: ReadModel,
    readonly run: Run,
    readonly pool: Pool,
  ) {}

  context(viewer: Viewer): Context {
    const figures = figureReads(this.run, viewer);
    const reads = new Reads({
      model: this.model,
      run: this.run,
      viewer,
      rowScope,
      reason: 'a test',
      mostRows: Number.POSITIVE_INFINITY,
    });
    return {
      viewer,
      reads,
      run: this.run,
      figures,
      pool: this.pool,
      restartTime: () => undefined,
      unitOfWork: NONE,
      transaction: NONE,
      tablesOfPeople: [],
      today: '2026-11-23',
      reason: 'a test',
    };
  }

  /** graphql-js over the resolvers of a schema. */
  async execute(schema: GraphQLSchema, { document, variables, viewer }: Prepared): Promise<Answer> {
    const result = await execute({ schema, document, variableValues: variables, contextValue: this.context(viewer) });
    const errors = (result.errors ?? []).map(({ path, message, extensions }) => JSON.stringify([path, message, extensions.code]));
    return settled({ data: JSON.stringify(result.data), errors });
  }

  /** The direct path; null where it leaves the answer to graphql-js. */
  async direct(schema: GraphQLSchema, { document, variables, viewer }: Prepared): Promise<Answer | null> {
    const operation = document.definitions[0] as OperationDefinitionNode;
    const data = await answerDirectly({ schema, document, operation, variables }, this.context(viewer));
    return data && { data: JSON.stringify(data), errors: [] };
  }
}

/**
 * An answer without what depends on timing: of the errors below a place that a non-null field made null, graphql-js reports
 * those that came in time. What is left of them is the place.
 */
function settled({ data, errors }: Answer): Answer {
  const root: unknown = JSON.parse(data);
  const places = errors.map((error) => {
    const [path] = JSON.parse(error) as [(string | number)[]];
    const depth = nullDepth(root, path);
    return depth === path.length ? error : JSON.stringify(['null below', path.slice(0, depth)]);
  });
  return { data, errors: [...new Set(places)].sort() };
}

/** How far a path goes until it meets null. */
function nullDepth(root: unknown, path: (string | number)[]): number {
  let value = root;
  for (const [depth, key] of path.entries()) {
    if (value === null) return depth;
    value = (value as Record<string | number, unknown>)[key] ?? null;
  }
  return path.length;
}
