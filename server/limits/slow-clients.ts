import type { ServerOptions } from 'node:http';

/** Connections of those who send, read or wait without end are closed, ms. A request that comes too slowly answers 408. */
export const SLOW_CLIENTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} satisfies ServerOptions;

/** A connection on which nothing at all moves, such as one whose other end does not read. One that we owe an answer is not meant. */
export const IDLE_MS = 60_000;
