import type { Stretch } from './calendar.ts';
import type { Moments } from './distributions.ts';
import type { Belief } from './pace.ts';
import { exposure } from './strength.ts';

/** Mean and variance of all that is still to come by the end of each stretch, all beliefs taken together. */
export function accumulate(beliefs: readonly Belief[], stretches: readonly Stretch[], now: number): Moments[] {
  const totals = stretches.map(() => ({ mean: 0, square: 0 }));
  for (const belief of beliefs)
    for (const [n, { mean, variance }] of under(belief, stretches, now).entries()) {
      const total = totals[n] as { mean: number; square: number };
      total.mean += belief.weight * mean;
      total.square += belief.weight * (variance + mean * mean);
    }
  return totals.map(({ mean, square }) => ({ mean, variance: Math.max(0, square - mean * mean) }));
}

/**
 * The same under one belief. Variance has three parts: chance, the spread of each month, and the level, which is the same for
 * all months (hence `shared`) and drifts further the longer it takes.
 */
function under({ shape, noise, level, doubt, timing }: Belief, stretches: readonly Stretch[], now: number): Moments[] {
  let [mean, variance, shared] = [0, 0, 0];
  return stretches.map((stretch) => {
    const part = level * exposure(stretch, shape, timing);
    const square = (1 + doubt) * (1 + noise.drift * Math.max(0, stretch.middle - now));
    variance += part + noise.spread * part * part * square + part * part * (square - 1) + 2 * part * shared;
    shared += part * (square - 1);
    mean += part;
    return { mean, variance };
  });
}
