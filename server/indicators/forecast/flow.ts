import type { Stretch } from './calendar.ts';
import { negativeBinomial } from './distributions.ts';
import { accumulate } from './future.ts';
import type { PastMonth } from './history.ts';
import type { Outlook } from './outlook.ts';
import { learn } from './pace.ts';

/** Amounts are counted in portions, this many in an average month: so fine that chance plays no part in them. */
const PORTIONS = 400;

/** Where a sum of events (people, contacts) or an amount (money, hours) will stand at the end of each stretch. */
export function flowOutlook(months: readonly PastMonth[], stretches: readonly Stretch[], isAmount: boolean): Outlook[] {
  const today = months.reduce((sum, { value }) => sum + value, 0);
  const now = months.reduce((sum, month) => sum + month.months, 0);
  const unit = isAmount ? today / now / PORTIONS : 1;
  const beliefs = learn(months.map((month) => ({ ...month, value: month.value / unit })));
  return accumulate(beliefs, stretches, now).map((moments, n) => {
    const { to: on } = stretches[n] as Stretch;
    const more = negativeBinomial(moments);
    const inUnits = (value: number) => (value - today) / unit;
    if (isAmount)
      return {
        on,
        expected: Math.round(today + moments.mean * unit),
        quantile: (probability) => Math.round(today + more.quantile(probability) * unit),
        below: (value) => more.cdf(inUnits(value)),
        atMost: (value) => more.cdf(inUnits(value)),
      };
    return {
      on,
      expected: Math.round(today + moments.mean),
      quantile: (probability) => today + Math.ceil(more.quantile(probability)),
      below: (value) => more.cdf(Math.ceil(inUnits(value)) - 1),
      atMost: (value) => more.cdf(Math.floor(inUnits(value))),
    };
  });
}
