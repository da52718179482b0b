import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma } from '../../../../server/indicators/forecast/special-functions.ts';

describe('logGamma', () => {
  it('is the logarithm of a factorial for whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
  });

  it('is half the logarithm of pi at one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 12);
  });

  it.each([0.01, 0.3, 7.9, 8.1, 1234.5])('grows by the logarithm of %d from there to the next number', (x) => {
    expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
  });
});

describe('incompleteBeta', () => {
  it('is a straight line, a power and its mirror where these are known', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 12);
    expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 12);
  });

  it('is a sum of binomial probabilities', () => {
    // at least 3 of 5 at 0.4: 10 x 0.064 x 0.36 + 5 x 0.0256 x 0.6 + 0.01024
    expect(incompleteBeta(0.4, 3, 3)).toBeCloseTo(0.31744, 12);
  });

  it.each([
    [0.2, 0.5, 3],
    [0.9, 40, 6],
    [0.5, 2000, 1950],
  ])('at %d for %d and %d adds up to one with its mirror', (x, a, b) => {
    expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 11);
  });

  it('is nothing at the lower end and everything at the upper', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});
