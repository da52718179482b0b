import type { IncomingMessage, ServerResponse } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Head } from '../audit/chain.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { anonymous } from '../auth/viewer.ts';
import { isThisMachine } from '../limits/caller.ts';
import { Ability, can } from '../policies.ts';
import { plain } from './plain.ts';

export interface Metrics {
  observe(route: string, status: number, seconds: number): void;
  /** end of the audit log's chain */
  observeHead(head: Head): void;
  text(): Promise<string>;
  contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['route', 'status'] as const;
  const requests = new Counter({
    name: 'kim_http_requests_total',
    help: 'Requests by route and status.',
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'kim_http_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const sealed = new Gauge({
    name: 'kim_audit_sealed_entries',
    help: 'Sealed entries of the audit log, with the hash of the last one.',
    labelNames: ['hash'] as const,
    registers: [registry],
  });
  return {
    observeHead: ({ position, hash }) => {
      sealed.reset();
      sealed.set({ hash }, position);
    },
    observe: (route, status, time) => {
      requests.inc({ route, status: String(status) });
      seconds.observe({ route }, time);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** 200 if the database answers and knows the last migration, else 503. */
export async function serveReadiness(pool: Pool, res: ServerResponse): Promise<void> {
  const ready = await pool.query('select from migration limit 1').then(
    () => true,
    () => false,
  );
  plain(res, ready ? 200 : 503, ready ? 'ready\n' : 'the database does not answer\n');
}

/** For tokens and accounts of role ADMIN, and for this very machine, not through a proxy on it. */
export async function serveMetrics(
  metrics: Metrics,
  authenticate: Authenticate,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const viewer = isThisMachine(req) ? null : await authenticate(fromNodeHeaders(req.headers)).catch(() => anonymous);
  if (viewer && !can(viewer, Ability.MANAGE_ACCOUNTS)) return plain(res, 403, 'metrics are for role ADMIN and for loopback\n');
  plain(res, 200, await metrics.text(), metrics.contentType);
}
