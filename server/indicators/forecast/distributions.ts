import { incompleteBeta, logGamma } from './special-functions.ts';

/** Distributions by their mean and variance: what is known of the future is added up as moments. */
export interface Moments {
  mean: number;
  variance: number;
}

/** The probability of at most a value, and the value that is not passed with a probability. */
export interface Distribution {
  cdf: (value: number) => number;
  quantile: (probability: number) => number;
}

/** Least variance above that of pure chance, as a share of it: keeps the arithmetic in range. */
const LEAST_EXCESS = 1e-3;
const MOST_STEPS = 100;
const CLOSE_ENOUGH = 1e-9;

const NOTHING: Distribution = { cdf: (value) => (value < 0 ? 0 : 1), quantile: () => 0 };

/**
 * Negative binomial with this mean and at least this variance (Poisson where there is no more). Between whole numbers the
 * distribution function goes on smoothly, so that it serves amounts in small units too.
 */
export function negativeBinomial({ mean, variance }: Moments): Distribution {
  if (mean <= 0) return NOTHING;
  const size = mean / Math.max(variance / mean - 1, LEAST_EXCESS);
  const cdf = (value: number): number => (value < 0 ? 0 : incompleteBeta(size / (size + mean), size, value + 1));
  const spread = Math.sqrt(mean * (1 + mean / size));
  return { cdf, quantile: (probability) => rise(cdf, probability, [Math.max(0, mean - 2 * spread), mean + 2 * spread], 1e-3) };
}

/** Logarithm of the probability of a count, without the part that is the same for all parameters. */
export function logNegativeBinomial(count: number, mean: number, size: number): number {
  const scale = size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean));
  return count === 0 ? scale : scale + logGamma(count + size) - logGamma(size);
}

/** Beta with this mean and variance, on 0..1. */
export function beta({ mean, variance }: Moments): Distribution {
  const sum = (mean * (1 - mean)) / variance - 1;
  const cdf = (value: number): number => incompleteBeta(value, mean * sum, (1 - mean) * sum);
  const spread = Math.sqrt(variance);
  const bracket: [number, number] = [Math.max(0, mean - 2 * spread), Math.min(1, mean + 2 * spread)];
  return { cdf, quantile: (probability) => rise(cdf, probability, bracket, 1e-7, 1) };
}

/** Logarithm of the probability of `part` out of `whole`, without what is the same for all parameters. */
export function logBetaBinomial(part: number, whole: number, a: number, b: number): number {
  return logBeta(part + a, whole - part + b) - logBeta(a, b);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Where a rising function reaches a level: the bracket is widened first, then narrowed by the Illinois rule. */
function rise(
  f: (x: number) => number,
  level: number,
  [from, to]: [number, number],
  precision: number,
  most = Number.POSITIVE_INFINITY,
): number {
  let [low, high] = [f(from) > level ? 0 : from, to];
  while (high < most && f(high) < level) high = Math.min(most, high * 2);
  let [below, above] = [f(low) - level, f(high) - level];
  if (below >= 0) return low;
  let side = 0;
  for (let step = 0; step < MOST_STEPS && high - low > precision; step++) {
    const x = high - (above * (high - low)) / (above - below);
    const y = f(x) - level;
    if (Math.abs(y) < CLOSE_ENOUGH) return x;
    if (y < 0) {
      [low, below] = [x, y];
      if (side < 0) above /= 2;
      side = -1;
    } else {
      [high, above] = [x, y];
      if (side > 0) below /= 2;
      side = 1;
    }
  }
  return (low + high) / 2;
}
