import { error, fail, isHttpError, type RequestEvent } from '@sveltejs/kit';
import type { TypedDocumentString } from '#lib/gql/graphql.ts';

interface ApiRequest {
  query: string;
  variables?: unknown;
  headers: Headers;
}
interface ApiError {
  message: string;
  extensions?: { code?: string } | undefined;
}
interface ApiResponse {
  data?: unknown;
  errors?: readonly ApiError[] | undefined;
}
type Execute = (request: ApiRequest) => Promise<ApiResponse>;

/** Set by the server that this page runs in, so that a page costs no request to itself. */
const EXECUTE = Symbol.for('kim-monitor.execute');

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  GRAPHQL_VALIDATION_FAILED: 500,
  TOO_COMPLEX: 503,
  RATE_LIMITED: 429,
};

/** An API error that a form answers itself. */
export const isRefusal = (thrown: unknown, ...statuses: number[]): boolean =>
  isHttpError(thrown) && statuses.includes(thrown.status);

/**
 * What a form shows where the API refuses what was typed: the sentence of the API, which is in the language of the page.
 * @throws what is no refusal
 */
export function refused<Typed>(thrown: unknown, typed: Typed) {
  if (isHttpError(thrown) && isRefusal(thrown, 400, 404, 409))
    return fail(thrown.status, { problem: thrown.body.message, typed });
  throw thrown;
}

/** The headers that say who asks; nothing else of the browser's request concerns the API. */
function identity(event: RequestEvent): Headers {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of ['authorization', 'cookie']) {
    const value = event.request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

async function overHttp(event: RequestEvent, { query, variables, headers }: ApiRequest): Promise<ApiResponse> {
  const response = await fetch(new URL('/graphql', event.url.origin), {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as ApiResponse;
}

/**
 * Runs one operation of the API for a page.
 * @throws a page error with the status that belongs to the first error's code
 */
export async function query<Result, Variables>(
  event: RequestEvent,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const request = { query: document.toString(), variables, headers: identity(event) };
  const execute = (globalThis as { [EXECUTE]?: Execute })[EXECUTE];
  const { data, errors } = execute ? await execute(request) : await overHttp(event, request);
  const first = errors?.[0];
  if (first) error(STATUS[first.extensions?.code ?? ''] ?? 500, first.message);
  return data as Result;
}
