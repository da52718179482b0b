import type { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { AskSignIn } from '../auth/for-pages.ts';
import type { Context, ContextOf } from '../context.ts';

/** What a page asks for; the headers say who asks. */
export interface PageRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  headers: Headers;
}
export interface PageAnswer {
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> | undefined }[];
}

const KEY = Symbol.for('kim-monitor.execute');
type Executor = (request: PageRequest) => Promise<PageAnswer>;

/**
 * Lets the dashboard's load functions execute operations in this process. The dashboard is a bundle of its own and must not
 * import the server, so the two meet at a well-known symbol; the last app that started provides.
 * @returns withdraws it again
 */
export function provideExecutor(apollo: ApolloServer<Context>, contextOf: ContextOf): () => void {
  const shared = globalThis as { [KEY]?: Executor };
  const execute: Executor = async ({ query, operationName, variables, headers }) => {
    const contextValue = await contextOf(headers).catch(refusal);
    if ('errors' in contextValue) return contextValue;
    const { body } = await apollo.executeOperation(
      { query, ...(operationName && { operationName }), ...(variables && { variables }) },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('a page asked for an answer in parts');
    return body.singleResult as PageAnswer;
  };
  shared[KEY] = execute;
  return () => {
    if (shared[KEY] === execute) delete shared[KEY];
  };
}

const SIGN_IN = Symbol.for('kim-monitor.sign-in');

/** Lets the dashboard's forms sign people in. @returns withdraws it again */
export function provideSignIn(ask: AskSignIn, hasIdentityProvider: boolean): () => void {
  const shared = globalThis as { [SIGN_IN]?: object };
  const provided = { ask, hasIdentityProvider };
  shared[SIGN_IN] = provided;
  return () => {
    if (shared[SIGN_IN] === provided) delete shared[SIGN_IN];
  };
}

/** Whose token does not hold gets the same answer as over HTTP. */
function refusal(error: unknown): PageAnswer & { errors: object } {
  if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
  throw error;
}
