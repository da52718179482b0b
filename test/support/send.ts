import type { App } from '../../server/app.ts';

export interface Sent {
  status: number;
  headers: Headers;
  text: string;
  /** the body as JSON; undefined where it is none */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  json: any;
}

/** Sends anything to /graphql, well-formed or not. `search` is the part of the address from the question mark on. */
export async function send({ url }: App, init: RequestInit, search = ''): Promise<Sent> {
  const response = await fetch(`${url}/graphql${search}`, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** Sends an operation as JSON. */
export const sendQuery = (app: App, query: string, variables?: unknown): Promise<Sent> => sendJson(app, { query, variables });

export const sendJson = (app: App, body: unknown): Promise<Sent> =>
  send(app, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** The refusal that an answer carries: status, code, and nothing of the data. */
export const refusal = ({ status, json }: Sent): unknown => [status, json.errors?.[0]?.extensions?.code, json.data];
