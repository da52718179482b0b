import { Dimension } from '../indicators/definition.ts';
import type { Interval, Period } from '../indicators/periods.ts';
import { monthsOf, periodKey } from './period-keys.ts';
import { type Print, printOf, unknownPrint, withheldPrint } from './printed.ts';
import type { PublishedIndex } from './published-index.ts';

type Key = ReadonlyMap<Dimension, string>;

/**
 * Values of a series over time, made of printed ones: what happened within printed periods adds up, and what is left of a printed
 * total counts too. A value that cannot be reached from printed ones is withheld.
 */
export class PrintedSeries {
  /** sum until the end of a month, counted from the year 0; the month before the first has 0 */
  readonly #until = new Map<number, number>();
  readonly #isPublished: boolean;

  constructor(
    private readonly index: PublishedIndex,
    private readonly indicator: string,
    private readonly key: Key,
    start: string,
    private readonly end: string,
  ) {
    const steps = this.#steps(monthOf(start), monthOf(end));
    this.#isPublished = steps.some(({ isPeriod }) => isPeriod);
    this.#walk(monthOf(start) - 1, steps);
  }

  /** @param cumulative up to the end of the period, else within it */
  at(interval: Interval, period: Period, cumulative: boolean): Print {
    const printed = this.index.cell(this.indicator, new Map([...this.key, [Dimension.PERIOD, periodKey(interval, period)]]));
    if (!cumulative && printed) return printed;
    if (cumulative && period.to === this.end) return this.index.cell(this.indicator, this.key) ?? unknownPrint;
    if (!this.#isPublished) return unknownPrint;
    const [to, before] = [this.#until.get(monthOf(period.to)), this.#until.get(monthOf(period.from) - 1)];
    if (to === undefined || (!cumulative && before === undefined)) return withheldPrint;
    return printOf(cumulative ? to : to - (before ?? 0));
  }

  /** Printed sums between two months: of periods, and the total. */
  #steps(first: number, last: number): { from: number; to: number; value: number; isPeriod: boolean }[] {
    const table = this.index.table(this.indicator, [...this.key.keys(), Dimension.PERIOD]);
    const periods = (table ? this.index.values(table, Dimension.PERIOD) : []).flatMap(({ value: code }) => {
      const value = this.index.cell(this.indicator, new Map([...this.key, [Dimension.PERIOD, code]]))?.value;
      const [from, to] = monthsOf(code) ?? [0, 0];
      // the first and the last period may be cut short by the start and the reporting date
      return value == null ? [] : [{ from: Math.max(from, first) - 1, to: Math.min(to, last), value, isPeriod: true }];
    });
    const total = this.index.cell(this.indicator, this.key)?.value;
    return total == null ? periods : [...periods, { from: first - 1, to: last, value: total, isPeriod: false }];
  }

  #walk(start: number, steps: readonly { from: number; to: number; value: number }[]): void {
    this.#until.set(start, 0);
    for (let grown = true; grown; ) {
      grown = false;
      for (const { from, to, value } of steps) {
        const [a, b] = [this.#until.get(from), this.#until.get(to)];
        if (a !== undefined && b === undefined) this.#until.set(to, a + value);
        else if (a === undefined && b !== undefined) this.#until.set(from, b - value);
        else continue;
        grown = true;
      }
    }
  }
}

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
