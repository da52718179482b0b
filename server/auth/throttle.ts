import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 15 * 60;
/** failed attempts on one account from one address before that address has to wait */
const FROM_ONE_ADDRESS = 10;
/** failed attempts on one account from anywhere before every further one is slowed down */
const FROM_ANYWHERE = 20;
const LONGEST_DELAY_MS = 3_000;

/**
 * Slows guessing of passwords down, by account and address, and locks nobody out: an address that failed too often has to wait,
 * while the owner of the account signs in from another one, later at worst by a few seconds.
 */
export function createThrottle() {
  const byPair = new RateLimiterMemory({ points: FROM_ONE_ADDRESS, duration: WINDOW_S });
  const byAccount = new RateLimiterMemory({ points: FROM_ANYWHERE, duration: WINDOW_S });
  const pairOf = (account: string, address: string) => `${address} ${account}`;
  return {
    /** @returns seconds to wait; 0: the attempt may be made now */
    async before(account: string, address: string): Promise<number> {
      const pair = await byPair.get(pairOf(account, address));
      if (pair && pair.consumedPoints >= FROM_ONE_ADDRESS) return Math.ceil(pair.msBeforeNext / 1000);
      const failures = (await byAccount.get(account))?.consumedPoints ?? 0;
      if (failures > FROM_ANYWHERE) await sleep(Math.min(LONGEST_DELAY_MS, 250 * (failures - FROM_ANYWHERE)));
      return 0;
    },
    async failed(account: string, address: string): Promise<void> {
      const ignore = (full: RateLimiterRes) => full;
      await Promise.all([byPair.consume(pairOf(account, address)).catch(ignore), byAccount.consume(account).catch(ignore)]);
    },
    async succeeded(account: string, address: string): Promise<void> {
      await byPair.delete(pairOf(account, address));
    },
  };
}
