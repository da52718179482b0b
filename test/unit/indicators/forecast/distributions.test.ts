import { describe, expect, it } from 'vitest';
import { beta, logNegativeBinomial, negativeBinomial } from '../../../../server/indicators/forecast/distributions.ts';

/** Probabilities of 0, 1, 2 ... by the textbook's recursion, added up. */
function sums(mean: number, variance: number, most: number): number[] {
  const size = (mean * mean) / (variance - mean);
  let probability = (size / (size + mean)) ** size;
  let sum = 0;
  return Array.from({ length: most + 1 }, (_, count) => {
    if (count) probability *= ((count - 1 + size) / count) * (mean / (size + mean));
    sum += probability;
    return sum;
  });
}

describe('negative binomial', () => {
  it.each([
    [0.4, 0.6],
    [3, 9],
    [40, 400],
  ])('with mean %d and variance %d is the sum of its probabilities', (mean, variance) => {
    const { cdf } = negativeBinomial({ mean, variance });
    for (const [count, sum] of sums(mean, variance, 60).entries()) expect(cdf(count)).toBeCloseTo(sum, 10);
  });

  it('becomes Poisson where there is nothing but chance: none of two expected in 13.5 per cent of cases', () => {
    expect(negativeBinomial({ mean: 2, variance: 2 }).cdf(0)).toBeCloseTo(Math.exp(-2), 3);
  });

  it.each([0.1, 0.5, 0.9])('gives back the value that is not passed with probability %d', (probability) => {
    const { cdf, quantile } = negativeBinomial({ mean: 37, variance: 200 });
    expect(cdf(quantile(probability))).toBeCloseTo(probability, 3);
  });

  it('is zero for sure where nothing is expected', () => {
    const { cdf, quantile } = negativeBinomial({ mean: 0, variance: 0 });
    expect([cdf(-1), cdf(0), quantile(0.9)]).toEqual([0, 1, 0]);
  });

  it('gives a count the probability that the sums step up by', () => {
    const [mean, variance] = [3, 9];
    const steps = sums(mean, variance, 10).map((sum, n, all) => sum - (all[n - 1] ?? 0));
    const size = (mean * mean) / (variance - mean);
    for (let count = 1, factorial = 1; count <= 10; count++) {
      factorial *= count;
      expect(Math.exp(logNegativeBinomial(count, mean, size)) / factorial).toBeCloseTo(steps[count] as number, 10);
    }
  });
});

describe('beta', () => {
  it('is even between nothing and everything with mean 1/2 and variance 1/12', () => {
    const { cdf, quantile } = beta({ mean: 0.5, variance: 1 / 12 });
    expect(cdf(0.3)).toBeCloseTo(0.3, 10);
    expect(quantile(0.9)).toBeCloseTo(0.9, 6);
  });

  it('stays within its ends however near the mean is to one of them', () => {
    for (const mean of [0.001, 0.999]) {
      const { quantile } = beta({ mean, variance: 1e-4 });
      expect(quantile(0.1)).toBeGreaterThanOrEqual(0);
      expect(quantile(0.9)).toBeLessThanOrEqual(1);
    }
  });
});
