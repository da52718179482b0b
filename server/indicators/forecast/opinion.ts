import { logBetaBinomial } from './distributions.ts';
import type { PastMonth } from './history.ts';

/** What the months so far say about a share, if months differ and the share drifts this much. */
export interface Opinion {
  share: number;
  /** variance of the share as it is now */
  doubt: number;
  /** 0: people come one by one; 1: all of one month are alike, as in a course for women */
  likeness: number;
  /** variance that the share gains each month, as a share of (share x rest)² */
  drift: number;
  weight: number;
}

const LIKENESS = [0.001, 0.02, 0.08, 0.25];
const DRIFTS = [
  [0, 0.6],
  [0.08 ** 2, 0.3],
  [0.2 ** 2, 0.1],
] as const;
/** A share that nothing is known of: the one of Jeffreys. */
const PRIOR = 0.5;

/** What the months say about the share: those opinions count for more that foresaw the next month better. */
export function judge(months: readonly PastMonth[]): Opinion[] {
  const judged = LIKENESS.flatMap((likeness) => DRIFTS.map(([drift, weight]) => follow(months, likeness, drift, weight)));
  const best = Math.max(...judged.map(({ weight }) => weight));
  const weights = judged.map(({ weight }) => Math.exp(weight - best));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return judged.map((opinion, n) => ({ ...opinion, weight: (weights[n] as number) / all }));
}

function follow(months: readonly PastMonth[], likeness: number, drift: number, prior: number): Opinion {
  let [yes, no, weight] = [PRIOR, PRIOR, Math.log(prior)];
  for (const { value, denominator, months: length } of months) {
    if (denominator > 0) {
      const alike = likeness + (1 - likeness) / (yes + no + 1);
      const size = 1 / alike - 1;
      const part = Math.min(value, denominator);
      weight += logBetaBinomial(part, denominator, (size * yes) / (yes + no), (size * no) / (yes + no));
      const trust = 1 / (1 + Math.max(0, denominator - 1) * likeness);
      yes += trust * part;
      no += trust * (denominator - part);
    }
    [yes, no] = loosen(yes, no, drift * length);
  }
  const share = yes / (yes + no);
  return { share, doubt: (share * (1 - share)) / (yes + no + 1), likeness, drift, weight };
}

/** The same share with more doubt. */
function loosen(yes: number, no: number, drift: number): [number, number] {
  const share = yes / (yes + no);
  const rest = share * (1 - share);
  const size = rest / (rest / (yes + no + 1) + drift * rest * rest) - 1;
  return [size * share, size * (1 - share)];
}
