import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { Context } from '../context.ts';
import { answerDirectly } from './direct-answer.ts';

/** Lets Apollo Server answer plain queries directly. Everything else goes on to graphql-js. */
export function directPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        // the name that was asked for is not in the document: graphql-js says so
        if (!operation) return null;
        const data = await answerDirectly({ schema, document, operation, variables: request.variables }, contextValue);
        return (
          data && { http: { headers: new HeaderMap(), status: undefined }, body: { kind: 'single', singleResult: { data } } }
        );
      },
    }),
  };
}
