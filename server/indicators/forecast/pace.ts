import { type Noise, noises, type Shape, shapes } from './candidates.ts';
import { logNegativeBinomial } from './distributions.ts';
import type { PastMonth } from './history.ts';
import { exposure, type Timing } from './strength.ts';

/** What the months so far say about the level of a flow, if one candidate is true. */
export interface Belief {
  shape: Shape;
  noise: Noise;
  timing: Timing;
  /** events in a month at full strength */
  level: number;
  /** variance of the level as a share of its square; the level has a gamma distribution */
  doubt: number;
  /** how much the candidate counts: all together 1 */
  weight: number;
}

/** The level is not known beforehand: half an event's worth of knowledge, taken from the project's own average. */
const PRIOR_EVENTS = 0.5;
/** Candidates that count for less are left out. */
const LEAST_WEIGHT = 1e-4;

/**
 * What the months say about how the flow goes on. Each candidate is asked month by month how probable it held what happened
 * next; those that foresaw it count for more.
 * @param months with at least one event
 * @param isAmount whether payments may come in a rhythm
 */
export function learn(months: readonly PastMonth[], isAmount: boolean): Belief[] {
  const busy = months.filter(({ value }) => value > 0);
  const [first, latest] = [busy[0] as PastMonth, busy.at(-1) as PastMonth];
  const fits = (rhythm: number) => isAmount && busy.every(({ month }) => (latest.month - month) % rhythm === 0);
  const total = sum(months.map(({ value }) => value));
  const learned = shapes(first !== months[0], fits).flatMap((shape) => {
    const timing = { opening: shape.startsLate ? first.middle - first.months / 2 : 0, latest };
    const exposures = months.map((month) => exposure(month, shape, timing));
    return noises.map((noise) => ({ shape, noise, timing, ...follow(months, exposures, noise, total / sum(exposures)) }));
  });
  const logs = learned.map(({ evidence, shape, noise }) => evidence + Math.log(shape.weight * noise.weight));
  const best = Math.max(...logs);
  const weights = logs.map((log) => (log - best < Math.log(LEAST_WEIGHT) ? 0 : Math.exp(log - best)));
  const all = sum(weights);
  return learned
    .map(({ evidence, ...belief }, n) => ({ ...belief, weight: (weights[n] as number) / all }))
    .filter(({ weight }) => weight > 0);
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** One candidate through all months; `evidence` is the logarithm of how probable it held what happened. */
function follow(
  months: readonly PastMonth[],
  exposures: readonly number[],
  { spread, drift }: Noise,
  average: number,
): { level: number; doubt: number; evidence: number } {
  let [level, doubt, evidence] = [average, 1 / PRIOR_EVENTS, 0];
  for (const [n, { value, months: length }] of months.entries()) {
    const part = exposures[n] as number;
    // before the opening and between payments there is nothing to learn
    if (part > 0) {
      evidence += logNegativeBinomial(value, level * part, 1 / (spread * (1 + doubt) + doubt));
      // Bayes' rule for a gamma level; a month with a wide spread counts for less than its events. How much less must not depend
      // on what the month brought, or large months would count for less than small ones
      const trust = 1 / (1 + spread * part * average);
      const events = 1 / doubt + trust * value;
      level = events / (1 / (doubt * level) + trust * part);
      doubt = 1 / events;
    }
    doubt += (1 + doubt) * drift * length;
  }
  return { level, doubt, evidence };
}
