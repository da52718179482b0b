import { GraphQLError } from 'graphql';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'INTERNAL';

const coded = (code: ErrorCode) => (message: string) => new GraphQLError(message, { extensions: { code } });

export const badUserInput = coded('BAD_USER_INPUT');
export const notFound = coded('NOT_FOUND');
export const tooComplex = coded('TOO_COMPLEX');
export const forbidden = coded('FORBIDDEN');

/** Answers 401, whatever else the operation asks. */
export const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode, http: { status: 401 } } });
export const conflict = coded('CONFLICT');

export const NO_NUL = 'Text must not contain the character U+0000.';
/** PostgreSQL has no text with it. */
export const hasNul = (text: string): boolean => text.includes('\u0000');
