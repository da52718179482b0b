import { type Noise, noises, type Shape, shapes } from './candidates.ts';
import { logNegativeBinomial } from './distributions.ts';
import type { PastMonth } from './history.ts';
import { exposure } from './strength.ts';

/** What the months so far say about the level of a flow, if one candidate is true. */
export interface Belief {
  shape: Shape;
  noise: Noise;
  /** months from the origin to the opening */
  opening: number;
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
 */
export function learn(months: readonly PastMonth[]): Belief[] {
  const first = months.find(({ value }) => value > 0) as PastMonth;
  const start = first.middle - first.months / 2;
  const average = sum(months.map(({ value }) => value)) / sum(months.map((month) => month.months));
  const learned = shapes(first !== months[0]).flatMap((shape) => {
    const opening = shape.startsLate ? start : 0;
    const exposures = months.map((month) => exposure(month, shape, opening));
    return noises.map((noise) => ({ shape, noise, opening, ...follow(months, exposures, noise, average) }));
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
    if (part <= 0) continue; // before the opening nothing happens
    evidence += logNegativeBinomial(value, level * part, 1 / (spread * (1 + doubt) + doubt));
    // Bayes' rule for a gamma level; a month with a wide spread counts for less than its events
    const shape = 1 / doubt;
    const rate = shape / level;
    const rough = 1 / (1 + (spread * part * (shape + value)) / (rate + part));
    const trust = 1 / (1 + (spread * part * (shape + rough * value)) / (rate + rough * part));
    const events = shape + trust * value;
    level = events / (rate + trust * part);
    doubt = 1 / events + (1 + 1 / events) * drift * length;
  }
  return { level, doubt, evidence };
}
