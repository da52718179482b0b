import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import compression from 'compression';
import { createApollo } from './apollo.ts';
import { auditPlugin } from './audit/plugin.ts';
import { createAccess } from './auth/access.ts';
import { BASE_PATH } from './auth/sign-in.ts';
import { contextFactory, contextOfHeaders } from './context.ts';
import type { Database } from './database/open.ts';
import { type Env, shownDayOf } from './env.ts';
import { serveGraphql } from './http/graphql.ts';
import { securityHeaders } from './http/headers.ts';
import { createMetrics, type Metrics, serveMetrics, serveReadiness } from './http/health.ts';
import { provideExecutor, provideSignIn } from './http/in-process.ts';
import { handOver, openServer } from './http/open-server.ts';
import { serveLiveness } from './http/plain.ts';
import { publications } from './http/publications.ts';
import { limitsPlugin } from './limits/plugin.ts';
import { createRates, RATES } from './limits/rates.ts';
import { IDLE_MS, SLOW_CLIENTS } from './limits/slow-clients.ts';
import { createLog } from './log.ts';
import { directPlugin } from './read/direct.ts';
import { buildApiSchema } from './schema.ts';
import { secretFile } from './secret-file.ts';

/** Routes that are counted by name; addresses that somebody makes up are not. */
const API_PATHS = new Set(['/graphql', '/healthz', '/readyz', '/metrics']);

/** Serves a request, or says false so that the next one may. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

/** For tests: other numbers than the real ones. */
export interface Patience {
  slowClients?: typeof SLOW_CLIENTS;
  idleMs?: number;
  rates?: typeof RATES;
}

export interface App {
  url: string;
  /** shows the end of the audit log's chain in /metrics */
  observeHead: Metrics['observeHead'];
  /** ends what is under way, then all connections */
  stop(): Promise<void>;
}

/**
 * One process for API and pages.
 * @param pages handlers behind the API's own paths: query workbench, dashboard; none in tests of the API
 * @param opened listens already; else it is opened here
 */
export async function createApp(
  database: Database,
  env: Env,
  pages: readonly Handler[] = [],
  { slowClients = SLOW_CLIENTS, idleMs = IDLE_MS, rates = RATES }: Patience = {},
  opened?: Server,
): Promise<App> {
  const log = createLog(env.logLevel);
  const schema = buildApiSchema(database.orm);
  const apollo = createApollo(schema, [limitsPlugin(), directPlugin(), auditPlugin(log)], log);
  await apollo.start();
  const makeContext = contextFactory(database, () => shownDayOf(env));
  const metrics = createMetrics();
  const compress = compression();
  const secret = await secretFile(env.dataDir, 'sign-in-secret');
  const asksTooOften = createRates(env, rates, log);

  const answer = async (path: string, req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (await asksTooOften(path, req, res)) return;
    if (path === '/graphql') return serveGraphql(apollo, contextOf, req, res);
    if (path.startsWith(`${BASE_PATH}/`)) return access.routes(path, req, res);
    if (path === '/healthz') return serveLiveness(res);
    if (path === '/readyz') return serveReadiness(database.pool, res);
    if (path === '/metrics') return serveMetrics(metrics, access.authenticate, req, res);
    if (await published(path, req, res)) return;
    for (const page of pages) if (await page(req, res)) return;
    res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
  };
  /** the last answer on each connection: who waits for us to begin it is not idle */
  const owed = new WeakMap<Socket, ServerResponse>();
  const serveRequest = (req: IncomingMessage, res: ServerResponse): void => {
    owed.set(req.socket, res);
    const began = performance.now();
    const path = (req.url ?? '/').replace(/\?.*$/s, '');
    const route = API_PATHS.has(path) ? path : 'page';
    res.once('close', () => metrics.observe(route, res.statusCode, (performance.now() - began) / 1000));
    securityHeaders(req, res);
    const failed = (error: unknown) => {
      log.error('a request failed', { error: error instanceof Error ? error.stack : String(error) });
      if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      res.end();
    };
    compress(req as never, res as never, () => {
      answer(path, req, res).catch(failed);
    });
  };
  const server = opened ?? (await openServer(env, slowClients));
  server.setTimeout(idleMs, (socket: Socket) => {
    if (owed.get(socket)?.headersSent !== false) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  const url = `http://${host}:${port}`;
  const published = publications(database.pool, env.url ?? url);
  const access = createAccess({ pool: database.pool, env, url, secret, log });
  const contextOf = contextOfHeaders(makeContext, access.authenticate);
  const withdraw = [provideExecutor(apollo, contextOf), provideSignIn(access.forPages, env.oidc !== null)];
  handOver(server, serveRequest);
  return {
    url,
    observeHead: metrics.observeHead,
    stop: async () => {
      for (const end of withdraw) end();
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5000).unref();
      await closed;
      await apollo.stop();
    },
  };
}
