import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { LIMITS } from './limits/limits.ts';
import type { Log } from './log.ts';

/** Codes that a client may see as they are; everything else is a fault of ours and says nothing. */
const PUBLIC_CODES = new Set<unknown>([
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'TOO_COMPLEX', 'RATE_LIMITED'],
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
]);

const TOO_LONG = `The document has more than ${LIMITS.tokens.toLocaleString('en')} words and signs; please make several operations of it.`;

export function createApollo(schema: GraphQLSchema, plugins: ApolloServerPlugin<Context>[], log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // the landing page would load its scripts from another host
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ...plugins],
    // the schema is public and made to be explored: introspection and suggestions are on for everybody
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.mistakes },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
  });
}

function formatError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const { locations, path, extensions } = formatted;
  // graphql-js gives no code to an operation of a kind that the schema does not have
  if (/^Schema is not configured to execute/.test(formatted.message))
    return { ...formatted, extensions: { code: 'BAD_REQUEST' } };
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(formatted.message))
    return { message: TOO_LONG, ...(locations && { locations }), extensions: { code: 'TOO_COMPLEX' } };
  if (PUBLIC_CODES.has(extensions?.code)) return { ...formatted, extensions: { code: extensions?.code } };
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error('an operation failed', { path, error: cause instanceof Error ? cause.stack : String(cause) });
  return {
    message: 'Something went wrong here; it has been logged.',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL' },
  };
}
