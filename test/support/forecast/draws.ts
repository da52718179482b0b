import { Random } from '../random.ts';

/** Random numbers of the kinds that months are made of. */
export class Draws extends Random {
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** mean 1; `spread` is the variance (Marsaglia and Tsang) */
  gamma(spread: number): number {
    if (spread <= 0) return 1;
    const shape = 1 / spread;
    if (shape < 1) return this.gammaOf(shape + 1) * (1 - this.next()) ** (1 / shape) * spread;
    return this.gammaOf(shape) * spread;
  }

  private gammaOf(shape: number): number {
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  poisson(mean: number): number {
    let [count, time] = [0, -Math.log(1 - this.next())];
    while (time < mean) {
      count++;
      time -= Math.log(1 - this.next());
    }
    return count;
  }

  binomial(trials: number, share: number): number {
    let count = 0;
    for (let n = 0; n < trials; n++) if (this.chance(share)) count++;
    return count;
  }

  /** with this mean; `likeness` is the correlation within a month */
  share(mean: number, likeness: number): number {
    if (likeness <= 0) return mean;
    const size = 1 / likeness - 1;
    const yes = this.gammaAny(size * mean);
    return yes / (yes + this.gammaAny(size * (1 - mean)));
  }

  private gammaAny(shape: number): number {
    return this.gamma(1 / shape) * shape;
  }

  log(low: number, high: number): number {
    return low * Math.exp(this.next() * Math.log(high / low));
  }
}
