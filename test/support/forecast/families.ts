import type { ForecastRequest } from '../../../server/indicators/forecast/types.ts';
import type { Draws } from './draws.ts';

/** One month of an invented project, and which month of the year it is. */
export type Month = (month: number, calendarMonth: number) => { value: number; denominator?: number };

/** A way in which projects behave; `size` is how many a full month brings on average. */
export interface Family {
  name: string;
  kind: ForecastRequest['kind'];
  /** false: breaks what the forecast assumes */
  isWellBehaved: boolean;
  sizes: readonly number[];
  begin: (draws: Draws, size: number) => Month;
}

const SIZES = [4, 15, 60];
const SUMMER: Record<number, number> = { 7: 0.6, 8: 0.4, 12: 0.75 };

const count = (name: string, begin: Family['begin'], isWellBehaved = true): Family => ({
  ...{ name, kind: 'COUNT', sizes: SIZES, begin, isWellBehaved },
});
const money = (name: string, begin: Family['begin']): Family => ({
  ...{ name, kind: 'MONEY', sizes: [4_000_000], begin, isWellBehaved: true },
});
const ratio = (name: string, begin: Family['begin'], isWellBehaved = true): Family => ({
  ...{ name, kind: 'RATIO', sizes: SIZES, begin, isWellBehaved },
});

/** Strength of a project that needs some months to get going: in even steps, or fast first and slower later. */
function rampOf(draws: Draws): (month: number) => number {
  const [length, first] = [draws.int(2, 8), 0.1 + 0.3 * draws.next()];
  if (draws.chance(0.5)) return (month) => 1 - (1 - first) * Math.exp((-2 * month) / length);
  return (month) => Math.min(1, first + ((1 - first) * month) / length);
}

const drifting = (step: number) => (draws: Draws, size: number) => {
  let level = size;
  return () => {
    level *= Math.exp(step * draws.normal() - (step * step) / 2);
    return { value: draws.poisson(level * draws.gamma(0.05)) };
  };
};

const women = (likeness: number, step: number) => (draws: Draws, size: number) => {
  let logit = Math.log(0.3 + 0.7 * draws.next()) - Math.log(0.3 + 0.7 * draws.next());
  return () => {
    logit += step * draws.normal();
    const denominator = draws.poisson(size * draws.gamma(0.1));
    return { value: draws.binomial(denominator, draws.share(1 / (1 + Math.exp(-logit)), likeness)), denominator };
  };
};

export const families: readonly Family[] = [
  count('steady', (draws, size) => () => ({ value: draws.poisson(size) })),
  count('uneven months', (draws, size) => () => ({ value: draws.poisson(size * draws.gamma(0.15)) })),
  count('groups of eight', (draws, size) => () => ({ value: draws.poisson(size / 8) * 8 })),
  count('start-up', (draws, size) => {
    const ramp = rampOf(draws);
    return (month) => ({ value: draws.poisson(size * ramp(month) * draws.gamma(0.05)) });
  }),
  count('summer break', (draws, size) => (_, calendarMonth) => ({
    value: draws.poisson(size * (SUMMER[calendarMonth] ?? 1.1) * draws.gamma(0.03)),
  })),
  count('drift of 5 % a month', drifting(0.05), false),
  count('drift of 10 % a month', drifting(0.1), false),
  count(
    'sudden change',
    (draws, size) => {
      const [when, factor] = [draws.int(3, 24), draws.chance(0.5) ? 1.6 : 0.6];
      return (month) => ({ value: draws.poisson(size * (month < when ? 1 : factor) * draws.gamma(0.05)) });
    },
    false,
  ),
  money('staff costs', (draws, size) => {
    const ramp = rampOf(draws);
    return (month) => ({ value: Math.round(size * (0.7 * ramp(month) + 0.3 * draws.gamma(0.3))) });
  }),
  money('quarterly calls', (draws, size) => (month) => ({
    value: month % 3 === 2 ? Math.round(3 * size * draws.gamma(0.05)) : 0,
  })),
  money('large bills', (draws, size) => () => ({ value: Math.round(draws.chance(0.3) ? (size / 0.3) * draws.gamma(0.5) : 0) })),
  ratio('one by one', women(0, 0)),
  ratio('alike in a month', women(0.12, 0)),
  ratio('drift', women(0.03, 0.1), false),
];
