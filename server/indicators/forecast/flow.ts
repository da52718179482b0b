import { endOfMonth, monthsBetween, type Stretch } from './calendar.ts';
import { type Distribution, type Moments, negativeBinomial } from './distributions.ts';
import { accumulate } from './future.ts';
import type { PastMonth } from './history.ts';
import type { Outlook } from './outlook.ts';
import { learn } from './pace.ts';

/** Amounts are counted in portions, this many in an average month: so fine that chance plays no part in them. */
const PORTIONS = 400;
/** what a quantile may be off by without becoming a person */
const HAIR = 0.01;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Where a number of events (people, contacts) will stand at the end of each stretch. */
export function countOutlook(months: readonly PastMonth[], stretches: readonly Stretch[]): Outlook[] {
  const today = sum(months.map(({ value }) => value));
  return coming(months, stretches, months, false).map(({ on, mean, more: { cdf, quantile } }) => ({
    on,
    expected: Math.round(today + mean),
    quantile: (probability) => today + Math.ceil(quantile(probability) - HAIR),
    below: (value) => cdf(Math.ceil(value - today) - 1),
    atMost: (value) => cdf(Math.floor(value - today)),
  }));
}

/** Where an amount (money, hours) will stand at the end of each stretch. */
export function amountOutlook(months: readonly PastMonth[], stretches: readonly Stretch[]): Outlook[] {
  const today = sum(months.map(({ value }) => value));
  const portion = today / sum(months.map((month) => month.months)) / PORTIONS;
  const counted = months.map((month) => ({ ...month, value: month.value / portion }));
  return coming(counted, stretches, settled(counted), true).map(({ on, mean, more }) => {
    const cdf = (value: number) => more.cdf((value - today) / portion);
    return {
      on,
      expected: Math.round(today + mean * portion),
      quantile: (probability) => Math.round(today + more.quantile(probability) * portion),
      below: cdf,
      atMost: cdf,
    };
  });
}

/** What comes in addition by the end of each stretch. */
function coming(
  months: readonly PastMonth[],
  stretches: readonly Stretch[],
  known: readonly PastMonth[],
  isAmount: boolean,
): { on: string; mean: number; more: Distribution }[] {
  const now = sum(months.map((month) => month.months));
  const moments = accumulate(learn(known, isAmount), stretches, now);
  return stretches.map(({ to: on }, n) => ({
    on,
    mean: (moments[n] as Moments).mean,
    more: negativeBinomial(moments[n] as Moments),
  }));
}

/**
 * Payments of a month are often booked at its end. The unfinished month therefore counts as a whole month if it has brought as
 * much as an average one, and is left out otherwise.
 */
function settled(months: readonly PastMonth[]): readonly PastMonth[] {
  const last = months.at(-1) as PastMonth;
  if (last.to === endOfMonth(last.to)) return months;
  const earlier = months.slice(0, -1);
  if (last.value < PORTIONS) return earlier;
  return [...earlier, { ...last, months: monthsBetween(`${last.to.slice(0, 7)}-01`, endOfMonth(last.to)) }];
}
