/** A small seeded generator (mulberry32): the same seed gives the same tests on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 <= x < 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** whole number from low to high, both included */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)] as T;
  }

  /** up to `most` different items in random order */
  some<T>(items: readonly T[], most: number): T[] {
    const left = [...items];
    const found: T[] = [];
    while (left.length && found.length < most) found.push(...left.splice(this.int(0, left.length - 1), 1));
    return found;
  }

  /** a day within `span` days from `first` */
  day(first: string, span: number): string {
    return addDays(first, this.int(0, span));
  }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
