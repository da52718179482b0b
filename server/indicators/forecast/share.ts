import type { Stretch } from './calendar.ts';
import { beta, type Moments } from './distributions.ts';
import { accumulate } from './future.ts';
import type { PastMonth } from './history.ts';
import { judge, type Opinion } from './opinion.ts';
import type { Outlook } from './outlook.ts';
import { type Belief, learn } from './pace.ts';

const LEAST_VARIANCE = 1e-12;
const PRECISION = 1e6;

/** Where a share of all so far will stand at the end of each stretch: those counted already, and those still to come. */
export function shareOutlook(months: readonly PastMonth[], stretches: readonly Stretch[]): Outlook[] {
  const now = months.reduce((sum, month) => sum + month.months, 0);
  const opinions = judge(months);
  const beliefs: Belief[] = learn(
    months.map((month) => ({ ...month, value: month.denominator })),
    false,
  );
  const more = accumulate(beliefs, stretches, now);
  const all = opinions.map((opinion) => under(opinion, months, stretches, more, now));
  return stretches.map(({ to: on }, n) => {
    const moments = mix(opinions.map(({ weight }, k) => ({ weight, ...(all[k]?.[n] as Moments) })));
    const { cdf, quantile } = beta(moments);
    const rounded = (value: number) => Math.round(value * PRECISION) / PRECISION;
    const expectedMore = (more[n] as Moments).mean;
    return { on, expected: rounded(moments.mean), quantile: (p) => rounded(quantile(p)), below: cdf, atMost: cdf, expectedMore };
  });
}

/** Mean and variance of the share under one opinion, by the end of each stretch. */
function under(
  { share, doubt, likeness, drift }: Opinion,
  months: readonly PastMonth[],
  stretches: readonly Stretch[],
  more: readonly Moments[],
  now: number,
): Moments[] {
  const part = months.reduce((sum, { value }) => sum + value, 0);
  const whole = months.reduce((sum, { denominator }) => sum + denominator, 0);
  const rest = share * (1 - share);
  let [variance, shared, before] = [0, 0, 0];
  return stretches.map(({ middle }, n) => {
    const { mean: coming, variance: unsure } = more[n] as Moments;
    const people = coming - before;
    before = coming;
    const level = doubt + drift * rest * rest * Math.max(0, middle - now);
    variance += rest * people * (1 + likeness * Math.max(0, people - 1)) + people * people * level + 2 * people * shared;
    shared += people * level;
    const total = whole + coming;
    // how the share moves with one more person than expected
    const slope = (share * whole - part) / (total * total);
    return { mean: (part + share * coming) / total, variance: variance / (total * total) + slope * slope * unsure };
  });
}

function mix(parts: readonly (Moments & { weight: number })[]): Moments {
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0);
  const square = parts.reduce((sum, part) => sum + part.weight * (part.variance + (part.mean - mean) ** 2), 0);
  return { mean, variance: Math.min(Math.max(square, LEAST_VARIANCE), mean * (1 - mean) * 0.99) };
}
