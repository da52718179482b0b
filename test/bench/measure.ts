import autocannon from 'autocannon';
import type { ServerProcess } from './server-process.ts';

/** One request, the same each time. */
export interface Request {
  path: string;
  /** GraphQL body; none for GET */
  body?: unknown;
}

export interface Contestant {
  name: string;
  server: ServerProcess;
  request: Request;
}

/** What a contestant did: medians over the passes, with the range of requests per second. */
export interface Measurement {
  name: string;
  perSecond: number;
  slowest: number;
  fastest: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number;
}

interface Pass {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** Answer to one request. @throws where it is no success */
export async function ask({ server, request }: Contestant): Promise<unknown> {
  const init = request.body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(request.body) };
  const response = await fetch(server.url + request.path, init);
  const body = (await response.json()) as { errors?: unknown };
  if (!response.ok || body.errors) throw new Error(`${response.status} ${JSON.stringify(body.errors)}`);
  return body;
}

/**
 * Measures contestants by turns, the order reversed every other pass, so that what the machine does besides meets all of them.
 * @param connections requests under way at once
 */
export async function measure(
  contestants: Contestant[],
  connections: number,
  passes: number,
  seconds: number,
): Promise<Measurement[]> {
  const results = new Map<Contestant, Pass[]>(contestants.map((contestant) => [contestant, []]));
  for (const contestant of contestants) await onePass(contestant, connections, 1); // warm
  for (let pass = 0; pass < passes; pass++) {
    const order = pass % 2 ? [...contestants].reverse() : contestants;
    for (const contestant of order) results.get(contestant)?.push(await onePass(contestant, connections, seconds));
  }
  return contestants.map((contestant) => summarise(contestant.name, results.get(contestant) ?? []));
}

async function onePass({ name, server, request }: Contestant, connections: number, duration: number): Promise<Pass> {
  const before = await server.cpuMs();
  const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
  const method = request.body === undefined ? 'GET' : 'POST';
  const result = await autocannon({ url: server.url + request.path, method, headers, ...body, connections, duration });
  const after = await server.cpuMs();
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed) throw new Error(`${name}: ${failed} requests failed`);
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: (after - before) / total,
  };
}

function summarise(name: string, passes: Pass[]): Measurement {
  const sorted = (key: keyof Pass) => passes.map((pass) => pass[key]).sort((a, b) => a - b);
  const median = (key: keyof Pass) => sorted(key)[Math.floor(passes.length / 2)] ?? Number.NaN;
  const speeds = sorted('perSecond');
  return {
    name,
    perSecond: median('perSecond'),
    slowest: speeds[0] ?? Number.NaN,
    fastest: speeds.at(-1) ?? Number.NaN,
    p50Ms: median('p50Ms'),
    p99Ms: median('p99Ms'),
    cpuMsPerRequest: median('cpuMsPerRequest'),
  };
}
