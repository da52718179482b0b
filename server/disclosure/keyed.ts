import { createHmac } from 'node:crypto';

/** A number from 0 up to 1 that only who has the secret can foresee; the same for the same words on every machine. */
export function keyedFraction(secret: string, words: string): number {
  return createHmac('sha256', secret).update(words).digest().readUInt32BE(0) / 2 ** 32;
}

/** A sequence of such numbers (mulberry32 from a keyed seed). */
export function keyedSequence(secret: string, words: string): () => number {
  let state = createHmac('sha256', secret).update(words).digest().readUInt32BE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
