import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../env.ts';
import type { Log } from '../log.ts';
import { addressOf, credentialOf, isThisMachine, isUnknownProxy, networkOf } from './caller.ts';

/** Requests a minute: an office shares one address, a token or a session is one program or person. */
export const RATES = { address: 1_200, credential: 600 };

/** Files that never change and cost nothing, and what watches over the server. */
const FREE = /^\/(_app|abfrage\/assets)\/|^\/(healthz|readyz|metrics)$/;

/**
 * Counts requests by address and, besides, by token or session: made-up tokens do not help. Programs on this very machine are not
 * counted; a page asks the API inside of the process, which is no request.
 * @returns answers 429 and says true where somebody asks too often
 */
export function createRates({ trustProxy }: Pick<Env, 'trustProxy'>, rates: typeof RATES, log: Log) {
  let isToldOf = false;
  const byAddress = new RateLimiterMemory({ points: rates.address, duration: 60 });
  const byCredential = new RateLimiterMemory({ points: rates.credential, duration: 60 });
  return async (path: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    if (FREE.test(path) || isThisMachine(req)) return false;
    if (isUnknownProxy(req, trustProxy) && !isToldOf) {
      isToldOf = true;
      log.warn('a proxy on this machine passes requests on; set TRUST_PROXY=1, or all its visitors share one limit');
    }
    const credential = credentialOf(req);
    const waits = await Promise.all([
      waitOf(byAddress, networkOf(addressOf(req, trustProxy))),
      credential ? waitOf(byCredential, credential) : 0,
    ]);
    const seconds = Math.max(...waits);
    if (seconds) refuse(path, seconds, res);
    return seconds > 0;
  };
}

/** Seconds until the next request is answered, 0 for now. */
async function waitOf(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    return Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000));
  }
}

function refuse(path: string, seconds: number, res: ServerResponse): void {
  const isApi = path === '/graphql';
  const message = /^\/(graphql$|en(\/|$)|abfrage\/en)/.test(path)
    ? `Too many requests; please try again in ${seconds} seconds.`
    : `Zu viele Anfragen in kurzer Zeit; bitte in ${seconds} Sekunden noch einmal versuchen.`;
  res.writeHead(429, {
    'content-type': `${isApi ? 'application/json' : 'text/plain'}; charset=utf-8`,
    'retry-after': String(seconds),
  });
  res.end(isApi ? JSON.stringify({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] }) : `${message}\n`);
}
