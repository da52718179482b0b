import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context, ContextOf } from '../context.ts';
import { readBody } from './body.ts';

/** GraphQL over HTTP in front of Apollo, without a framework in between. */
export async function serveGraphql(
  apollo: ApolloServer<Context>,
  contextOf: ContextOf,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = await readBody(req);
  if (!body.ok && body.close) res.setHeader('connection', 'close');
  if (!body.ok) return answer(res, body.status, { errors: [{ message: body.message, extensions: { code: 'BAD_REQUEST' } }] });
  const url = req.url ?? '/';
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: req.method ?? 'GET',
      headers,
      search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
      body: body.value,
    },
    context: () => contextOf(fromNodeHeaders(req.headers)),
  });
  for (const [name, value] of response.headers) res.setHeader(name, value);
  res.statusCode = response.status ?? 200;
  if (response.body.kind === 'complete') {
    res.end(response.body.string);
    return;
  }
  for await (const chunk of response.body.asyncIterator) res.write(chunk);
  res.end();
}

function answer(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
